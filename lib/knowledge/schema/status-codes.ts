import * as v from "valibot";
import { reasonCodes, statusCodes } from "../status.ts";

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80));

/** The form of `lib/knowledge/codes/<system>.json`: the status codes of one tracking system. */
export const codeTable = v.strictObject({
  system: text,
  name: text,
  codes: v.array(
    v.strictObject({
      /** As the system writes it; a `*` at the end stands for any end. */
      code: text,
      leaf: v.picklist(statusCodes),
      reason: v.nullable(v.picklist(reasonCodes)),
      /** True where the leg of the way comes from place and timeline. */
      isGeneric: v.boolean(),
    }),
  ),
});
export type CodeTable = v.InferOutput<typeof codeTable>;
