import { hostile } from "./hostile/hostile.ts";
import { testShortForm } from "./short-form.ts";

testShortForm(hostile);
