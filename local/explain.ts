import { toCalendar } from "../functions/adapters/calendar.ts";
import { mimeComposer } from "../functions/adapters/mime-composer.ts";
import { knowledge } from "../lib/knowledge/load.ts";
import { draftReply } from "../lib/reply/in-every-language.ts";
import type { AnswerView } from "../lib/reply/reply.ts";
import { everyPack } from "../lib/reply/texts/index.ts";
import { answerJson } from "./explain/answer-json.ts";
import { explainLookUp } from "./explain/explain-look-up.ts";
import { type Form, type Options, readOptions, usage } from "./explain/options.ts";

/** Prints the answer to a mail, or to a status that is looked up. 0: printed; 1: a file cannot be read; 2: wrong usage. */
export async function main(args: string[]): Promise<number> {
  let options: Options | "help";
  try {
    options = readOptions(args);
  } catch (problem) {
    console.error(`${sentenceOf(problem)}\n\n${usage}`);
    return 2;
  }
  if (options === "help") {
    console.log(usage);
    return 0;
  }
  try {
    const view = await viewOf(options);
    console.log((await inForm(view, options.form)).trimEnd());
    return 0;
  } catch (problem) {
    if (!isFileProblem(problem)) throw problem;
    console.error(sentenceOf(problem));
    return 1;
  }
}

/** The parsers of mail are loaded only where there is a mail to read. */
async function viewOf(options: Options): Promise<AnswerView> {
  if (options.lookUp !== null) return explainLookUp(options.lookUp, options);
  const { explainMails } = await import("./explain/explain-mails.ts");
  return explainMails(options);
}

async function inForm(view: AnswerView, form: Form): Promise<string> {
  switch (form) {
    case "json":
      return JSON.stringify(answerJson(view, knowledge), null, 2);
    case "ics":
      return toCalendar(view, knowledge, everyPack) ?? "";
    case "html":
      return draftReply(view, knowledge).html;
    case "eml":
      return asMail(view);
    case "text":
      return draftReply(view, knowledge).text;
    default:
      return form satisfies never;
  }
}

/** The answer as it would be sent, to and from addresses that stand for any. */
async function asMail(view: AnswerView): Promise<string> {
  const bytes = await mimeComposer.compose({
    from: { name: "Parcelwise", address: "track@parcelwise.example" },
    to: "reader@example.com",
    replyTo: "track@parcelwise.example",
    draft: draftReply(view, knowledge),
    inReplyTo: null,
    references: [],
    messageId: "explain@parcelwise.example",
    date: view.writtenAt,
    mailItemId: "explain",
    calendar: toCalendar(view, knowledge, everyPack),
  });
  return new TextDecoder().decode(bytes);
}

/** A file that is missing, is a folder or may not be read: the user's to correct. */
function isFileProblem(problem: unknown): boolean {
  return problem instanceof Error && "code" in problem && "syscall" in problem;
}

function sentenceOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
