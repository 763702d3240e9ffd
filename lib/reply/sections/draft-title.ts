import type { DraftText } from "../../escalation/plan.ts";
import type { Texts } from "../texts/texts.ts";

/** What a text to copy is called: for whom it is, with a number where there are several for the same. */
export function draftTitle(draft: DraftText, drafts: readonly DraftText[], texts: Texts): string {
  const same = drafts.filter(({ to }) => to === draft.to);
  const title = texts.draftTo[draft.to];
  return same.length < 2 ? title : `${title} (${same.findIndex(({ id }) => id === draft.id) + 1})`;
}
