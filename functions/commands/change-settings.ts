import type { Command } from "../../lib/conversation/command.ts";
import { zoneOfCountry } from "../../lib/conversation/command-values.ts";
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { AccountChange } from "../ports.ts";
import type { TalkMatter, TalkOutcome } from "./talk-matter.ts";
import { rememberSettings } from "./undo-settings.ts";

/** Settings of the account; the same value twice changes nothing. `null` for a command that is no setting. */
export async function changeSettings(command: Command, matter: TalkMatter): Promise<TalkOutcome | null> {
  const { account, ports } = matter;
  const setting = settingOf(command, matter);
  if (setting === null) return null;
  const { notes } = setting;
  const change = { ...setting.change, undo: rememberSettings(setting.change, matter) };
  await ports.accounts.change(account.accountId, change);
  return {
    talk: { title: "settings", notes },
    about: [],
    account: { ...account, ...change },
    reason: "command",
  };
}

function settingOf(
  command: Command,
  matter: TalkMatter,
): { readonly change: AccountChange; readonly notes: readonly TalkNote[] } | null {
  switch (command.kind) {
    case "language":
      return {
        change: { language: command.language },
        notes: [{ id: "language", values: { language: languageName(command.language) } }],
      };
    case "zone":
      return { change: { zone: command.zone }, notes: [{ id: "zone", values: { zone: command.zone } }] };
    case "quiet-hours":
      return {
        change: { quietHours: command.hours },
        notes: [
          command.hours === null
            ? { id: "quiet-hours-off" }
            : { id: "quiet-hours", values: { ...command.hours } },
        ],
      };
    case "mails":
      return { change: { mails: command.level }, notes: [{ id: `mails-${command.level}` }] };
    case "stop-everything":
      return { change: { mails: "none" }, notes: [{ id: "stopped-everything" }] };
    case "resume-everything":
      return { change: { mails: "all" }, notes: [{ id: "resumed-everything" }] };
    case "country": {
      const zone = matter.account.zone ?? zoneOfCountry(command.country);
      return {
        change: { country: command.country, ...(zone === null ? {} : { zone }) },
        notes: [
          { id: "country", values: { country: command.country } },
          { id: "country-default", values: { country: command.country } },
        ],
      };
    }
    default:
      return null;
  }
}

function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
