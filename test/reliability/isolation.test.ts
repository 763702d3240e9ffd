import { isolation } from "./isolation.ts";
import { testShortForm } from "./short-form.ts";

testShortForm(isolation);
