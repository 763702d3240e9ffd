import { describe, expect, it } from "vitest";
import { plan } from "../../lib/escalation/make-plan.ts";
import { knowledge } from "../../lib/knowledge/load.ts";
import type { StatusCode } from "../../lib/knowledge/status.ts";
import type { MailFacts } from "../../lib/timeline/timeline.ts";
import type { LocalDate, ZoneId } from "../../lib/units.ts";
import { aTimeline, type TimelineCase } from "./a-timeline.ts";

const planOf = (said: TimelineCase, today = "2026-11-22") =>
  plan(aTimeline(said), knowledge, today as LocalDate, "Europe/Madrid" as ZoneId);
const stepOf = (made: ReturnType<typeof planOf>, action: string) => {
  const step = made.steps.find((each) => each.action === action);
  if (step === undefined)
    throw new Error(`no ${action} in ${JSON.stringify(made.steps.map((each) => each.action))}`);
  return step;
};
const exception: TimelineCase = {
  number: "RX123456785CN",
  origin: "CN",
  destination: "ES",
  merchant: "aliexpress",
  ordered: "2026-10-20",
  events: [{ status: "import.exception", on: "2026-11-19" }],
};

describe("whom a plan names", () => {
  it("fills the number into both universal trackers", () => {
    const step = stepOf(planOf(exception), "check-tracker");
    expect(step.links.map((link) => link.label)).toEqual(["17TRACK", "Parcelsapp"]);
    expect(step.links.every((link) => link.url.includes("RX123456785CN"))).toBe(true);
    expect(step.url).toBe(step.links[0]?.url);
  });

  it("repeats no number that is none, and sends to the order page without one", () => {
    const made = planOf({ ...exception, number: "javascript:alert(1)//<x>" });
    expect(JSON.stringify(made.steps)).not.toContain("javascript");
    expect(stepOf(made, "check-tracker").title).toMatch(/order page/);
  });

  it("repeats no address out of a mail, wherever it stands", () => {
    const evil = "Pay at https://evil.example/pay now";
    const made = planOf({
      ...exception,
      merchant: evil,
      order: "www.evil.example",
      events: [{ status: "done.delivered", on: "2026-11-19", place: evil, text: evil, country: "ES" }],
      pickup: { place: evil },
    });
    expect(JSON.stringify(made)).not.toContain("evil");
    const long = planOf({ ...exception, merchant: `A shop\n${"x".repeat(5000)}` });
    expect(long.steps.every((step) => step.title.length < 400 && !step.title.includes("\n"))).toBe(true);
  });

  it("names the carrier of the destination once the parcel is there and that carrier writes", () => {
    const made = planOf({ ...exception, carrier: "correos_es" });
    const step = stepOf(made, "contact-carrier");
    expect(step.contact).toBe(knowledge.carriers.get("correos_es")?.name);
    expect(step.links.every((link) => link.url.startsWith("https://"))).toBe(true);
    expect(made.questions.map((question) => question.id)).not.toContain("carrier");
  });

  it("names nobody while only the post abroad has written, and the post that usually has such a number", () => {
    const made = planOf({ ...exception, carrier: "china_post" });
    const step = stepOf(made, "contact-carrier");
    expect(step.contact).toBe("the carrier in your country");
    expect(step.title).toContain("for a number like this usually Correos (Spain)");
    const own = planOf({ ...exception, number: "LP00123456789012", carrier: "cainiao" });
    expect(stepOf(own, "contact-carrier").title).not.toContain("usually");
    expect(made.questions.map((question) => question.id)).toContain("carrier");
  });

  it("does not take clearance data sent ahead for an arrival", () => {
    const made = planOf({
      ...exception,
      carrier: "correos_es",
      events: [{ status: "import.presented", on: "2026-11-19", reason: "pre_arrival_data" }],
    });
    expect(made.steps.map((step) => step.action)).not.toContain("contact-carrier");
  });

  it("asks the seller with or before a carrier that hears the sender only", () => {
    const sender = [...knowledge.carriers.values()].find(
      (each) => each.claim?.whoOpens === "sender" && each.country === "DE" && each.kind === "parcel",
    );
    const made = planOf({
      carrier: sender?.id ?? "",
      number: "00340434161094021501",
      origin: "DE",
      destination: "DE",
      events: [{ status: "domestic.in_transit", on: "2026-11-19", country: "DE" }],
    });
    const seller = stepOf(made, "contact-seller");
    expect(seller.title).toMatch(/only the sender may/);
    expect(seller.on <= stepOf(made, "contact-carrier").on).toBe(true);
  });
});

describe("a step that is moved", () => {
  it("says what moved it: no inquiry is what a failed delivery asks for", () => {
    const sender = [...knowledge.carriers.values()].find(
      (each) => each.claim?.whoOpens === "sender" && each.country === "DE" && each.kind === "parcel",
    );
    const base = {
      carrier: sender?.id ?? "",
      number: "00340434161094021501",
      origin: "DE",
      destination: "DE",
    };
    const moves = planOf({
      ...base,
      events: [{ status: "domestic.in_transit", on: "2026-11-19", country: "DE" }],
    });
    expect(stepOf(moves, "contact-seller").basisText).toMatch(/takes an inquiry from the sender only/);
    const failed = planOf({
      ...base,
      events: [{ status: "delivery.attempt_failed", on: "2026-11-20", country: "DE" }],
    });
    expect(failed.steps.map((step) => step.action).slice(0, 3)).toEqual([
      "rebook-delivery",
      "contact-carrier",
      "contact-seller",
    ]);
  });

  it("after a printed day to collect comes on the business day after it", () => {
    const made = planOf({
      destination: "ES",
      pickup: { until: "2026-11-24" },
      events: [{ status: "delivery.ready_for_pickup", on: "2026-11-20" }],
    });
    expect(stepOf(made, "contact-carrier").on).toBe("2026-11-25");
  });
});

describe("a country that the parcel has landed in", () => {
  it("is the one that it goes to, and is not asked for", () => {
    const said = { number: "LY704615281CN", carrier: "china_post_ems" };
    const landed = { status: "linehaul.arrived", on: "2026-11-19", country: "US" } as const;
    const made = planOf({ ...said, events: [landed] });
    expect(made.questions.map((question) => question.id)).not.toContain("country");
    const home = planOf({ ...said, events: [{ ...landed, country: "CN" }] });
    expect(home.questions.map((question) => question.id)).toContain("country");
  });
});

describe("a promise that has passed", () => {
  it("is said, and not of what has come", () => {
    const said = { ...exception, promised: "2026-11-18" };
    expect(planOf(said).cautions.join()).toContain("The promised day, 18 November 2026, has passed");
    const come = { ...said, events: [{ status: "done.delivered", on: "2026-11-20" }] } as const;
    expect(planOf(come).cautions.join()).not.toContain("promised day");
  });
});

describe("what a plan says of where the parcel is", () => {
  it("does not guess the country of a scan that fits any leg", () => {
    const scan = { status: "domestic.in_transit", on: "2026-11-19" } as const;
    const unknown = planOf({ number: "RX123456785CN", destination: "ES", events: [scan] });
    expect(unknown.where).toBe("On its way; the mail does not say in which country");
    const abroad = planOf({ ...exception, events: [{ ...scan, country: "CN", place: "Shenzhen" }] });
    expect(abroad.where).toBe("In China (Shenzhen): the country that it comes from");
  });

  it("takes a carrier's own number for its own round, and a number of the whole way for none", () => {
    const scan = { status: "domestic.in_transit", on: "2026-11-19" } as const;
    const steps = (number: string) => planOf({ carrier: "usps", number, events: [scan] }).steps;
    expect(steps("9400111899223197428490").map((step) => step.action)).toContain("contact-carrier");
    expect(steps("RX123456785CN").map((step) => step.action)).not.toContain("contact-carrier");
  });

  it("speaks of the silence of mail, not of the parcel", () => {
    const made = planOf({ ...exception, carrier: "cainiao", number: "LP00123456789012" }, "2026-12-20");
    expect(made.headline).toBe(
      'Last news: "Held at customs, no reason given"; no newer mail since 19 November 2026, which is longer than usual.',
    );
  });

  it("keeps the last leaf under a status that only says that nothing came", () => {
    const made = planOf({
      ...exception,
      events: [...(exception.events ?? []), { status: "meta.stale", on: "2026-11-21" }],
    });
    expect(made.status).toBe("import.exception");
  });
});

describe("money for customs", () => {
  const charges: TimelineCase = {
    ...exception,
    carrier: "correos_es",
    charge: { amount: "12.40", currency: "EUR" },
    events: [{ status: "import.charges_due", on: "2026-11-20", country: "ES" }],
  };

  it("is warned about first, where no bill is named that has its own warning in the answer", () => {
    const unpaid = {
      status: "import.exception",
      reason: "unpaid_duty",
      on: "2026-11-20",
      country: "ES",
    } as const;
    const made = planOf({ ...exception, carrier: "correos_es", events: [unpaid] });
    expect(made.cautions[0]).toMatch(/Do not pay from a link in a mail/);
    expect(planOf(charges).cautions.join("\n")).not.toMatch(/Do not pay from a link in a mail/);
  });

  it("is asked about where the shop may have collected it", () => {
    const made = planOf(charges);
    expect(made.cautions.join("\n")).toMatch(/VAT paid at checkout does not mean/);
    expect(made.questions.map((question) => question.id)).toContain("tax-on-receipt");
  });

  it("is not asked about where no scheme is known, nor once it was answered", () => {
    const ids = (said: TimelineCase) => planOf(said).questions.map((question) => question.id);
    expect(
      ids({ ...charges, destination: "US", events: [{ status: "import.charges_due", on: "2026-11-20" }] }),
    ).not.toContain("tax-on-receipt");
    expect(ids({ ...charges, acts: [{ act: "no-tax-on-receipt", on: "2026-11-21" }] })).not.toContain(
      "tax-on-receipt",
    );
  });

  it("does not belong to a way inside the customs union", () => {
    const made = planOf({ ...charges, origin: "DE", number: "00340434161094021501" });
    expect(made.steps.map((step) => step.action)).not.toContain("pay-charges");
    expect(made.steps[0]).toMatchObject({ on: "2026-11-22", action: "contest-charges" });
    expect(made.cautions.join("\n")).toMatch(/crosses no customs border/);
    expect(made.questions.map((question) => question.id)).not.toContain("tax-on-receipt");
  });

  it("once paid does not count as the payment of the order", () => {
    const acts = [{ act: "paid", on: "2026-11-21" }] as const;
    const made = planOf({ ...charges, paid: "2026-11-21", acts });
    expect(made.lastDay?.on).toBe("2026-12-19");
    expect(made.steps.map((step) => step.action)).not.toContain("pay-charges");
    const charged = planOf({ ...charges, acts: [{ act: "paid-charges", on: "2026-11-21" }] });
    expect(charged.steps).toEqual(made.steps);
  });

  it("after the delivery leaves the parcel delivered", () => {
    const made = planOf({
      ...charges,
      events: [{ status: "done.delivered", on: "2026-11-20", country: "ES" }],
    });
    expect(made.status).toBe("done.delivered");
    expect(made.severity).toBe("done");
  });
});

describe("what was told and what was done", () => {
  it("is not told again, unless a window ends over it", () => {
    const told = (detail: string, on: string) => ({ act: "step-told", on, detail }) as const;
    const made = planOf(
      { ...exception, acts: [told("check-tracker", "2026-11-24"), told("contact-carrier", "2026-11-26")] },
      "2026-12-03",
    );
    expect(made.steps[0]).toMatchObject({ on: "2026-12-03", action: "contact-seller" });
    const late = planOf({ ...exception, acts: [told("open-dispute", "2026-12-10")] }, "2026-12-14");
    expect(late.steps[0]?.action).toBe("open-dispute");
  });

  it("of an older status does not count for a newer one", () => {
    const acts = [{ act: "contacted-carrier", on: "2026-11-10" }] as const;
    expect(planOf({ ...exception, acts }).steps.map((step) => step.action)).toContain("contact-carrier");
  });

  it("begins the patience anew when the person saw it move elsewhere", () => {
    const made = planOf({ ...exception, acts: [{ act: "confirmed-moved", on: "2026-11-21" }] });
    // Seven days later is a Saturday: an office is asked on the next business day, and the step says so.
    expect(stepOf(made, "contact-carrier").on).toBe("2026-11-30");
    expect(stepOf(made, "contact-carrier").basisText).toContain("28 November 2026 is no business day");
  });
});

describe("an open dispute", () => {
  const disputed: TimelineCase = {
    ...exception,
    merchant: "ebay",
    acts: [{ act: "disputed", on: "2026-11-20" }],
  };

  it("is taken further, and the money is asked for again until it is there", () => {
    expect(planOf(disputed).steps.map((step) => [step.on, step.action])).toEqual([
      ["2026-11-25", "request-refund"],
    ]);
    const told = { act: "step-told", on: "2026-11-25", detail: "request-refund" } as const;
    const again = planOf({ ...disputed, acts: [...(disputed.acts ?? []), told] }, "2026-11-26");
    expect(again.steps.map((step) => step.on)).toEqual(["2026-12-02"]);
    const back = { act: "refunded", on: "2026-11-27" } as const;
    expect(planOf({ ...disputed, acts: [...(disputed.acts ?? []), back] }, "2026-11-28").steps).toEqual([]);
  });

  it("keeps the day by which eBay can be asked to step in", () => {
    const { lastDay } = planOf(disputed);
    expect(lastDay).toMatchObject({ on: "2026-12-21", basis: "protection/ebay/escalation" });
  });
});

describe("what does not fit together", () => {
  const doubts = (said: TimelineCase) => planOf(said).doubts.map((doubt) => doubt.id);

  it("is said: too fast, another country, another carrier's number", () => {
    const base: TimelineCase = {
      number: "RX123456785CN",
      origin: "CN",
      destination: "ES",
      ordered: "2026-11-19",
      shipped: "2026-11-19",
    };
    expect(doubts({ ...base, events: [{ status: "done.delivered", on: "2026-11-20" }] })).toEqual([
      "too-fast",
    ]);
    expect(
      doubts({
        ...base,
        ordered: "2026-10-01",
        shipped: "2026-10-02",
        events: [{ status: "done.delivered", on: "2026-11-20", country: "US", place: "Dallas, TX" }],
      }),
    ).toEqual(["other-town"]);
    expect(
      doubts({
        carrier: "usps",
        number: "1Z999AA10123456784",
        destination: "US",
        events: [{ status: "domestic.in_transit", on: "2026-11-20" }],
      }),
    ).toEqual(["number-of-other-carrier"]);
  });

  it("is not invented for an ordinary parcel", () => {
    expect(doubts(exception)).toEqual([]);
    expect(doubts({ ...exception, carrier: "correos_es" })).toEqual([]);
  });
});

describe("the promised day", () => {
  const mail = (source: "marketplace-mail" | "carrier-mail", to: string, status = "domestic.in_transit") =>
    ({ source, eta: { from: to, to }, events: [{ status }] }) as unknown as MailFacts;
  const outlook = (facts: readonly MailFacts[]) =>
    plan(
      {
        ...aTimeline({
          merchant: "ebay",
          destination: "ES",
          origin: "ES",
          promised: "2026-11-30",
          events: [{ status: "domestic.in_transit", on: "2026-11-19" }],
        }),
        facts,
      },
      knowledge,
      "2026-11-22" as LocalDate,
      "Europe/Madrid" as ZoneId,
    );

  it("is the shop's, whatever day a carrier names later", () => {
    const made = outlook([mail("marketplace-mail", "2026-11-20"), mail("carrier-mail", "2026-11-30")]);
    expect(made.lastDay?.on).toBe("2026-12-20");
    expect(made.lastDay?.basisText).toMatch(/30 days from 20 November 2026, the promised day/);
    expect(made.earliestClaim?.on).toBe("2026-11-21");
  });

  it("of several counts as the one that makes the window shorter", () => {
    const made = outlook([mail("marketplace-mail", "2026-11-20"), mail("marketplace-mail", "2026-11-28")]);
    expect(made.lastDay?.on).toBe("2026-12-20");
    expect(made.earliestClaim?.on).toBe("2026-11-29");
    const shops = outlook([
      mail("carrier-mail", "2026-11-18", "order.shipped"),
      mail("carrier-mail", "2026-11-10"),
    ]);
    expect(shops.lastDay?.on).toBe("2026-12-18");
  });

  it("of a carrier alone gives no first day, and says whose it is", () => {
    const made = outlook([mail("carrier-mail", "2026-11-24"), mail("carrier-mail", "2026-11-30")]);
    expect(made.lastDay?.on).toBe("2026-12-24");
    expect(made.lastDay?.basisText).toMatch(/the carrier named; the shop's own promise is not known/);
    expect(made.earliestClaim).toBeNull();
  });
});

describe("the question for the country", () => {
  const answers = (said: TimelineCase, zone = "Europe/Madrid") =>
    plan(aTimeline(said), knowledge, "2026-11-22" as LocalDate, zone as ZoneId)
      .questions.find(({ id }) => id === "country")
      ?.answers.map(({ reply }) => reply);
  const { destination: _, ...unknown } = exception;

  it("begins with where the reader is, then where the carrier and the shop are at work", () => {
    expect(answers({ ...unknown, carrier: "royal_mail", events: [] })?.slice(0, 2)).toEqual([
      "country ES",
      "country GB",
    ]);
    expect(answers({ ...unknown, merchant: "allegro" }, "Asia/Tokyo")?.slice(0, 2)).toEqual([
      "country JP",
      "country PL",
    ]);
    expect(answers(unknown, "UTC")).toHaveLength(7);
  });

  it("never names the country that the parcel comes from", () => {
    expect(answers({ ...unknown, origin: "DE" }, "Europe/Berlin")).not.toContain("country DE");
  });
});

describe("drafts", () => {
  const draftOf = (said: TimelineCase, id: string) => planOf(said).drafts.find((each) => each.id === id);

  it("state facts of the timeline and leave out what is not known", () => {
    const draft = draftOf({ ...exception, order: "8123456789012345" }, "seller-customs");
    expect(draft?.subject).toBe("Order 8123456789012345: held at customs");
    expect(draft?.body).toContain("my order 8123456789012345 is with customs of the destination country.");
    expect(draft?.body).toContain("Tracking number: RX123456785CN.");
    expect(draft?.body).not.toContain("wording");
    expect(draftOf(exception, "seller-customs")?.subject).toBe("Order: held at customs");
  });

  it("say which parcel they are about with whatever is known of it", () => {
    const { ordered: _, ...bare } = exception;
    const body = (said: TimelineCase) => draftOf(said, "seller-customs")?.body.split("\n")[2];
    expect(body(exception)).toBe("my order of 20 October 2026 is with customs of the destination country.");
    expect(body(bare)).toBe("my parcel RX123456785CN is with customs of the destination country.");
    const { number: __, ...nothing } = bare;
    expect(body(nothing)).toBe("my order is with customs of the destination country.");
  });

  it('claim what is the matter: broken goods do not "not reach" anybody', () => {
    const delivered = { status: "done.delivered", on: "2026-11-20" } as const;
    const broken = { act: "broken", on: "2026-11-21" } as const;
    const made = planOf({ ...exception, events: [delivered], acts: [broken] });
    const letter = made.drafts.find((each) => each.id === "seller-damaged");
    expect(letter?.body).toContain("it arrived damaged");
    expect(made.drafts.map((each) => each.body).join()).not.toContain("not reach");
  });

  it("are there for each step that names one", () => {
    const made = planOf(exception);
    const named = made.steps.flatMap((step) => step.draft ?? []);
    expect(new Set(made.drafts.map((draft) => draft.id))).toEqual(new Set(named));
  });
});

describe("a parcel that the person has sent", () => {
  const back: TimelineCase = {
    carrier: "royal_mail",
    number: "RX123456785GB",
    direction: "return",
    origin: "GB",
    destination: "GB",
    merchant: "ebay",
    ordered: "2026-10-20",
  };
  const at = (status: StatusCode, on = "2026-11-20") => ({ status, on, country: "GB" }) as const;

  it("has no last day to claim, no dispute over it and no question for the shop while it travels", () => {
    const made = planOf({ ...back, events: [at("domestic.in_transit")] });
    expect(made.lastDay).toBeNull();
    expect(made.steps.map((step) => [step.on, step.action])).toEqual([
      ["2026-11-27", "contact-carrier"],
      ["2026-12-02", "contact-seller"],
    ]);
    expect(made.steps[0]?.title).toMatch(/as the sender you may open an inquiry/);
    expect(made.questions).toEqual([]);
    expect(made.where).toBe("On its way to the seller");
  });

  it("is to be handed over with a receipt while it is not", () => {
    const made = planOf({ ...back, events: [at("order.label_created")] });
    expect(made.today).toMatch(/Hand the parcel over, and keep the receipt/);
    expect(JSON.stringify(made)).not.toContain("proof of it");
  });

  it("once with the seller is about the money, by the shop's own time", () => {
    const made = planOf({ ...back, events: [at("done.delivered")] });
    expect(made.steps.map((step) => [step.on, step.action, step.basis])).toEqual([
      ["2026-11-27", "request-refund", "protection/ebay/refund-time"],
      ["2026-12-04", "open-dispute", "rule-of-thumb/own-sending"],
    ]);
    expect(made.questions.map((question) => question.id)).toEqual(["refund-arrived"]);
    expect(made.severity).toBe("ok");
    expect(made.meaning).toMatch(/Now it is about your money/);
    const late = planOf({ ...back, events: [at("done.delivered")] }, "2026-11-28");
    expect(late.severity).toBe("act");
    const paid = planOf({
      ...back,
      events: [at("done.delivered")],
      acts: [{ act: "refunded", on: "2026-11-21" }],
    });
    expect(paid.steps).toEqual([]);
  });

  it("to somebody else ends with its delivery", () => {
    const made = planOf({ ...back, direction: "outgoing", events: [at("done.delivered")] });
    expect(made.steps).toEqual([]);
    expect(made.questions).toEqual([]);
    expect(made.severity).toBe("done");
  });
});
