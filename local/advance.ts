import { parseArgs } from "node:util";
import { parseDuration } from "./duration.ts";
import { parsePort } from "./start-options.ts";

const help = `Puts the clock of the Parcelwise that runs on this machine forward. Follow-ups come on their days on the way.

  npm run -s advance -- DURATION [--page-port PORT]

  DURATION           90m, 12h, 5d or 2w
  --page-port PORT   where the mailbox page is   (8025)`;

/** The command `npm run advance`. @returns 0 done, 1 the service did not do it, 2 wrong usage */
export async function main(args: string[]): Promise<number> {
  const options = parse(args);
  if (options === null) {
    console.error(help);
    return 2;
  }
  const origin = `http://127.0.0.1:${options.port}`;
  try {
    const answer = await fetch(`${origin}/clock`, {
      method: "POST",
      headers: { Origin: origin },
      body: new URLSearchParams({ by: options.duration }),
    });
    const text = (await answer.text()).trim();
    (answer.ok ? console.log : console.error)(text);
    return answer.ok ? 0 : 1;
  } catch {
    console.error(
      `Parcelwise does not run here: its page does not answer on port ${options.port}. Start it with "npm start".`,
    );
    return 1;
  }
}

function parse(args: string[]): { readonly duration: string; readonly port: number } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { "page-port": { type: "string", default: "8025" } },
    });
    const [duration = "", ...more] = positionals;
    const port = parsePort(values["page-port"]);
    return port === null || more.length > 0 || parseDuration(duration) === null ? null : { duration, port };
  } catch {
    return null;
  }
}
