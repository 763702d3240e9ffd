import type { StatusKnowledge } from "../../knowledge/status.ts";
import type { Block, Section, WayStop } from "../answer.ts";
import { fill } from "../fill.ts";
import { dayBlanks, formatInstant } from "../format-date.ts";
import { quoteText } from "../quote-text.ts";
import type { PlannedParcel, Scene } from "../scene.ts";

const stops = ["seller", "origin", "border", "customs", "carrier", "door"] as const;

/** The way from seller to door, the last place, what is needed to collect it, and how old the news is; null for nothing. */
export function whereSection(parcel: PlannedParcel, scene: Scene): Section | null {
  const { timeline, plan } = parcel;
  const { texts, view, language } = scene;
  const blocks: Block[] = [];
  const way = wayOf(parcel, scene);
  if (way !== null) blocks.push({ kind: "way", stops: way });
  const place = timeline.events.findLast((event) => event.place !== null)?.place;
  if (place !== undefined && place !== null && !plan.where.includes(place)) {
    blocks.push({ kind: "paragraph", text: fill(texts.sentence.place, { place: quoteText(place, 80) }) });
  }
  const pickup = pickupDetails(parcel, scene);
  if (pickup !== null) blocks.push({ kind: "paragraph", text: pickup });
  if (timeline.newestMailAt !== null && plan.severity !== "done") {
    const day = formatInstant(timeline.newestMailAt, view.zone, language);
    blocks.push({ kind: "paragraph", text: fill(texts.sentence.silence, { day }, language) });
  }
  return blocks.length === 0 ? null : { heading: texts.heading.where, blocks };
}

/** Null where the parcel is not on its way forward, or the status does not tell how far it is. */
function wayOf({ timeline, plan }: PlannedParcel, { knowledge, texts }: Scene): readonly WayStop[] | null {
  const status = plan.status === null ? undefined : knowledge.statuses.get(plan.status);
  if (status === undefined || status.isGeneric || !isOnItsWay(status)) return null;
  const isDomestic = timeline.origin !== null && timeline.origin === timeline.destination;
  if (timeline.direction !== "incoming") return null;
  const shown = stops.filter((stop) => !isDomestic || !["origin", "border", "customs"].includes(stop));
  const here = shown.indexOf(status.stop);
  if (here < 0) return null;
  return shown.map((stop, at) => ({
    label: texts.stop[stop],
    state: at < here ? "passed" : at === here ? "here" : "ahead",
    note: at === here ? texts.sentence.here : null,
  }));
}

/** A domestic leg says nothing about whether there was a border, so its way is shown only from the carrier on. */
function isOnItsWay({ code }: StatusKnowledge): boolean {
  return (
    /^(order|origin|export|linehaul|import)\./.test(code) &&
    !/cancelled|rejected|terminated|refused|seized/.test(code)
  );
}

function pickupDetails({ timeline, plan }: PlannedParcel, { texts, view, language }: Scene): string | null {
  const { pickup } = timeline;
  if (pickup === null || plan.severity === "done") return null;
  const details = [
    pickup.place === null ? null : fill(texts.sentence.pickupPlace, { place: quoteText(pickup.place, 120) }),
    pickup.until === null
      ? null
      : fill(texts.sentence.pickupUntil, dayBlanks(pickup.until, view.today, language)),
  ].filter((detail) => detail !== null);
  return details.length === 0 ? null : fill(texts.sentence.pickup, { details: details.join(", ") });
}
