import { isDeepStrictEqual } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ofAccount } from "../../functions/adapters/dynamodb/table-keys.ts";
import { openDesk } from "../../functions/desk.ts";
import { own } from "../functions/world.ts";
import { type CrashWorld, openCrashWorld } from "../reliability/crash/worlds.ts";
import { openMail } from "../reliability/inbox.ts";
import { person } from "./talk-world.ts";

let crashWorld: CrashWorld;
beforeAll(async () => {
  crashWorld = await openCrashWorld();
});
afterAll(() => crashWorld.world.close());

interface Exported {
  readonly account: Readonly<Record<string, unknown>>;
  readonly parcels: readonly {
    readonly parcelId: string;
    readonly facts: readonly { readonly id: string }[];
    readonly acts: readonly { readonly id: string }[];
    readonly takenBack?: readonly { readonly id: string }[];
    readonly conversation: { readonly thread: string; readonly subject: string } | null;
    readonly lookedAtOn: string | null;
  }[];
  readonly mails: readonly { readonly mailId: string; readonly state: string; readonly rawMail: string }[];
}
type Item = Readonly<Record<string, unknown>>;

/** Where the export has what an item of the table says; one for each kind of item, so that a new kind is thought of. */
const isIn: Readonly<Record<string, (item: Item, exported: Exported) => boolean>> = {
  account: (item, { account }) =>
    Object.keys(item)
      .filter((name) => !["pk", "sk", "pending", "version"].includes(name))
      .every((name) => isDeepStrictEqual(account[name] ?? null, item[name] ?? null)),
  mail: (item, { mails }) =>
    mails.some(({ mailId, rawMail }) => {
      const receipt = item.receipt as { readonly objectKey?: string } | null;
      return mailId === item.mailId && rawMail === (receipt?.objectKey ?? null);
    }),
  // The person has it: it was sent to them.
  answer: (item, { mails }) => mails.some(({ mailId }) => mailId === String(item.sk).split("#")[1]),
  // A keyed hash of something that one of the mails said.
  claim: (item, { mails }) => mails.some(({ mailId }) => mailId === item.mailId),
  count: (item, { mails }) =>
    [...(item.mails as Set<string>)].every((id) => mails.some(({ mailId }) => mailId === id)),
  key: (item, { parcels }) => parcels.some(({ parcelId }) => parcelId === item.parcelId),
  parcel: (item, { parcels }) => {
    const [, parcelId, kind] = String(item.sk).split("#");
    const parcel = parcels.find((each) => each.parcelId === parcelId);
    if (parcel === undefined) return false;
    if (kind === "parcel")
      return (
        parcel.lookedAtOn === (item.dueAt ?? null) &&
        isDeepStrictEqual(parcel.conversation, item.conversation ?? null)
      );
    const id = String(item.sk).split("#")[3];
    const kept = kind === "facts" ? parcel.facts : [...parcel.acts, ...(parcel.takenBack ?? [])];
    return kept.some((each) => each.id === id);
  },
};

it("an export has what every item of the account says", async () => {
  const { world, table, ports } = crashWorld;
  const anna = person(world);
  const first = await anna.forward([
    "Tracking number: LX123456785CN",
    "19 November 2026 10:00 Import clearance exception",
  ]);
  await anna.forward(["Tracking number: LX223456788CN", "19 November 2026 10:00 Out for delivery"]);
  await anna.reply(first, "bought 2026-10-01");
  await anna.reply(first, "undo");
  await anna.write("timezone Europe/Madrid");
  world.setNow("2026-11-29T09:00:00Z");
  await openDesk(own, ports).followUpDue(100);
  const accountId = (await anna.accountOf())?.accountId ?? "";
  const before = await table.list(ofAccount(accountId), "");
  const answer = await anna.write("export");
  const { all } = await openMail(answer.raw);
  const start = all.indexOf('{\n  "exportedAt"');
  const exported = JSON.parse(all.slice(start, all.indexOf("\n}\n", start) + 3)) as Exported;
  const kinds = new Set(before.map(({ sk }) => String(sk).split("#")[0]));
  expect([...kinds].sort()).toEqual(Object.keys(isIn).sort());
  const missing = before.filter((item) => !isIn[String(item.sk).split("#")[0] ?? ""]?.(item, exported));
  expect(missing.map(({ sk }) => sk)).toEqual([]);
  expect(exported.parcels).toHaveLength(2);
});

it("says what is waited for, without the code that would answer it", async () => {
  const anna = person(crashWorld.world);
  await anna.write("list");
  await anna.write("forget me");
  const code = (await anna.accountOf())?.pending?.code ?? "no code";
  const { all } = await openMail((await anna.write("export")).raw);
  expect(all).toContain('"about": "forget-me"');
  expect(all).not.toContain(code);
});
