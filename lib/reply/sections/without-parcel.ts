import type { Block, Section } from "../answer.ts";
import { helpBlocks } from "../help-commands.ts";
import type { PlannedParcel, Scene } from "../scene.ts";
import { genuineSection, readSection, signNames, unknownSection } from "./reading-sections.ts";

/** A mail that was read, but did not say what has happened: what was found, what is missing, what to forward instead. */
export function notUnderstoodSections(
  parcel: PlannedParcel | null,
  scene: Scene,
): readonly (Section | null)[] {
  const { texts, view } = scene;
  const found = readSection(scene);
  const reads = view.reading?.parcels ?? [];
  const missing = [
    texts.sentence.missingStatus,
    reads.some((read) => read.trackingNumber !== null) || (parcel?.timeline.numbers.length ?? 0) > 0
      ? null
      : texts.sentence.missingNumber,
    reads.some((read) => read.merchant !== null) || (parcel?.timeline.merchant ?? null) !== null
      ? null
      : texts.sentence.missingShop,
  ].filter((text) => text !== null);
  return [
    found === null ? null : { ...found, heading: texts.heading.found },
    unknownSection(scene),
    { heading: texts.heading.missing, blocks: [{ kind: "list", sign: "point", items: missing }] },
    forwardSection(scene, texts.heading.forwardInstead),
    genuineSection(scene),
  ];
}

/** A mail that shows signs of a scam: which, and what to do. None of its amounts, links or numbers is repeated. */
export function phishingSections({ texts, view, language }: Scene): readonly (Section | null)[] {
  const signs = signNames(view.reading?.scamSigns ?? [], texts).map(
    (sign) => `${sign.slice(0, 1).toLocaleUpperCase(language)}${sign.slice(1)}`,
  );
  const blocks: Block[] = [
    { kind: "list", sign: "dont", items: texts.phishingSteps.dont },
    { kind: "list", sign: "do", items: texts.phishingSteps.do },
  ];
  return [
    signs.length === 0
      ? null
      : { heading: texts.heading.signs, blocks: [{ kind: "list", sign: "point", items: signs }] },
    { heading: texts.heading.todo, blocks },
  ];
}

/** Why a mail could not be read, in a line that a person understands. */
export function unreadableSentence({ texts, view }: Scene): string {
  const failure = view.reading?.failure ?? null;
  const why = failure === null ? [] : [texts.failure[failure.kind]];
  return [...why, texts.sentence.unreadableKept].join(" ");
}

/** Mails that help us most. */
export function forwardSection({ texts }: Scene, heading: string): Section {
  return {
    heading,
    blocks: [{ kind: "list", sign: "point", items: texts.forwardHints }],
  };
}

/** What can be written to us, group by group. */
export function commandsSections(scene: Scene): readonly Section[] {
  return helpBlocks(scene).map(({ group, block }) => ({
    heading: scene.texts.help.heading[group],
    blocks: [block],
  }));
}
