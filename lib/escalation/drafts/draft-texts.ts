import type { DraftText } from "../plan.ts";
import english from "./en.json" with { type: "json" };

/**
 * A draft as data: lines with `{names}`. A line with a name that is not known is left out; of several wordings of a line
 * the first one whose names are all known is taken.
 */
export interface DraftTemplate {
  readonly to: DraftText["to"];
  readonly subject: string;
  readonly body: readonly (string | readonly string[])[];
}

/** Drafts by language and id. Another language is another file here. */
export const draftTemplates: Readonly<Record<string, Readonly<Record<string, DraftTemplate>>>> = {
  en: english as Readonly<Record<string, DraftTemplate>>,
};
