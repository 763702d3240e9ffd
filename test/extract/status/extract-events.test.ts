import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractEvents } from "../../../lib/extract/status/extract-events.ts";
import { knowledge } from "../../../lib/knowledge/load.ts";
import type { EventTime } from "../../../lib/units.ts";
import { messageOf } from "./message-of.ts";

const statusOf = (...args: Parameters<typeof messageOf>) =>
  extractEvents(messageOf(...args), knowledge).at(-1)?.value.status ?? null;

describe("extractEvents", () => {
  it("takes one status from a mail that lists the whole way", () => {
    const body =
      "Your package was dispatched!\nOrdered\nDispatched\nOut for delivery\nDelivered\nArriving Saturday";
    expect(statusOf(body, "html")).toBe("order.shipped");
    expect(statusOf("Ordered\nDispatched\nOut for delivery\nDelivered", "html")).toBeNull();
  });

  it("takes the step of a progress bar that is marked as reached", () => {
    expect(statusOf("✓ Ordered\n✓ Shipped\n○ Out for delivery\n○ Delivered", "html")).toBe("order.shipped");
  });

  it("reads a table of scans as events, oldest first, with time, place and wording", () => {
    const body =
      "2026-11-23 09:10\tImport clearance exception\tMadrid, ES\n2026-11-21 22:05\tArrived at destination country\tMadrid, ES\n2026-11-18 08:00\tDeparted from country of origin\tShenzhen, CN";
    const events = extractEvents(messageOf(body, "html"), knowledge).map(({ value }) => value);
    expect(events.map((event) => event.status)).toEqual([
      "linehaul.departed",
      "linehaul.arrived",
      "import.exception",
    ]);
    expect(events[2]).toMatchObject({ occurredAt: "2026-11-23T09:10", place: "Madrid, ES" });
    expect(events[2]?.statusText).toBe("Import clearance exception");
  });

  it("lets a telling sentence win over a general subject", () => {
    const body = "Your parcel needs your attention.\nImport charges are due before we can deliver it.";
    expect(statusOf(body, "html", { subjectText: "Your parcel is on its way" })).toBe("import.charges_due");
  });

  it("does not read a footer, a question, a condition or a negation", () => {
    expect(statusOf("Has your parcel been delivered?")).toBeNull();
    expect(statusOf("If your parcel has been delivered, tell us.")).toBeNull();
    expect(statusOf("Your parcel has not been delivered.")).toBeNull();
    const body = `${"We have news for you about the things that you bought from us. ".repeat(5)}\nFAQ\nYour parcel has been delivered but you cannot find it.`;
    expect(statusOf(body, "html")).toBeNull();
  });

  it("keeps a generic scan generic, and reads why a delivery failed", () => {
    expect(statusOf("Status: In transit")).toBe("domestic.in_transit");
    expect(statusOf("Delivery exception")).toBe("domestic.held");
    const event = extractEvents(
      messageOf("We tried to deliver your parcel but nobody was at home."),
      knowledge,
    ).at(-1);
    expect(event?.value).toMatchObject({ status: "delivery.attempt_failed", reason: "absent" });
  });

  it("gives the day that the sentence states, as precise as it is", () => {
    const event = extractEvents(
      messageOf("Your item was delivered at 1:07 pm on November 23, 2026 in Springfield."),
      knowledge,
    ).at(-1);
    expect(event?.value).toMatchObject({ status: "done.delivered", occurredAt: "2026-11-23T13:07" });
  });

  it("reads schema.org markup where no sentence says more", () => {
    const structured = [
      {
        type: "ParcelDelivery",
        properties: { deliveryStatus: "https://schema.org/OrderDelivered" },
        part: "1",
        start: 0,
        at: 0,
      },
    ];
    expect(statusOf("Hello", "html", { structured })).toBe("done.delivered");
  });

  it("reads only the scope, where the mail is about several parcels", () => {
    const text = "Parcel A has been delivered.\nParcel B is out for delivery.";
    const message = messageOf(text, "html", { sentAt: "2026-11-24T10:00" as EventTime });
    const scope = { part: "1", start: text.indexOf("Parcel B"), end: text.length };
    expect(extractEvents(message, knowledge, scope).at(-1)?.value.status).toBe("delivery.out_for_delivery");
  });

  it("never throws, and every quote is what the text says there", () => {
    const words = fc.constantFrom(
      "delivered",
      "has been",
      "not",
      "24.11.2026",
      "\n",
      "\t",
      "zoll",
      "配達完了",
      ".",
      "If",
      "🎉",
      "ﬁ",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const message = messageOf(parts.join(" "), "html");
        for (const finding of extractEvents(message, knowledge)) {
          for (const { span, quote } of finding.evidence) {
            const section = message.sections.find(({ part }) => part === span.part);
            expect(section?.text.slice(span.start, span.end)).toBe(quote);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
