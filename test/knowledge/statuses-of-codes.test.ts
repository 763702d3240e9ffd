import { describe, expect, test } from "vitest";
import { codeTables } from "../../lib/knowledge/codes/index.ts";
import { leafOfCode } from "../../lib/knowledge/codes/leaf-of-code.ts";

describe("the code tables", () => {
  test("are those of twelve systems, each code once", () => {
    expect(codeTables).toHaveLength(12);
    expect(codeTables.flatMap(({ codes }) => codes).length).toBeGreaterThan(500);
    for (const { codes } of codeTables)
      expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
  });

  test("answer every code of their own system", () => {
    for (const { system, codes } of codeTables) {
      for (const { code, leaf, reason } of codes.filter((entry) => !entry.code.endsWith("*"))) {
        expect(leafOfCode(code, system), `${system} ${code}`).toMatchObject({ leaf, reason });
      }
    }
  });
});

describe("a code without its system", () => {
  test("answers where it can mean only one thing", () => {
    expect(leafOfCode("CC_IM_FAILURE")).toMatchObject({
      leaf: "import.exception",
      reason: "reason_not_given",
    });
    expect(leafOfCode("exception_004")).toMatchObject({ leaf: "import.exception" });
    expect(leafOfCode("EDB")).toMatchObject({ leaf: "import.presented" });
    expect(leafOfCode("Pending_005")).toMatchObject({ leaf: "meta.not_found" });
    expect(leafOfCode("delivered003", "trackingmore")).toMatchObject({ leaf: "done.delivered" });
  });

  test("takes a code with an open end, and prefers the one that is written out", () => {
    expect(leafOfCode("RT_WH_ACCEPT")).toMatchObject({ leaf: "end.returning" });
    expect(leafOfCode("RT_WH_DESTROY")).toMatchObject({ leaf: "end.destroyed" });
  });

  test("is silent on short codes and on ordinary words", () => {
    for (const word of [
      "A1",
      "0",
      "0 Completed",
      "lost",
      "GOT",
      "return",
      "expired",
      "transit",
      "",
      "RT_",
      "*",
    ]) {
      expect(leafOfCode(word), word).toBeNull();
    }
    expect(leafOfCode("0 Completed", "parcel-app")).toMatchObject({ leaf: "done.delivered" });
    expect(leafOfCode("A1", "x12-1651")).toMatchObject({ leaf: "delivery.attempt_failed" });
  });
});
