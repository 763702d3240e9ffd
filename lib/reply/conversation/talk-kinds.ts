import type { Severity } from "../../knowledge/status.ts";
import type { Section } from "../answer.ts";
import { helpAnswers } from "../help-commands.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { keptSection } from "../sections/kept-section.ts";
import { forwardSection } from "../sections/without-parcel.ts";
import type { HelpId } from "../texts/texts.ts";
import type { Talk, TalkTitle } from "./talk.ts";

/** What waits for the person's word is to be watched, what is settled is done; all else is in order. */
const severities: Readonly<Record<TalkTitle, Severity>> = {
  noted: "ok",
  answer: "ok",
  seller: "watch",
  list: "ok",
  choose: "watch",
  settings: "ok",
  "not-understood": "watch",
  sure: "act",
  forgotten: "done",
  export: "ok",
  address: "ok",
  setup: "ok",
  confirmation: "watch",
};

/** A list is as urgent as the most urgent parcel in it. */
export function talkSeverity({ title }: Talk, parcels: readonly PlannedParcel[]): Severity {
  const urgent = title === "list" ? (["act", "watch"] as const) : [];
  return (
    urgent.find((severity) => parcels.some(({ plan }) => plan.severity === severity)) ?? severities[title]
  );
}

/** What can be done next, and what is kept, by what the answer is over. */
export function talkNextSections(talk: Talk, scene: Scene): readonly (Section | null)[] {
  const { texts, view } = scene;
  const help = (heading: string, ids: readonly HelpId[]): Section => ({
    heading,
    blocks: [{ kind: "question", text: "", answers: helpAnswers(ids, scene) }],
  });
  const reference = (heading: string, ids: readonly HelpId[]): Section => ({
    heading,
    blocks: [{ kind: "question", text: "", answers: helpAnswers(ids, scene), isReference: true }],
  });
  const { heading } = texts.help;
  switch (talk.title) {
    case "list":
      return view.parcels.length > 0 ? [] : [forwardSection(scene, texts.heading.forward)];
    case "settings":
    case "address":
    case "setup":
      return [
        reference(heading.settings, [
          "language",
          "important",
          "quietHours",
          "stopEverything",
          "address",
          "help",
        ]),
      ];
    case "not-understood":
      return [help(texts.heading.words, ["list", "arrived", "notReceived", "done", "stop"])];
    case "export":
      return [keptSection(scene), help(heading.data, ["forgetMe", "help"])];
    case "forgotten":
      return isEverythingForgotten(talk)
        ? [forwardSection(scene, texts.heading.forward)]
        : [help(texts.heading.words, ["list", "help"])];
    case "sure":
      return talk.notes.some(({ id }) => id === "forget-me-sure") ? [keptSection(scene)] : [];
    case "noted":
    case "answer":
    case "seller":
    case "choose":
    case "confirmation":
      return [help(texts.heading.words, ["list", "help"])];
    default:
      return talk.title satisfies never;
  }
}

/** True where nothing is kept any more that could be stopped or deleted. */
export function isEverythingForgotten({ notes }: Talk): boolean {
  return notes.some(({ id }) => id === "forget-me-done");
}
