import { Buffer } from "node:buffer";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { SmtpPeer } from "./verdicts.ts";

/** SES takes mails of 40 MB. */
export const mailLimitBytes = 40 * 1024 * 1024;

/** A mail as SMTP hands it in. */
export interface SmtpDelivery {
  readonly raw: Uint8Array;
  readonly peer: SmtpPeer;
  readonly envelopeTo: readonly string[];
}

export interface SmtpOptions {
  readonly host: string;
  readonly port: number;
  /** Mail for any address of this domain, and of no other, is taken. */
  readonly domain: string;
  /** Awaited before the client is told 250; gives the id that the answer names. */
  readonly onMail: (delivery: SmtpDelivery) => Promise<string>;
}

export interface SmtpServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens for mail. A client hears 250 only when `onMail` has made the mail durable, else 451, and tries again. */
export async function startSmtp(options: SmtpOptions): Promise<SmtpServer> {
  const server = new SMTPServer({
    banner: "Parcelwise",
    size: mailLimitBytes,
    maxClients: 50,
    closeTimeout: 1000,
    disableReverseLookup: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, callback) {
      const host = address.split("@").at(-1)?.toLowerCase() ?? "";
      callback(host === options.domain ? null : refusal(550, `5.1.1 No mail for ${host || "nobody"} here`));
    },
    onData(stream, session, callback) {
      // The server empties the envelope as soon as this handler is called back: it is copied first.
      const delivery = copyEnvelope(session);
      void takeMail(stream, delivery, options.onMail).then(
        (id) => callback(null, `Taken as ${id}`),
        (error: Error) => callback(error),
      );
    },
  });
  // An error of one connection ends that connection; without a listener it would end the service.
  server.on("error", () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(options.port, options.host, () => {
      server.server.off("error", reject);
      resolve();
    });
  });
  const { port } = server.server.address() as AddressInfo;
  return { port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

function copyEnvelope(session: SMTPServerSession): Omit<SmtpDelivery, "raw"> {
  const { mailFrom, rcptTo } = session.envelope;
  return {
    peer: {
      // Who comes from the very address that it comes to is on this machine, whatever that address is.
      remoteAddress: session.remoteAddress === session.localAddress ? "127.0.0.1" : session.remoteAddress,
      helo: typeof session.hostNameAppearsAs === "string" ? session.hostNameAppearsAs : "",
      envelopeFrom: mailFrom ? mailFrom.address : "",
    },
    envelopeTo: rcptTo.map(({ address }) => address),
  };
}

async function takeMail(
  stream: SMTPServerDataStream,
  envelope: Omit<SmtpDelivery, "raw">,
  onMail: SmtpOptions["onMail"],
): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    // What is too much is read to its end all the same, so that the client is there to hear why.
    if (size <= mailLimitBytes) chunks.push(chunk);
    else chunks.length = 0;
  }
  if (size > mailLimitBytes)
    throw refusal(552, "5.3.4 The mail is larger than 40 MB: forward it without its attachments");
  try {
    return await onMail({ ...envelope, raw: Buffer.concat(chunks) });
  } catch (error) {
    console.error(`mail not taken: ${error instanceof Error ? error.message : "unknown"}`);
    throw refusal(451, "4.3.0 The mail could not be stored: try again later");
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
