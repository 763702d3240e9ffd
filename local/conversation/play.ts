import type { Receipt } from "../../functions/mail-item.ts";
import { as, type Instant } from "../../lib/units.ts";
import { type Letter, readLetter } from "../mailbox/read-letter.ts";
import { runUntil } from "../run-until.ts";
import { composeMail } from "./compose-mail.ts";
import { own, type Rehearsal, type Stage } from "./rehearsal.ts";
import type { ConversationScript, ScriptMail, ScriptStep } from "./script.ts";

/** The person of every script, unless a mail says otherwise. */
export const person = "anna@example.com";

/** A mail that went out. */
export interface OutMail extends Letter {
  readonly at: Instant;
  readonly raw: string;
  readonly calendar: string | null;
}

/** What happened in one step of a script. */
export interface PlayedStep {
  readonly step: ScriptStep;
  /** The mail that came in, as text. */
  readonly received: string | null;
  readonly out: readonly OutMail[];
}

/** Plays a script from its beginning on a stage of its own. */
export async function play(script: ConversationScript, rehearsal: Rehearsal): Promise<readonly PlayedStep[]> {
  const stage = await rehearsal.stage();
  const played: PlayedStep[] = [];
  const letters: OutMail[] = [];
  let lastReceipt: Receipt | null = null;
  for (const [index, step] of script.steps.entries()) {
    const instant = step.at ?? step.until;
    if (instant !== undefined) {
      await runUntil(as<Instant>(instant), stage.ports, stage.desk, (now) => stage.setNow(now));
    }
    if (step.account !== undefined) {
      const accountId = await accountOf(person, stage);
      await stage.ports.accounts.change(
        accountId,
        step.account as Parameters<typeof stage.ports.accounts.change>[1],
      );
    }
    let received: string | null = null;
    if (step.mail?.kind === "again" && lastReceipt !== null) {
      await stage.desk.receive(lastReceipt);
    } else if (step.mail !== undefined && step.at !== undefined) {
      const taken = await receive(step.mail, step.at, `${index + 1}`, letters, stage);
      received = taken.raw;
      lastReceipt = taken.receipt;
    }
    const out = await Promise.all(stage.sent.slice(letters.length).map(toOutMail));
    letters.push(...out);
    played.push({ step, received, out });
  }
  return played;
}

async function receive(
  mail: ScriptMail,
  at: string,
  serial: string,
  letters: readonly OutMail[],
  stage: Stage,
): Promise<{ readonly raw: string; readonly receipt: Receipt }> {
  const answered = (mail.to === undefined ? letters.at(-1) : letters[mail.to - 1]) ?? null;
  const to = await recipientOf(mail, answered, stage);
  const raw = composeMail(mail, { person, to, at, messageId: `${serial}.mail@example.com`, answered });
  const dmarc = mail.dmarc ?? "PASS";
  const stored = await stage.store(raw);
  const receipt: Receipt = {
    ...stored,
    receivedAt: as<Instant>(at),
    envelopeFrom: mail.envelopeFrom ?? addressOf(mail.from ?? person),
    recipients: [to],
    verdicts: { spam: "PASS", virus: "PASS", spf: "PASS", dkim: "PASS", dmarc },
  };
  await stage.desk.receive(receipt);
  return { raw, receipt };
}

async function recipientOf(mail: ScriptMail, answered: Letter | null, stage: Stage): Promise<string> {
  if (mail.kind === "reply" && answered !== null) return answered.replyTo;
  if (mail.kind !== "auto") return `${own.localPart}@${own.domain}`;
  const account = await stage.ports.accounts.get(await accountOf(person, stage));
  return `u-${account?.token ?? ""}@${own.domain}`;
}

async function accountOf(address: string, { ports }: Stage): Promise<string> {
  const known = await ports.accounts.findByAddress(ports.keys.hash("address", address));
  return known ?? ports.keys.hash("account", address);
}

async function toOutMail(mail: Stage["sent"][number]): Promise<OutMail> {
  const letter = await readLetter(mail.raw);
  const calendar = letter.files.find(({ mediaType }) => mediaType === "text/calendar");
  return {
    ...letter,
    to: mail.destinations[0] ?? letter.to,
    at: as<Instant>(mail.sentAt.toISOString().replace(".000", "")),
    raw: Buffer.from(mail.raw).toString("latin1"),
    calendar: calendar === undefined ? null : Buffer.from(calendar.content).toString("utf8"),
  };
}

function addressOf(mailbox: string): string {
  return /<([^<>]*)>/.exec(mailbox)?.[1] ?? mailbox;
}
