import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OutMail, type PlayedStep, person, play } from "../local/conversation/play.ts";
import { conversationNames, readScript } from "../local/conversation/read-script.ts";
import { openRehearsal, type Rehearsal } from "../local/conversation/rehearsal.ts";
import type { ExpectedMail } from "../local/conversation/script.ts";

const names = await conversationNames();
let rehearsal: Rehearsal;
beforeAll(async () => {
  rehearsal = await openRehearsal();
});
afterAll(async () => {
  await rehearsal.close();
  // The run says how many there were: a run that saw none would be green.
  // biome-ignore lint/suspicious/noConsole: part of what the run is to show
  console.log(`conversations: ${names.length}, mails that went out: ${counted}`);
});
let counted = 0;

it("there are at least forty conversations", () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
});

describe.each(names)("%s", (name) => {
  it("goes as it is written down", { timeout: 60_000 }, async () => {
    const script = await readScript(name);
    const played = await play(script, rehearsal);
    const mails = played.flatMap(({ out }) => out);
    counted += mails.length;
    expect(script.steps.some((step) => step.expect !== undefined)).toBe(true);
    for (const step of played) checkStep(step);
    checkEvery(mails);
  });
});

function checkStep({ step, out }: PlayedStep): void {
  if (step.expect === undefined) return;
  const shown = out.map((mail) => `${mail.at} ${mail.text.slice(0, 100)}`);
  expect(out.length, shown.join("\n")).toBe(step.expect.length);
  for (const [index, expected] of step.expect.entries()) checkMail(out[index] as OutMail, expected);
}

function checkMail(mail: OutMail, expected: ExpectedMail): void {
  if (expected.at !== undefined) expect(mail.at).toContain(expected.at);
  if (expected.to !== undefined) expect(mail.to).toBe(expected.to);
  if (expected.subject !== undefined) expect(mail.subject).toBe(expected.subject);
  for (const text of expected.contains ?? []) expect(flat(mail.text)).toContain(text);
  for (const text of expected.excludes ?? []) expect(flat(mail.text)).not.toContain(text);
  for (const line of expected.calendar ?? []) expect(mail.calendar ?? "").toContain(line);
}

/** What holds in every conversation, whatever it is about. */
function checkEvery(mails: readonly OutMail[]): void {
  const unasked = mails.filter(isUnasked);
  for (const mail of unasked) {
    expect(flat(mail.text)).not.toMatch(/has(?:n't| not) moved|no movement|window is closed/i);
    expect(mail.raw).toMatch(/^List-Unsubscribe:\s+<mailto:t-/m);
    expect(mail.to).toBe(person);
    expect(mail.raw).toMatch(/^In-Reply-To:\s+</m);
  }
  // A day of a zone is at least 23 hours long; a change of the zone may make it seem shorter, and is looked at in its script.
  const days = unasked.map(({ at }) => at.slice(0, 10));
  expect(days).toEqual([...new Set(days)]);
}

function isUnasked({ raw }: OutMail): boolean {
  return /^Auto-Submitted: auto-generated/m.test(raw);
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
