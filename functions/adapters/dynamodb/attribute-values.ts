import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** An item, or a part of one, as the rest of the program sees it. */
export type Item = Readonly<Record<string, unknown>>;

/** The same with DynamoDB's types. */
export type Attributes = Record<string, AttributeValue>;

/** Values in the table's typed form. What is undefined is left out, also from lists, as JSON leaves it out of objects. */
export function toAttributes(item: object): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(item))
    if (value !== undefined) attributes[name] = toAttribute(value);
  return attributes;
}

/**
 * One value in the table's typed form.
 *
 * @throws TypeError for what the table cannot give back as it was: a number that is none or not exact, a set of anything but
 * texts or of nothing, a function, an instance of a class.
 */
function toAttribute(value: unknown): AttributeValue {
  if (typeof value === "string") return { S: value };
  if (typeof value === "boolean") return { BOOL: value };
  if (value === null) return { NULL: true };
  if (typeof value === "number" && isExact(value)) return { N: String(value) };
  if (value instanceof Uint8Array) return { B: value };
  if (Array.isArray(value))
    return { L: value.filter((each: unknown) => each !== undefined).map(toAttribute) };
  if (value instanceof Set) return { SS: toTexts(value) };
  if (typeof value === "object" && isPlain(value)) return { M: toAttributes(value) };
  throw new TypeError(`no attribute of the table can hold this ${typeof value}`);
}

/** Values as they were given. A member that this program never writes (a set of numbers) is a fault. */
export function fromAttributes(attributes: Readonly<Attributes>): Item {
  const item: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes)) item[name] = fromAttribute(value);
  return item;
}

function fromAttribute(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.M !== undefined) return fromAttributes(value.M);
  if (value.NULL !== undefined) return null;
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L !== undefined) return value.L.map(fromAttribute);
  if (value.B !== undefined) return value.B;
  if (value.SS !== undefined) return new Set(value.SS);
  throw new TypeError(`no attribute of this program: ${Object.keys(value).join()}`);
}

function isExact(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function toTexts(values: ReadonlySet<unknown>): string[] {
  const texts = [...values].filter((value) => typeof value === "string");
  if (texts.length === 0 || texts.length < values.size)
    throw new TypeError("a set holds texts, one at least");
  return texts;
}
