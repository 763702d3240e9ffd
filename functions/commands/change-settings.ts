import type { Command } from "../../lib/conversation/command.ts";
import { zoneOfCountry } from "../../lib/conversation/command-values.ts";
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import type { AccountChange } from "../ports.ts";
import { countryName, languageOf, putActs } from "./do-to-parcel.ts";
import type { TalkMatter, TalkOutcome } from "./talk-matter.ts";
import { isOpen } from "./which-parcel.ts";

/** Settings of the account; the same value twice changes nothing. `null` for a command that is no setting. */
export async function changeSettings(
  command: Command,
  matter: TalkMatter,
  at: number,
): Promise<TalkOutcome | null> {
  const { account, ports } = matter;
  const setting = settingOf(command, matter);
  if (setting === null) return null;
  const { change, note } = setting;
  await ports.accounts.change(account.accountId, change);
  if (command.kind === "country") {
    // What no mail has said yet goes there too.
    for (const parcel of matter.parcels.filter((each) => isOpen(each) && each.timeline.destination === null))
      await putActs([{ act: "told-country", on: matter.today, detail: command.country }], parcel, matter, at);
  }
  return {
    talk: { title: "settings", notes: [note] },
    about: [],
    account: { ...account, ...change },
    reason: "command",
  };
}

function settingOf(
  command: Command,
  matter: TalkMatter,
): { readonly change: AccountChange; readonly note: TalkNote } | null {
  switch (command.kind) {
    case "language":
      return {
        change: { language: command.language },
        note: { id: "language", values: { language: languageName(command.language) } },
      };
    case "zone":
      return { change: { zone: command.zone }, note: { id: "zone", values: { zone: command.zone } } };
    case "quiet-hours":
      return {
        change: { quietHours: command.hours },
        note:
          command.hours === null
            ? { id: "quiet-hours-off" }
            : { id: "quiet-hours", values: { ...command.hours } },
      };
    case "mails":
      return { change: { mails: command.level }, note: { id: `mails-${command.level}` } };
    case "stop-everything":
      return { change: { mails: "none" }, note: { id: "stopped-everything" } };
    case "resume-everything":
      return { change: { mails: "all" }, note: { id: "resumed-everything" } };
    case "country": {
      const zone = matter.account.zone ?? zoneOfCountry(command.country);
      return {
        change: { country: command.country, ...(zone === null ? {} : { zone }) },
        note: { id: "country", values: { country: countryName(command.country, languageOf(matter)) } },
      };
    }
    default:
      return null;
  }
}

function languageName(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}
