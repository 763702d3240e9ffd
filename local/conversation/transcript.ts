import type { OutMail, PlayedStep } from "./play.ts";
import type { ScriptMail } from "./script.ts";

/** A conversation as a person can read it: who wrote what, when. */
export function transcript(title: string, played: readonly PlayedStep[], isWhole: boolean): string {
  const entries = played.flatMap((each) => entriesOf(each, isWhole));
  // A mail of the person is played after all that came due before it.
  const inTime = entries.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return [title, "=".repeat(title.length), "", ...inTime.flatMap(({ lines }) => [...lines, ""])].join("\n");
}

interface Entry {
  readonly at: string;
  readonly lines: readonly string[];
}

function entriesOf({ step, out }: PlayedStep, isWhole: boolean): readonly Entry[] {
  const at = step.at ?? step.until ?? out[0]?.at ?? "";
  const entries: Entry[] = [];
  if (step.account !== undefined)
    entries.push({ at, lines: [`(settings: ${JSON.stringify(step.account)})`] });
  if (step.mail !== undefined) entries.push({ at, lines: incoming(step.mail, at) });
  entries.push(...out.map((mail) => ({ at: mail.at, lines: outgoing(mail, isWhole) })));
  if (step.until !== undefined) {
    const nothing = out.length === 0 ? ": nothing is sent" : "";
    entries.push({ at: step.until, lines: [`(until ${step.until}${nothing})`] });
  }
  return entries;
}

function incoming(mail: ScriptMail, at: string): readonly string[] {
  const whose = mail.kind === "auto" ? (mail.original?.from ?? "a filter") : (mail.from ?? "the person");
  return [
    `--> ${at}  ${mail.kind}, from ${whose}`,
    ...(mail.original === undefined ? [] : [`    Subject: ${mail.original.subject}`]),
    ...indent([mail.text, mail.original?.text].filter((text) => text !== undefined).join("\n\n")),
  ];
}

/** The first screen tells what was answered; the rest is the same kind of text again and again. */
function outgoing(mail: OutMail, isWhole: boolean): readonly string[] {
  const text = mail.text.trimEnd();
  const shown = isWhole ? text : text.split("\n").slice(0, 24).join("\n");
  return [
    `<-- ${mail.at}  to ${mail.to}`,
    `    Subject: ${mail.subject}`,
    ...indent(shown),
    ...(shown === text ? [] : ["    […]"]),
  ];
}

function indent(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => `    ${line}`.trimEnd());
}
