import { Buffer } from "node:buffer";
import { createConnection, type Socket } from "node:net";

/** What the server said at last: its code and words. */
export interface SmtpAnswer {
  readonly code: number;
  readonly text: string;
}

export interface SmtpTarget {
  readonly host: string;
  readonly port: number;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

/**
 * Hands one mail to an SMTP server of this machine, as a mail client would (RFC 5321).
 *
 * @returns the answer to the mail, or the first refusal
 * @throws Error with the socket's `code` (`ECONNREFUSED`) where nothing listens
 */
export async function sendBySmtp(
  target: SmtpTarget,
  envelope: Envelope,
  raw: Uint8Array,
): Promise<SmtpAnswer> {
  const socket = createConnection({ host: target.host, port: target.port });
  try {
    const read = answerReader(socket);
    const ask = (line: string) => {
      socket.write(`${line}\r\n`);
      return read();
    };
    const commands = ["EHLO localhost", `MAIL FROM:<${envelope.from}>`, `RCPT TO:<${envelope.to}>`, "DATA"];
    let answer = await read();
    for (const command of commands) {
      if (answer.code >= 400) return answer;
      answer = await ask(command);
    }
    if (answer.code !== 354) return answer;
    socket.write(stuffDots(raw));
    answer = await ask("\r\n.");
    socket.write("QUIT\r\n");
    return answer;
  } finally {
    socket.end();
    socket.destroySoon();
  }
}

/** Line ends as CRLF, and a dot before each line that begins with one (RFC 5321 4.5.2). */
function stuffDots(raw: Uint8Array): Buffer {
  const text = Buffer.from(raw).toString("latin1").replace(/\r?\n/g, "\r\n").replace(/\r\n$/, "");
  return Buffer.from(text.replace(/^\./gm, ".."), "latin1");
}

/** Reads one answer after another; a multi-line answer ends with the line whose code is followed by a blank. */
function answerReader(socket: Socket): () => Promise<SmtpAnswer> {
  let buffered = "";
  let wake: (() => void) | undefined;
  let failure: Error | undefined;
  socket.setTimeout(30_000, () => socket.destroy(new Error("the mail server does not answer")));
  socket.on("data", (chunk: Buffer) => {
    buffered += chunk.toString("utf8");
    wake?.();
  });
  socket.on("error", (error) => {
    failure = error;
    wake?.();
  });
  socket.on("close", () => {
    failure ??= new Error("the mail server closed the connection");
    wake?.();
  });
  return async () => {
    for (;;) {
      const found = /^(?:\d{3}-[^\n]*\n)*(\d{3})(?: ([^\n]*))?\r?\n/.exec(buffered);
      if (found) {
        buffered = buffered.slice(found[0].length);
        return { code: Number(found[1]), text: (found[2] ?? "").trim() };
      }
      if (failure) throw failure;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
}
