import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installation } from "../local/environment.ts";
import { startService } from "../local/service.ts";
import { sendBySmtp } from "../local/smtp-client.ts";
import { forwardedMail } from "./world.ts";

/** The whole service in this process, in a folder of its own. */
export interface OneMachine {
  /**
   * Hands in so many mails over so many connections, each the next one when its last is answered.
   *
   * @returns milliseconds from the begin of each answered mail's SMTP to its answer on the disk
   */
  run(connections: number, count: number): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** Every person sends few, as the limits for one sender would else end it. */
const mailsOfPerson = 3;
const longestWaitSeconds = 120;

export async function startOneMachine(): Promise<OneMachine> {
  const data = await mkdtemp(join(tmpdir(), "parcelwise-machine-"));
  const service = await startService({
    smtpHost: "127.0.0.1",
    smtpPort: 0,
    pagePort: 0,
    data,
    clock: "2026-11-20T12:00:00Z",
    trust: "loopback",
  });
  const waiting = new Map<string, () => void>();
  service.onAnswer((mail) => {
    for (const address of mail.destinations) {
      waiting.get(address.toLowerCase())?.();
      waiting.delete(address.toLowerCase());
    }
  });
  let persons = 0;

  async function handIn(address: string, n: number): Promise<number | null> {
    const mail = forwardedMail(`${address.replace("@", ".")}.${n}`, "Your package has shipped.")
      .replaceAll("ann@example.com", address)
      .replaceAll("\n", "\r\n");
    const begun = performance.now();
    const answered = new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => resolve(false), longestWaitSeconds * 1000);
      waiting.set(address, () => {
        clearTimeout(timer);
        resolve(true);
      });
    });
    const to = `${installation.localPart}@${installation.domain}`;
    const target = { host: "127.0.0.1", port: service.smtpPort };
    await sendBySmtp(target, { from: address, to }, Buffer.from(mail));
    return (await answered) ? performance.now() - begun : null;
  }

  return {
    async run(connections, count) {
      const spent: number[] = [];
      let left = count;
      const connection = async () => {
        while (left > 0) {
          const address = `person${persons++}@example.com`;
          for (let n = 0; n < mailsOfPerson && left > 0; n++) {
            left -= 1;
            const milliseconds = await handIn(address, n);
            if (milliseconds !== null) spent.push(milliseconds);
          }
        }
      };
      await Promise.all(Array.from({ length: connections }, connection));
      return spent;
    },
    async close() {
      await service.close();
      await rm(data, { recursive: true, force: true });
    },
  };
}
