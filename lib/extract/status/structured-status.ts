import type { StatusCode } from "../../knowledge/status.ts";
import type { Message } from "../../message/message.ts";
import type { Evidence, Finding } from "../finding.ts";
import { schemaStatuses } from "./status-traits.ts";

const maximumDepth = 4;

/** Looks for a property by name in an object of schema.org, a few levels deep. */
function propertyOf(value: unknown, name: string, depth = 0): string | undefined {
  if (depth > maximumDepth || value === null || typeof value !== "object") return undefined;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 20)) {
      const found = propertyOf(item, name, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const record = value as Readonly<Record<string, unknown>>;
  const own = Object.hasOwn(record, name) ? record[name] : undefined;
  if (typeof own === "string") return own;
  for (const child of Object.values(record).slice(0, 40)) {
    const found = propertyOf(child, name, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The status that schema.org markup states, in the words of the taxonomy. A delivery's comes before an order's. */
export function structuredStatus(message: Message): Finding<StatusCode> | undefined {
  for (const name of ["deliveryStatus", "orderStatus", "hasDeliveryMethod"]) {
    for (const item of message.structured) {
      const value = propertyOf(item.properties, name);
      const status = schemaStatuses[value?.split("/").pop()?.trim() ?? ""];
      if (!status || value === undefined) continue;
      return {
        value: status,
        certainty: "stated",
        evidence: [structuredEvidence(message, item, value, name)],
      };
    }
  }
  return announcedDelivery(message);
}

/** A ParcelDelivery without a status announces that a parcel is coming; what else it says, it does not say. */
function announcedDelivery(message: Message): Finding<StatusCode> | undefined {
  for (const item of message.structured) {
    const arrival =
      propertyOf(item.properties, "expectedArrivalUntil") ??
      propertyOf(item.properties, "expectedArrivalFrom");
    if (item.type !== "ParcelDelivery" || arrival === undefined) continue;
    const evidence = structuredEvidence(message, item, arrival, "expectedArrivalUntil");
    return { value: "delivery.scheduled", certainty: "implied", evidence: [evidence] };
  }
  return undefined;
}

/** Evidence for a value of structured data: its place in the section where it is found, else the beginning of the item. */
export function structuredEvidence(
  message: Message,
  item: Message["structured"][number],
  value: string,
  name: string,
): Evidence {
  const section = message.sections.find(
    (candidate) =>
      candidate.kind === "structured" &&
      (candidate.part === item.part || candidate.part === `${item.part}#structured`),
  );
  const at = section ? section.text.indexOf(value, item.start) : -1;
  const start = at < 0 ? item.start : at;
  const quote = at < 0 || !section ? "" : value;
  return {
    rule: `schema.org/${name}`,
    span: { part: section?.part ?? item.part, start, end: start + quote.length },
    quote,
  };
}

export { propertyOf };
