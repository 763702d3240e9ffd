import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromAttributes, toAttributes } from "../../functions/adapters/dynamodb/attribute-values.ts";
import { type EngineName, engineNames, openEngine } from "./engines.ts";

const texts = fc.string({ unit: "grapheme" });
/** What this program keeps: JSON, bytes, and sets of texts. */
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    texts,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array({ minLength: 1 }),
    fc.uniqueArray(texts.filter(Boolean), { minLength: 1 }).map((all) => new Set(all)),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

describe("values of the table", () => {
  it("come back as they were given", () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(fromAttributes(toAttributes({ value }))).toEqual({ value });
      }),
    );
  });

  it.each([...engineNames] as EngineName[])("come back from %s as they were given", async (name) => {
    const engine = await openEngine(name);
    try {
      const key = { pk: "values", sk: "one" };
      const item = { text: "", n: -1.5, yes: true, none: null, list: ["a", 1, [{}]], map: { a: { b: "ü" } } };
      const bytes = new Uint8Array([0, 255]);
      await engine.table.put(key, { ...item, bytes, all: new Set(["a", "b"]), gone: undefined });
      const kept = await engine.table.get(key);
      expect(kept).toEqual({ ...item, ...key, bytes: expect.any(Uint8Array), all: new Set(["a", "b"]) });
      expect(Buffer.from(kept?.bytes as Uint8Array)).toEqual(Buffer.from(bytes));
    } finally {
      await engine.close();
    }
  });

  it("what is undefined is left out, wherever it stands", () => {
    expect(toAttributes({ a: undefined, b: [undefined, "x"], c: { d: undefined } })).toEqual({
      b: { L: [{ S: "x" }] },
      c: { M: {} },
    });
  });

  it.each([
    ["no number", Number.NaN],
    ["no end", Number.POSITIVE_INFINITY],
    ["more than is exact", 2 ** 53],
    ["a great whole number", 1n],
    ["an empty set", new Set()],
    ["a set of numbers", new Set([1])],
    ["an instance", new Date(0)],
    ["a function", () => 1],
  ])("%s is refused, not written as something else", (_, value) => {
    expect(() => toAttributes({ value })).toThrow(TypeError);
  });

  it("a form that nobody writes is a fault", () => {
    expect(() => fromAttributes({ value: { NS: ["1"] } })).toThrow("NS");
  });
});
