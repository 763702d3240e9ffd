import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { publicAddress } from "./environment.ts";
import { forwardMail } from "./forward-mail.ts";
import { mailboxOf } from "./ses-outgoing.ts";
import { sendBySmtp } from "./smtp-client.ts";
import { parsePort } from "./start-options.ts";

const help = `Forwards a mail to the Parcelwise that runs on this machine, as a person would.

  npm run send -- FILE [options]

  FILE               a mail as .eml: it is attached to a short mail; one that is a forward to us already goes as it is
  --from ADDRESS     who forwards it                   (you@example.com)
  --to ADDRESS       where to                          (${publicAddress})
  --smtp-port PORT   where the service takes mail      (2525)
  --smtp-host HOST   the machine it runs on            (127.0.0.1)
  --help             shows this text`;

/** The command `npm run send`. @returns 0 sent, 1 not sent, 2 wrong usage */
export async function main(args: string[]): Promise<number> {
  const options = parse(args);
  if ("text" in options) {
    (options.code === 0 ? console.log : console.error)(options.text);
    return options.code;
  }
  const file = await readFile(options.file).catch((error: NodeJS.ErrnoException) => error);
  if (file instanceof Error) {
    console.error(`The file ${options.file} cannot be read (${file.code ?? "unknown reason"}).`);
    return 1;
  }
  const mail = await forwardMail(file, options.from, options.to);
  try {
    const answer = await sendBySmtp({ host: options.host, port: options.port }, mail, mail.raw);
    if (answer.code !== 250) {
      console.error(`The mail was not taken: ${answer.code} ${answer.text}.`);
      return 1;
    }
  } catch (error) {
    const isDown = (error as NodeJS.ErrnoException).code === "ECONNREFUSED";
    console.error(
      isDown
        ? `Parcelwise does not run on port ${options.port}: start it with "npm start", or name its port with --smtp-port.`
        : `The mail could not be sent (${(error as Error).message}).`,
    );
    return 1;
  }
  console.log(
    `Forwarded ${options.file} from ${mail.from} to ${mail.to}. The answer is in the mailbox page in a moment.`,
  );
  return 0;
}

interface SendOptions {
  readonly file: string;
  readonly from: string | null;
  readonly to: string;
  readonly host: string;
  readonly port: number;
}

function parse(args: string[]): SendOptions | { readonly text: string; readonly code: number } {
  const wrong = (text: string) => ({ text: `${text}\n\n${help}`, code: 2 });
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        from: { type: "string" },
        to: { type: "string", default: publicAddress },
        "smtp-port": { type: "string", default: "2525" },
        "smtp-host": { type: "string", default: "127.0.0.1" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { text: help, code: 0 };
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return wrong("Give one file.");
    const port = parsePort(values["smtp-port"]);
    if (!port) return wrong("--smtp-port takes a port number.");
    if (values.from !== undefined && !mailboxOf(values.from)) return wrong("--from takes an address.");
    if (!mailboxOf(values.to)) return wrong("--to takes an address.");
    return { file, from: values.from ?? null, to: values.to, host: values["smtp-host"], port };
  } catch (error) {
    return wrong(error instanceof Error ? (error.message.split(". ")[0] ?? "") : "Wrong usage.");
  }
}
