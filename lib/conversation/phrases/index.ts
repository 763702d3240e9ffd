import type { CommandKind, DraftRecipient, MailLevel } from "../command.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import es from "./es.json" with { type: "json" };
import fr from "./fr.json" with { type: "json" };
import it from "./it.json" with { type: "json" };
import nl from "./nl.json" with { type: "json" };
import pl from "./pl.json" with { type: "json" };
import pt from "./pt.json" with { type: "json" };

/** How a command is said in one language. */
interface CommandPhrases {
  /** The whole line, but for words that say nothing. */
  readonly whole?: readonly string[];
  /** Words that stand before a value. */
  readonly before?: readonly string[];
  /** Words that settle it wherever they stand in the line. */
  readonly within?: readonly string[];
  readonly match: readonly string[];
  readonly reject: readonly string[];
}

/** What people write to us in one language. */
export interface ConversationPhrases {
  readonly language: string;
  /** Names of this language, in all languages. */
  readonly names: readonly string[];
  /** Words that change nothing, wherever they stand. */
  readonly fillers: readonly string[];
  /** Words that turn a sentence into its opposite: never gained or lost by a typo. */
  readonly negations: readonly string[];
  readonly units: { readonly day: readonly string[]; readonly week: readonly string[] };
  readonly days: Readonly<Record<string, number>>;
  readonly off: readonly string[];
  readonly levels: Readonly<Record<MailLevel, readonly string[]>>;
  readonly recipients: Readonly<Record<DraftRecipient, readonly string[]>>;
  readonly commands: Readonly<Partial<Record<CommandKind, CommandPhrases>>>;
}

/** The languages that commands are understood in. */
export const phrases: readonly ConversationPhrases[] = [
  en,
  de,
  fr,
  es,
  it,
  pt,
  nl,
  pl,
] as unknown as readonly ConversationPhrases[];
