import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { publicAddress } from "./environment.ts";
import { forwardMail } from "./forward-mail.ts";
import { readLetter } from "./mailbox/read-letter.ts";
import { quoteForTerminal } from "./quote-for-terminal.ts";
import type { Service } from "./service.ts";
import type { AcceptedMail } from "./ses-outgoing.ts";
import { sendBySmtp } from "./smtp-client.ts";
import { StartFailure } from "./start-failure.ts";
import { parseStartOptions, type StartOptions, startHelp } from "./start-options.ts";

const samplePath = join(import.meta.dirname, "..", "samples", "import-clearance-exception.eml");
const sampleName = "samples/import-clearance-exception.eml";

/** The command `npm start`. @returns 0 after Ctrl-C, 1 where it could not start or go on, 2 for wrong usage */
export async function main(args: string[]): Promise<number> {
  const options = parseStartOptions(args);
  if (options === "help") {
    console.log(startHelp);
    return 0;
  }
  if ("wrong" in options) {
    console.error(`${options.wrong}\n\n${startHelp}`);
    return 2;
  }
  const stopped = stopSignal();
  let service: Service;
  try {
    // Loaded only now: help and wrong usage shall not wait for the AWS SDK.
    const { startService } = await import("./service.ts");
    service = await startService(options);
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(error.message);
    return 1;
  }
  printWelcome(service, options);
  const sample = service.isFresh ? answerSample(service, options) : Promise.resolve();
  const broken = await Promise.race([
    stopped,
    service.broken,
    sample.then(() => new Promise<never>(() => {})),
  ]);
  if (broken !== null) console.error(broken);
  else console.log("\nEnding: what is under way is finished first.");
  await service.close();
  const code = broken === null ? 0 : 1;
  // A warm worker of the handlers may still hold the process; Lambda freezes it, here it ends.
  setTimeout(() => process.exit(code), 100).unref();
  return code;
}

/** Resolves with null at Ctrl-C or SIGTERM; a second Ctrl-C ends the process at once, and the next start takes up the rest. */
function stopSignal(): Promise<null> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const stop = () => {
      first ??= Date.now();
      // Ctrl-C under npm comes twice at once: from the terminal, and passed on by npm.
      if (Date.now() - first > 1000) process.exit(130);
      resolve(null);
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
    process.on("SIGHUP", stop);
    onOrphaned(() => resolve(null));
  });
}

/**
 * npm passes SIGTERM to the shell that it started us with, and that shell dies without passing it on: its end is ours.
 */
function onOrphaned(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 300).unref();
}

function printWelcome(service: Service, options: StartOptions): void {
  console.log(`Parcelwise runs on this machine. Ctrl-C ends it.

  Mail in    ${publicAddress}, by SMTP on ${options.smtpHost}, port ${service.smtpPort}
  Mailbox    ${service.pageUrl}
  Data       ${service.dataRoot}`);
  if (options.clock !== null) console.log(`  Clock      began at ${options.clock}`);
  if (!service.isFresh) console.log(`\n${nextSteps(service, options)}`);
}

function nextSteps(service: Service, options: StartOptions): string {
  const port = service.smtpPort === 2525 ? "" : ` --smtp-port ${service.smtpPort}`;
  return `Forward the next mail
  from a file         npm run send -- mail.eml${port}
  from a mail client  SMTP server ${options.smtpHost}, port ${service.smtpPort}, no password; to ${publicAddress}
  from the browser    ${service.pageUrl}`;
}

/** Forwards the sample as its person would, and prints the answer. */
async function answerSample(service: Service, options: StartOptions): Promise<void> {
  const raw = await readFile(samplePath).catch(() => null);
  if (!raw) {
    console.log(`\n${nextSteps(service, options)}`);
    return;
  }
  const mail = await forwardMail(raw, null, publicAddress);
  const answer = nextAnswer(service, mail.messageId);
  const taken = await sendBySmtp({ host: options.smtpHost, port: service.smtpPort }, mail, mail.raw);
  if (taken.code !== 250) {
    console.error(`\nThe sample was not taken: ${taken.code} ${taken.text}`);
    return;
  }
  console.log(`\nThe data folder is empty, so ${sampleName} was forwarded as a first mail. The answer:\n`);
  const letter = await answer;
  console.log(letter ? await quote(letter) : "  (no answer within a minute: the messages above may say why)");
  console.log(`\n${nextSteps(service, options)}`);
}

/** The answer to a mail, null where none comes within a minute. */
function nextAnswer(service: Service, messageId: string): Promise<AcceptedMail | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), 60_000);
    timer.unref();
    service.onAnswer((mail) => {
      if (!Buffer.from(mail.raw).includes(messageId)) return;
      clearTimeout(timer);
      resolve(mail);
    });
  });
}

async function quote(mail: AcceptedMail): Promise<string> {
  const letter = await readLetter(mail.raw);
  const columns = Math.min(process.stdout.columns ?? 100, 100);
  return quoteForTerminal(`Subject: ${letter.subject}\n\n${letter.text}`, columns);
}
