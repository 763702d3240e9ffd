import type { TalkChoiceId, TalkNoteId, TalkTitle } from "../conversation/talk.ts";
import type { Sentence } from "./counted.ts";

/** The sentences of the conversation in one language; `{name}` is a blank. */
export interface ConversationTexts {
  readonly title: Readonly<Record<TalkTitle, string>>;
  /** The word over the title, beside the sign. */
  readonly word: Readonly<Record<TalkTitle, string>>;
  /** A blank `{day}` is a day with its weekday, `{date}` the same one without. */
  readonly note: Readonly<Record<TalkNoteId, Sentence>>;
  readonly choice: Readonly<Record<TalkChoiceId, string>>;
  readonly heading: Readonly<Record<"answers" | "parcels" | "steps", string>>;
  /** How to let a mail service send mails on to us, step by step; `{address}` is the person's own secret one. */
  readonly setup: Readonly<
    Record<"gmail" | "outlook", readonly [string, string, string]> &
      Record<"fastmail" | "proton" | "icloud", readonly [string, string]>
  >;
}
