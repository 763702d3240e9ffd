import { poison } from "./poison.ts";
import { testShortForm } from "./short-form.ts";

testShortForm(poison);
