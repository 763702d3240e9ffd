import type { Parsed } from "../../lib/conversation/command.ts";
import { nearestCommands } from "../../lib/conversation/nearest-commands.ts";
import type { Plan } from "../../lib/escalation/plan.ts";
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { PlannedParcel } from "../../lib/reply/scene.ts";
import { dayIn } from "../../lib/timeline/zoned-time.ts";
import type { LanguageTag, LocalDate } from "../../lib/units.ts";
import { talkLanguage } from "../answer-language.ts";
import type { Decision } from "../decision.ts";
import { withHome } from "../home-country.ts";
import type { OuterMail } from "../outer-mail.ts";
import type { StoredParcel } from "../ports.ts";
import { zoneOf } from "../write-answer.ts";
import { carryOut } from "./carry-out.ts";
import { example } from "./example-commands.ts";
import { readPasted } from "./read-pasted.ts";
import type { Words } from "./talk.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";
import { parcelsOfThread } from "./which-parcel.ts";
import { writeTalk } from "./write-talk.ts";

export interface Conversing {
  readonly words: Words;
  readonly mail: OuterMail;
  readonly isFirstMail: boolean;
}

/** The answer, and the parcels that it is about. */
export interface Conversed {
  readonly decision: Decision;
  readonly language: LanguageTag;
  readonly parcels: readonly PlannedParcel[];
}

/** Does what a person wants of us, and answers. Done again by whoever resumes it, it does and answers the same. */
export async function converse(talking: Conversing, matter: TalkMatter): Promise<Conversed> {
  return tell(await understand(talking.words, matter), talking, matter);
}

/** Writes what became of a person's words, or of what they sent on. */
export async function tell(
  outcome: TalkOutcome,
  talking: Omit<Conversing, "words"> & Partial<Pick<Conversing, "words">>,
  matter: TalkMatter,
): Promise<Conversed> {
  const { mail } = talking;
  const account = outcome.account ?? matter.account;
  const written = talking.words?.written ?? "";
  const { parcels: known, thread } = matter;
  const language = await talkLanguage({ written, account, thread, parcels: known, fields: mail.fields });
  if (outcome.reason === "thanks")
    return { decision: { answer: null, reason: "thanks" }, language, parcels: [] };
  const { now, own } = matter;
  const ports = withHome(matter.ports, account);
  const zone = zoneOf(account);
  const today = dayIn(zone, now);
  const after = await ports.timelines.list(account.accountId, { now, zone });
  const parcels = outcome.about.flatMap((id) => {
    const parcel = after.find(({ timeline }) => timeline.parcelId === id);
    return parcel === undefined
      ? []
      : [
          {
            timeline: parcel.timeline,
            plan: ports.core.plan(parcel.timeline, today, zone),
            before: planBefore(id, today, matter),
          },
        ];
  });
  const isHelp = outcome.talk.notes.length === 0 && parcels.length === 0;
  const answer = await writeTalk(
    {
      kind: isHelp ? "help" : "talk",
      talk: outcome.talk,
      parcels,
      subject: mail.subject,
      account,
      language,
      to: matter.identity.address,
      thread: matter.thread,
      item: matter.item,
      now,
      inReplyTo: mail.messageId,
      references: mail.references,
      isFirstMail: talking.isFirstMail,
      ...(outcome.attachments === undefined ? {} : { attachments: outcome.attachments }),
    },
    own,
    ports,
  );
  return {
    decision: { answer, reason: outcome.reason },
    language,
    parcels: outcome.talk.isList === true ? [] : parcels,
  };
}

/** The plan before the person's words, so that a calendar can take back what holds no more. */
function planBefore(parcelId: string, today: LocalDate, { parcels, ports, zone }: TalkMatter): Plan | null {
  const parcel = parcels.find(({ timeline }) => timeline.parcelId === parcelId);
  return parcel === undefined ? null : ports.core.plan(parcel.timeline, today, zone);
}

async function understand({ parsed, written }: Words, matter: TalkMatter): Promise<TalkOutcome> {
  switch (parsed.kind) {
    case "commands":
      return carryOut(parsed.commands, matter);
    case "conflict":
      return {
        talk: {
          title: "choose",
          notes: [{ id: "conflict" }],
          answers: parsed.commands.map(({ line }) => ({ label: line, reply: line })),
        },
        about: [],
        reason: "command",
      };
    case "bad-value":
      return {
        talk: {
          title: "not-understood",
          notes: [{ id: "bad-value", values: { line: parsed.line } }],
          answers: [example(parsed.command, matter)],
        },
        about: [],
        reason: "not-understood",
      };
    case "nothing":
    case "not-understood":
      return (await readPasted(written, matter)) ?? notUnderstood(parsed, matter);
    default:
      return parsed satisfies never;
  }
}

function notUnderstood(
  parsed: Extract<Parsed, { kind: "not-understood" | "nothing" }>,
  matter: TalkMatter,
): TalkOutcome {
  const nearest =
    parsed.kind === "not-understood" ? nearestCommands(parsed.line).filter((kind) => kind !== "help") : [];
  const line = parsed.kind === "not-understood" ? parsed.line : "";
  const notes: readonly TalkNote[] = [
    { id: "not-understood", values: { line } },
    ...(nearest.length === 0 ? [] : [{ id: "nearest" } as const]),
  ];
  const known: readonly StoredParcel[] = parcelsOfThread(matter);
  return {
    ...noted(notes, known.length === 1 ? known.map(({ timeline }) => timeline.parcelId) : []),
    talk: {
      title: "not-understood",
      notes,
      answers: nearest.map((kind) => example(kind, matter)),
      choices: [{ id: "help", reply: "help" }],
    },
    reason: "not-understood",
  };
}
