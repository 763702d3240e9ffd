import type { Command, CommandKind } from "../../lib/conversation/command.ts";
import type { TalkContext } from "../../lib/conversation/context.ts";
import { parseCommand } from "../../lib/conversation/parse-command.ts";
import { changeSettings } from "./change-settings.ts";
import { doToParcel } from "./do-to-parcel.ts";
import type { TalkMatter } from "./talk-matter.ts";

/** What the words above a forward may say of its parcel, or of the account. Nothing in them deletes, ends or asks. */
const allowed: ReadonlySet<CommandKind> = new Set<CommandKind>([
  "bought",
  "deadline",
  "country",
  "carrier",
  "number",
  "rename",
  "paid",
  "contacted-seller",
  "contacted-carrier",
  "disputed",
  "broken",
  "wrong-item",
  "part-missing",
  "not-received",
  "tax-on-receipt",
  "no-tax-on-receipt",
  "language",
  "zone",
]);

/** Commands in the words above a forward, as far as they may stand there. */
export function commandsInNote(note: string | null, context: TalkContext): readonly Command[] {
  if (note === null) return [];
  const parsed = parseCommand(note, context);
  return parsed.kind === "commands" ? parsed.commands.filter(({ kind }) => allowed.has(kind)) : [];
}

/** Does them to the one parcel that the forward is about. */
export async function doFromNote(
  commands: readonly Command[],
  parcelId: string,
  matter: TalkMatter,
): Promise<boolean> {
  const parcel = matter.parcels.find(({ timeline }) => timeline.parcelId === parcelId);
  if (parcel === undefined) return false;
  for (const [at, command] of commands.entries()) {
    const setting = command.kind === "country" ? null : await changeSettings(command, matter);
    if (setting === null) await doToParcel(command, parcel, matter, at);
  }
  return commands.length > 0;
}
