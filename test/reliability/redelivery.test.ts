import { redelivery } from "./redelivery.ts";
import { testShortForm } from "./short-form.ts";

testShortForm(redelivery);
