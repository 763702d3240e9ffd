import { as, type LocalDate } from "../units.ts";
import type { Block } from "./answer.ts";
import type { Scene } from "./scene.ts";
import type { HelpId, Texts } from "./texts/texts.ts";

type HelpGroup = keyof Texts["help"]["heading"];
type Answers = Extract<Block, { readonly kind: "question" }>["answers"];

const groups: Readonly<Record<HelpGroup, readonly HelpId[]>> = {
  parcel: ["arrived", "notReceived", "same", "done", "snooze", "stop", "forgetParcel"],
  facts: ["bought", "deadline", "country", "number"],
  questions: ["list", "where", "howLong", "pay", "scam", "draft"],
  settings: ["language", "important", "quietHours", "stopEverything", "setup", "address"],
  data: ["export", "forgetMe"],
};

/** Commands whose words are an example: the value in it is nobody's. */
const beginnings: Readonly<Partial<Record<HelpId, string>>> = {
  bought: "bought",
  deadline: "deadline",
  country: "country",
  number: "number",
};

/** What can be written to us, in its groups. */
export function helpBlocks(scene: Scene): readonly { readonly group: HelpGroup; readonly block: Block }[] {
  return (Object.keys(groups) as HelpGroup[]).map((group) => ({
    group,
    block: { kind: "question", text: "", answers: helpAnswers(groups[group], scene), isReference: true },
  }));
}

/** Commands with what they do, in the reader's words, with days that look like today's in the examples. */
export function helpAnswers(ids: readonly HelpId[], scene: Scene): Answers {
  const { texts, view, language, reply } = scene;
  const english: Readonly<Record<HelpId, string>> = {
    arrived: "arrived",
    notReceived: "not received",
    same: "same",
    done: "done",
    snooze: "snooze 3d",
    stop: "stop",
    forgetParcel: "forget this parcel",
    bought: `bought ${daysFrom(view.today, -14)} SHOP`,
    deadline: `deadline ${daysFrom(view.today, 20)}`,
    country: `country ${texts.help.country}`,
    number: "number RR123456785XX",
    list: "list",
    where: "where is it?",
    howLong: "how much longer?",
    pay: "should I pay?",
    scam: "is this a scam?",
    draft: "draft seller",
    language: `language ${language === "en" ? "de" : "en"}`,
    important: "mails important",
    quietHours: "quiet hours 22-7",
    stopEverything: "stop everything",
    resumeEverything: "resume everything",
    setup: "setup gmail",
    address: "address",
    export: "export",
    forgetMe: "forget me",
    help: "help",
  };
  return ids.map((id) => {
    const begins = beginnings[id];
    return {
      label: texts.help.label[id],
      reply: reply(english[id]),
      ...(begins === undefined ? {} : { begins: `${reply(begins)} ` }),
    };
  });
}

/** A day so many days from today, for an example that looks like what the reader would write. */
export function daysFrom(today: LocalDate, days: number): LocalDate {
  return as<LocalDate>(
    new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10),
  );
}
