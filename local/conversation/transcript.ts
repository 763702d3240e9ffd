import type { OutMail, PlayedStep } from "./play.ts";
import type { ScriptMail } from "./script.ts";

/** A conversation as a person can read it: who wrote what, when. */
export function transcript(title: string, played: readonly PlayedStep[], isWhole: boolean): string {
  const lines = [title, "=".repeat(title.length), ""];
  for (const { step, out } of played) {
    if (step.account !== undefined) lines.push(`(settings: ${JSON.stringify(step.account)})`, "");
    if (step.mail !== undefined) lines.push(...incoming(step.mail, step.at ?? ""), "");
    for (const mail of out) lines.push(...outgoing(mail, isWhole), "");
    if (step.until !== undefined)
      lines.push(out.length === 0 ? `(until ${step.until}: nothing is sent)` : `(until ${step.until})`, "");
  }
  return lines.join("\n");
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
