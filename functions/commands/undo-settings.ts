import type { AccountChange, SettingsUndo } from "../ports.ts";
import type { TalkMatter, TalkOutcome } from "./talk-matter.ts";

/** Settings that "undo" puts back. */
const settings = ["language", "zone", "country", "mails", "quietHours"] as const;

/** What a change of settings has to remember, so that it can be taken back: of each setting the value before this mail. */
export function rememberSettings(change: AccountChange, { account, item }: TalkMatter): SettingsUndo {
  const earlier = account.undo?.mailId === item.mailId ? account.undo.before : {};
  const before = Object.fromEntries(
    settings.filter((name) => name in change).map((name) => [name, account[name] ?? null]),
  );
  return {
    mailId: item.mailId,
    at: item.receipt.receivedAt,
    before: { ...before, ...earlier },
    undoneBy: null,
  };
}

/**
 * Puts back the settings of the last mail that changed any, if that was the last thing that the person changed at all.
 *
 * @returns `null` where the last thing was an act of a parcel.
 */
export async function undoSettings(newestAct: string, matter: TalkMatter): Promise<TalkOutcome | null> {
  const { account, item, ports } = matter;
  const undo = account.undo ?? null;
  if (undo === null || (undo.undoneBy !== null && undo.undoneBy !== item.mailId)) return null;
  if (undo.undoneBy === null && undo.at < newestAct) return null;
  const change: AccountChange = { ...undo.before, undo: { ...undo, undoneBy: item.mailId } };
  await ports.accounts.change(account.accountId, change);
  return {
    talk: { title: "settings", notes: [{ id: "undone-setting" }] },
    about: [],
    account: { ...account, ...change },
    reason: "command",
  };
}
