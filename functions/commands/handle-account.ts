import type { Command } from "../../lib/conversation/command.ts";
import sources from "../../lib/conversation/setup-sources.json" with { type: "json" };
import type { TalkNote } from "../../lib/reply/conversation/talk.ts";
import { en } from "../../lib/reply/texts/en/index.ts";
import { tokenAddress } from "../own-addresses.ts";
import { after, day } from "../times.ts";
import { exportAccount } from "./export-account.ts";
import { forgetAccount } from "./forget.ts";
import { askToJoin, confirmJoin } from "./join-address.ts";
import { noted, type TalkMatter, type TalkOutcome } from "./talk-matter.ts";

const questionSeconds = 7 * day;

/** What is about the account as a whole; `null` for a command that is not. */
export async function handleAccount(command: Command, matter: TalkMatter): Promise<TalkOutcome | null> {
  const { account, own, ports } = matter;
  switch (command.kind) {
    case "address":
      return about("address", [{ id: "address", values: { address: tokenAddress(account.token, own) } }]);
    case "new-address":
      return newAddress(matter);
    case "setup": {
      // The same steps in every language.
      const steps = en.conversation.setup[command.provider];
      const address = tokenAddress(account.token, own);
      return about("setup", [
        { id: "setup-intro", values: { address } },
        ...steps.map(
          (_, nth): TalkNote => ({ id: "setup-step", values: { provider: command.provider, nth, address } }),
        ),
        ...sources
          .filter(({ provider }) => provider === command.provider)
          .map(({ url }): TalkNote => ({ id: "setup-source", values: { url } })),
      ]);
    }
    case "export":
      return exportAccount(matter);
    case "forget-me":
      return askToForget(matter);
    case "join":
      return askToJoin(command.address, matter);
    case "yes":
      return answerYes(command.code, matter);
    case "no":
      if (pendingOf(null, matter) === null) return about("settings", [{ id: "nothing-asked" }]);
      await ports.accounts.change(account.accountId, { pending: null });
      return about("settings", [{ id: "kept" }]);
    default:
      return null;
  }
}

function about(title: TalkOutcome["talk"]["title"], notes: TalkOutcome["talk"]["notes"]): TalkOutcome {
  return { ...noted(notes), talk: { title, notes } };
}

/** The token is made of the mail that asks for it: whoever resumes makes the same one. */
async function newAddress(matter: TalkMatter): Promise<TalkOutcome> {
  const { account, item, own, ports } = matter;
  const token = ports.keys.hash("token", JSON.stringify(["new", item.accountId, item.mailId])).slice(0, 26);
  const hash = (of: string) => ports.keys.hash("token", of);
  await ports.accounts.replaceToken(account.accountId, { old: hash(account.token), new: hash(token) });
  await ports.accounts.change(account.accountId, { token });
  return {
    ...about("address", [{ id: "new-address", values: { address: tokenAddress(token, own) } }]),
    account: { ...account, token },
  };
}

async function askToForget(matter: TalkMatter): Promise<TalkOutcome> {
  const { account, item, ports, thread } = matter;
  const code = ports.keys.hash("thread", JSON.stringify(["forget", item.accountId, item.mailId])).slice(0, 6);
  const until = after(item.receipt.receivedAt, questionSeconds);
  await ports.accounts.change(account.accountId, {
    pending: { about: "forget-me", address: null, thread, code, until },
  });
  return {
    talk: {
      title: "sure",
      notes: [{ id: "forget-me-sure" }],
      choices: [
        { id: "yes-forget-me", reply: `yes ${code}` },
        { id: "no-keep", reply: "no" },
      ],
    },
    about: [],
    reason: "command",
  };
}

async function answerYes(code: string | null, matter: TalkMatter): Promise<TalkOutcome> {
  const pending = pendingOf(code, matter);
  if (pending === null) return about("settings", [{ id: "nothing-asked" }]);
  return pending.about === "forget-me" ? forgetAccount(matter) : confirmJoin(pending, matter);
}

/** The open question, if this is an answer to it: by its code, or by its conversation. */
function pendingOf(code: string | null, { account, identity, now }: TalkMatter) {
  const pending = account.pending ?? null;
  if (pending === null || pending.until < now) return null;
  const isMeant = code === null ? identity.thread === pending.thread : code === pending.code;
  return isMeant ? pending : null;
}
