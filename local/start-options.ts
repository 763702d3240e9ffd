import { isIP } from "node:net";
import { parseArgs } from "node:util";

/** What the person at the terminal chose. */
export interface StartOptions {
  readonly smtpHost: string;
  readonly smtpPort: number;
  readonly pagePort: number;
  readonly data: string;
  /** Instant at which the service's clock begins to run; null for real time. */
  readonly clock: string | null;
  readonly trust: "loopback" | "none";
}

export const startHelp = `Runs Parcelwise on this machine: mail in by SMTP, answers out, and a page to read them.

  npm start -- [options]

  --smtp-port PORT   where mail is taken              (2525)
  --page-port PORT   where the mailbox page is shown  (8025, on 127.0.0.1 only)
  --smtp-host HOST   address that SMTP listens on     (127.0.0.1)
  --data DIR         where everything is kept         (./data)
  --clock INSTANT    the service's clock begins at this instant, e.g. 2026-11-22T10:00:00Z
  --trust WHOM       loopback: mail from this machine counts as verified; none: all is checked by DNS  (loopback)
  --help             shows this text

In the data folder, raw/ holds every mail received and sent/ every answer, as .eml files.
Ctrl-C ends it; the next start goes on with what was unfinished.`;

/** Reads the flags; a sentence where they make no sense. */
export function parseStartOptions(
  args: readonly string[],
): StartOptions | "help" | { readonly wrong: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        "smtp-port": { type: "string", default: "2525" },
        "page-port": { type: "string", default: "8025" },
        "smtp-host": { type: "string", default: "127.0.0.1" },
        data: { type: "string", default: "./data" },
        clock: { type: "string" },
        trust: { type: "string", default: "loopback" },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return "help";
    const { trust, clock } = values;
    if (trust !== "loopback" && trust !== "none")
      return { wrong: `--trust takes "loopback" or "none", not "${trust}".` };
    if (clock !== undefined && !isInstant(clock))
      return { wrong: `--clock takes an instant such as 2026-11-22T10:00:00Z, not "${clock}".` };
    if (isIP(values["smtp-host"]) === 0 && values["smtp-host"] !== "localhost")
      return { wrong: `--smtp-host takes an IP address, not "${values["smtp-host"]}".` };
    const smtpPort = parsePort(values["smtp-port"]);
    const pagePort = parsePort(values["page-port"]);
    if (smtpPort === null || pagePort === null)
      return { wrong: "A port is a whole number from 1 to 65535 (0 takes any free one)." };
    return {
      smtpHost: values["smtp-host"],
      smtpPort,
      pagePort,
      data: values.data,
      clock: clock ?? null,
      trust,
    };
  } catch (error) {
    return { wrong: error instanceof Error ? (error.message.split(". ")[0] ?? "") : "Wrong usage" };
  }
}

/** A port number, null for what is none. */
export function parsePort(text: string): number | null {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535 ? Number(text) : null;
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
