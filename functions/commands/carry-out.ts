import type { Command, CommandKind } from "../../lib/conversation/command.ts";
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import { askAboutParcel } from "./ask-about-parcel.ts";
import { changeSettings } from "./change-settings.ts";
import { doToParcel } from "./do-to-parcel.ts";
import { forgetParcel } from "./forget.ts";
import { handleAccount } from "./handle-account.ts";
import { chooseParcel, listParcels, showHelp } from "./show-parcels.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";
import { undoSettings } from "./undo-settings.ts";
import { parcelsOfThread, whichParcel } from "./which-parcel.ts";

const questions: ReadonlySet<CommandKind> = new Set<CommandKind>([
  "status",
  "where",
  "how-long",
  "should-i-pay",
  "is-it-a-scam",
  "draft",
]);

/** Carries out commands one after the other; the answer tells of all of them. */
export async function carryOut(commands: readonly Command[], matter: TalkMatter): Promise<TalkOutcome> {
  let state = matter;
  const outcomes: TalkOutcome[] = [];
  for (const [at, command] of commands.entries()) {
    const outcome = await carryOutOne(command, state, at);
    outcomes.push(outcome);
    if (outcome.account !== undefined) state = { ...state, account: outcome.account };
  }
  const [first = noted([])] = outcomes;
  if (outcomes.length === 1) return first;
  const notes: readonly TalkNote[] = outcomes.flatMap(({ talk }) => talk.notes);
  return {
    ...first,
    account: state.account,
    about: [...new Set(outcomes.flatMap(({ about }) => about))],
    talk: {
      ...first.talk,
      notes,
      choices: outcomes.flatMap(({ talk }) => talk.choices ?? []),
      answers: outcomes.flatMap(({ talk }) => talk.answers ?? []),
    },
    ...(outcomes.some(({ attachments }) => attachments !== undefined)
      ? { attachments: outcomes.flatMap(({ attachments }) => attachments ?? []) }
      : {}),
  };
}

async function carryOutOne(command: Command, matter: TalkMatter, at: number): Promise<TalkOutcome> {
  if (command.kind === "thanks") return { ...noted([]), reason: "thanks" };
  if (command.kind === "help") return showHelp();
  if (command.kind === "list") return listParcels(matter);
  const account = await handleAccount(command, matter);
  if (account !== null) return account;
  if (command.kind === "undo" && command.about === null) {
    const undone = await undoSettings(newestAct(matter), matter);
    if (undone !== null) return undone;
  }
  const isOfParcel = command.about !== null || parcelsOfThread(matter).length > 0;
  if (command.kind === "country" && isOfParcel) return countryOfParcel(command, matter, at);
  return (await changeSettings(command, matter)) ?? ofParcel(command, matter, at);
}

/** The first country that is told of a parcel is the person's own too, until they say another. */
async function countryOfParcel(command: Command, matter: TalkMatter, at: number): Promise<TalkOutcome> {
  const outcome = await ofParcel(command, matter, at);
  const isDone = outcome.talk.notes.some(({ id }) => id === "country");
  const isOwn = matter.account.country == null || matter.account.undo?.mailId === matter.item.mailId;
  if (!isDone || !isOwn) return outcome;
  const settings = await changeSettings(command, matter);
  return settings === null
    ? outcome
    : { ...settings, about: outcome.about, talk: { ...outcome.talk, notes: settings.talk.notes } };
}

/** When the person last did or told something of a parcel; empty for never. */
function newestAct({ parcels }: TalkMatter): string {
  const times = parcels.flatMap(({ timeline }) =>
    timeline.acts.filter(({ act }) => act !== "step-told").map(({ at }) => at),
  );
  return times.sort().at(-1) ?? "";
}

async function ofParcel(command: Command, matter: TalkMatter, at: number): Promise<TalkOutcome> {
  const which = whichParcel(command, matter);
  switch (which.kind) {
    case "one":
      if (command.kind === "forget-parcel") return forgetParcel(which.parcel, matter);
      return questions.has(command.kind)
        ? askAboutParcel(command, which.parcel, matter)
        : doToParcel(command, which.parcel, matter, at);
    case "several":
      return command.kind === "status" && command.about === null
        ? listParcels(matter)
        : chooseParcel(command, which.parcels, matter);
    case "unknown":
      return noted([{ id: "unknown-parcel", values: { about: which.about } }]);
    case "none":
      if (command.kind === "is-it-a-scam") return noted([{ id: "scam-rules" }]);
      return command.kind === "should-i-pay"
        ? noted([{ id: "pay-not-asked" }])
        : noted([{ id: "no-parcel", values: { line: command.line } }]);
    default:
      return which satisfies never;
  }
}
