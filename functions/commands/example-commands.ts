import type { CommandKind } from "../../lib/conversation/command.ts";
import { as, type LocalDate } from "../../lib/units.ts";
import { day } from "../times.ts";
import type { TalkMatter } from "./talk-matter.ts";

/** A line that a command is understood in, word for word. */
export function example(
  kind: CommandKind,
  { today }: Pick<TalkMatter, "today">,
): { readonly label: string; readonly reply: string } {
  const reply = examples[kind]?.(today) ?? plain(kind);
  return { label: reply, reply };
}

const shift = (on: LocalDate, days: number) =>
  as<LocalDate>(new Date(Date.parse(`${on}T00:00:00Z`) + days * day * 1000).toISOString().slice(0, 10));

const examples: Readonly<Partial<Record<CommandKind, (today: LocalDate) => string>>> = {
  delivered: () => "it came",
  "forget-parcel": () => "forget this parcel",
  paid: () => "paid",
  snooze: () => "snooze 3d",
  mails: () => "mails important",
  rename: () => 'rename "birthday present"',
  bought: (today) => `bought ${shift(today, -14)}`,
  deadline: (today) => `deadline ${shift(today, 20)}`,
  country: () => "country ES",
  carrier: () => "carrier NAME",
  number: () => "number NNN",
  draft: () => "draft seller",
  language: () => "language de",
  zone: () => "zone Europe/Madrid",
  "quiet-hours": () => "quiet hours 22-7",
  setup: () => "setup gmail",
  join: () => "join other@example.com",
  "should-i-pay": () => "should I pay?",
  "is-it-a-scam": () => "is this a scam?",
  "how-long": () => "how much longer?",
  where: () => "where is it?",
};

function plain(kind: CommandKind): string {
  return kind.replaceAll("-", " ");
}
