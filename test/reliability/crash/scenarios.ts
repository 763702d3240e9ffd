import { setTimeout as wait } from "node:timers/promises";
import { openDesk } from "../../../functions/desk.ts";
import type { SesSendingEvent } from "../../../functions/events.ts";
import { mailItemTag } from "../../../functions/events.ts";
import { mailItemId, type Receipt } from "../../../functions/mail-item.ts";
import type { Ports } from "../../../functions/ports.ts";
import { settle } from "../../../functions/settle.ts";
import { sweepObject } from "../../../functions/sweep-object.ts";
import { own } from "../../functions/world.ts";
import { absenceNote, filterAddress, filteredMail, forwardOf, replyAddress, wordsOf } from "../people.ts";
import type { Life } from "./life.ts";
import { mortal } from "./mortal.ts";
import type { Wrap } from "./worlds.ts";

/** What is left of a mail when its handler dies. */
export type Left = "nothing" | "RECEIVED" | "PLANNED" | "SENDING" | "SENDING, sent" | "final";

/** Something that a handler does, and what was before it. */
export interface Scenario {
  readonly name: string;
  /** The function that is abandoned. */
  readonly handler: "receive-mail" | "send-follow-ups" | "record-feedback" | "sweep";
  /** What is left of the mail from those who were before; nothing, unless told otherwise. */
  readonly begins?: Left;
  /** Brings the person to the moment before, at noon. */
  prepare(life: Life, wrap: Wrap): Promise<void>;
  /** When the handler does it; at once, unless told otherwise. */
  at?(life: Life): Promise<string>;
  /** What the handler does; done again it is what the queue, or the schedule, brings again. */
  act(life: Life, ports: Ports): Promise<void>;
}

export const noon = "2026-11-20T12:00:00Z";

const desk = (ports: Ports) => openDesk(own, ports);
const last = (life: Life): Receipt => {
  const receipt = life.receipts.at(-1);
  if (receipt === undefined) throw new Error("nothing was received");
  return receipt;
};
const receiveLast: Scenario["act"] = (life, ports) => desk(ports).receive(last(life));
const idOf = (life: Life, what: string) => `${what}-${life.who.serial}`;

async function firstMail(life: Life): Promise<void> {
  await life.arrive(forwardOf(life.who, "held", idOf(life, "first")));
  await receiveLast(life, life.ports);
}

/** The person writes into the conversation of their first mail. */
async function writes(life: Life, words: string): Promise<void> {
  const first = life.receipts[0]?.sesMessageId ?? "";
  const to = replyAddress(life.accountId, first, life.who, life.ports.keys);
  await life.arrive(wordsOf(life.who, words, idOf(life, words.replaceAll(" ", "-"))), { recipients: [to] });
}

const command = (words: string): Scenario => ({
  name: `command "${words}"`,
  handler: "receive-mail",
  async prepare(life) {
    await firstMail(life);
    await writes(life, words);
  },
  act: receiveLast,
});

/** An event of SES about the answer to the first mail. It comes when SES likes, not with its answer. */
async function eventOf(life: Life, eventType: SesSendingEvent["eventType"]): Promise<SesSendingEvent> {
  const id = mailItemId({ accountId: life.accountId, mailId: last(life).sesMessageId });
  const find = () =>
    life.world.events.find((event) => event.eventType === "Send" && event.mail.tags[mailItemTag]?.[0] === id);
  let sent = find();
  for (let n = 0; sent === undefined && n < 500; n += 1) {
    await wait(20);
    sent = find();
  }
  if (sent === undefined) throw new Error("nothing was sent");
  if (eventType !== "Bounce") return { ...sent, eventType };
  const bounce = { bounceType: "Permanent", bouncedRecipients: [], timestamp: noon } as const;
  return { ...sent, eventType, bounce };
}

/** Everything that a handler of this product writes is in one of these. */
export const scenarios: readonly Scenario[] = [
  {
    name: "first mail",
    handler: "receive-mail",
    async prepare(life) {
      await life.arrive(forwardOf(life.who, "held", idOf(life, "first")));
    },
    act: receiveLast,
  },
  {
    name: "later mail",
    handler: "receive-mail",
    async prepare(life) {
      await firstMail(life);
      await life.arrive(forwardOf(life.who, "released", idOf(life, "second")));
    },
    act: receiveLast,
  },
  {
    name: "the same content again",
    handler: "receive-mail",
    async prepare(life) {
      await firstMail(life);
      await life.arrive(forwardOf(life.who, "held", idOf(life, "first")));
    },
    act: receiveLast,
  },
  {
    name: "sent on by a filter",
    handler: "receive-mail",
    async prepare(life) {
      await firstMail(life);
      const recipients = [filterAddress((await life.account()).token)];
      await life.arrive(filteredMail(life.who, "released", idOf(life, "filtered")), { recipients });
    },
    act: receiveLast,
  },
  {
    name: "no answer",
    handler: "receive-mail",
    async prepare(life) {
      await life.arrive(absenceNote(life.who, idOf(life, "away")));
    },
    act: receiveLast,
  },
  command("it came"),
  command("timezone Europe/Madrid"),
  command("new address"),
  command("forget this parcel"),
  {
    name: 'command "forget me", and yes',
    handler: "receive-mail",
    async prepare(life) {
      await firstMail(life);
      await writes(life, "forget me");
      await receiveLast(life, life.ports);
      const code = (await life.account()).pending?.code;
      await writes(life, `yes ${code}`);
    },
    act: receiveLast,
  },
  {
    name: "follow-up",
    handler: "send-follow-ups",
    prepare: firstMail,
    at: async (life) => (await parcelsOf(life))[0]?.dueAt ?? noon,
    async act(life, ports) {
      const mine = onlyOf(life, ports);
      await desk(mine).resumeDue(100);
      await desk(mine).followUpDue(100);
    },
  },
  {
    name: "resumption of a planned answer",
    handler: "send-follow-ups",
    begins: "PLANNED",
    async prepare(life, wrap) {
      await life.arrive(forwardOf(life.who, "held", idOf(life, "first")));
      const first = mortal(({ effect, side }) => effect === "change mail PLANNED" && side === "after");
      await first.outlive(desk(wrap(first.around)).receive(last(life)));
    },
    at: async () => "2026-11-20T12:02:00Z",
    async act(life, ports) {
      await desk(onlyOf(life, ports)).resumeDue(100);
    },
  },
  {
    name: "what SES tells of an answer whose sender died",
    handler: "record-feedback",
    begins: "SENDING, sent",
    async prepare(life, wrap) {
      await life.arrive(forwardOf(life.who, "held", idOf(life, "first")));
      const first = mortal(({ effect, side }) => effect === "send" && side === "after");
      await first.outlive(desk(wrap(first.around)).receive(last(life)));
    },
    act: async (life, ports) => settle(await eventOf(life, "Send"), ports),
  },
  {
    name: "an answer that bounces",
    handler: "record-feedback",
    begins: "final",
    prepare: firstMail,
    act: async (life, ports) => settle(await eventOf(life, "Bounce"), ports),
  },
  {
    name: "a mail whose notification is lost",
    handler: "sweep",
    async prepare(life) {
      await life.arrive(forwardOf(life.who, "held", idOf(life, "first")));
    },
    act: (life, ports) => sweepObject(last(life).objectKey, desk(ports), ports),
  },
];

/** Candidates of the index, but for those of other people: a batch has many of them at once. */
function onlyOf(life: Life, ports: Ports): Ports {
  const mine = <Candidate extends { readonly accountId: string }>(found: readonly Candidate[]) =>
    found.filter(({ accountId }) => accountId === life.accountId);
  return {
    ...ports,
    mails: { ...ports.mails, due: async (...args) => mine(await ports.mails.due(...args)) },
    timelines: { ...ports.timelines, due: async (...args) => mine(await ports.timelines.due(...args)) },
  };
}

export async function parcelsOf(life: Life) {
  const now = life.ports.clock.now();
  return life.ports.timelines.list(life.accountId, { now, zone: "UTC" as never });
}
