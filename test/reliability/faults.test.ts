import { faults } from "./faults/faults.ts";
import { testShortForm } from "./short-form.ts";

testShortForm(faults);
