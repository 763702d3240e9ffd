import { crash } from "./crash/crash.ts";
import { testShortForm } from "./short-form.ts";

testShortForm(crash);
