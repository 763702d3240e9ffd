import { describe, expect, it } from "vitest";
import { extractEvents } from "../../../lib/extract/status/extract-events.ts";
import { codeTables } from "../../../lib/knowledge/codes/index.ts";
import { leafOfCode } from "../../../lib/knowledge/codes/leaf-of-code.ts";
import { knowledge } from "../../../lib/knowledge/load.ts";
import { messageOf } from "./message-of.ts";

const eventOf = (text: string) => extractEvents(messageOf(text, "plain"), knowledge).at(-1);
const mailWith = (code: string) => `Hello,\n\nTracking no: LP00123456789012\nStatus: ${code}\n\nRegards`;

describe("a code that a mail quotes", () => {
  it("gives its leaf and reason, with the code as evidence", () => {
    const found = eventOf(mailWith("CC_IM_FAILURE"));
    expect(found?.value).toMatchObject({ status: "import.exception", statusText: "CC_IM_FAILURE" });
    const [evidence] = found?.evidence ?? [];
    expect(evidence?.rule).toBe("tracking-code");
    expect(mailWith("CC_IM_FAILURE").slice(evidence?.span.start, evidence?.span.end)).toBe("CC_IM_FAILURE");
    expect(eventOf("Event EDB at the office")?.value.status).toBe("import.presented");
  });

  it("of any of the systems is read, as far as it is no word and means one thing", () => {
    const known = codeTables.flatMap(({ codes }) => codes.map(({ code }) => code));
    const alone = known.filter(
      (code) => /_|\d{3}$/.test(code) && /^\w+$/.test(code) && leafOfCode(code) !== null,
    );
    expect(alone.length).toBeGreaterThan(150);
    const wrong = alone.filter((code) => {
      const said = eventOf(mailWith(code));
      return said?.evidence[0].rule === "tracking-code" && said.value.status !== leafOfCode(code)?.leaf;
    });
    expect(wrong).toEqual([]);
    expect(alone.filter((code) => eventOf(mailWith(code)) === undefined)).toEqual([]);
  });

  it("counts for nothing beside words, beside another code, and where it is none", () => {
    expect(eventOf(`${mailWith("CC_IM_FAILURE")}\nYour parcel has been delivered.`)?.value.status).toBe(
      "done.delivered",
    );
    expect(eventOf("Status: CC_IM_FAILURE or RT_WH_ACCEPT")).toBeUndefined();
    expect(eventOf("Reference AB_CD_EF, model EMI 2000")).toBeUndefined();
  });
});
