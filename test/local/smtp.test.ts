import { once } from "node:events";
import { connect } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { type SmtpDelivery, startSmtp } from "../../local/smtp.ts";
import { sendBySmtp } from "../../local/smtp-client.ts";

async function start(onMail?: (delivery: SmtpDelivery) => Promise<string>) {
  const deliveries: SmtpDelivery[] = [];
  const server = await startSmtp({
    host: "127.0.0.1",
    port: 0,
    domain: "parcelwise.example",
    onMail:
      onMail ??
      (async (delivery) => {
        deliveries.push(delivery);
        return `m${deliveries.length}`;
      }),
  });
  onTestFinished(() => server.close());
  return { deliveries, target: { host: "127.0.0.1", port: server.port } };
}

const envelope = { from: "ana@example.com", to: "track@parcelwise.example" };

describe("SMTP", () => {
  it("hands on bytes and envelope as they came", async () => {
    const { deliveries, target } = await start();
    const raw = Buffer.from("Subject: ü\r\n\r\n.\r\n..two dots\r\nend", "latin1");
    expect(await sendBySmtp(target, envelope, raw)).toEqual({ code: 250, text: "Taken as m1" });
    expect(Buffer.from(deliveries[0]?.raw ?? [])).toEqual(Buffer.concat([raw, Buffer.from("\r\n")]));
    expect(deliveries[0]?.envelopeTo).toEqual(["track@parcelwise.example"]);
    expect(deliveries[0]?.peer).toEqual({
      remoteAddress: "127.0.0.1",
      helo: "localhost",
      envelopeFrom: "ana@example.com",
    });
  });

  it("takes the null return path, as bounces have it", async () => {
    const { deliveries, target } = await start();
    await sendBySmtp(target, { ...envelope, from: "" }, Buffer.from("a: b\r\n\r\n"));
    expect(deliveries[0]?.peer.envelopeFrom).toBe("");
  });

  it.each(["u-abc@PARCELWISE.example", "t-abc@parcelwise.example"])("takes mail for %s", async (to) => {
    const { target } = await start();
    expect((await sendBySmtp(target, { ...envelope, to }, Buffer.from("a: b\r\n\r\n"))).code).toBe(250);
  });

  it("refuses mail for any other domain", async () => {
    const { deliveries, target } = await start();
    const answer = await sendBySmtp(target, { ...envelope, to: "ana@example.com" }, Buffer.from("a: b\r\n"));
    expect(answer).toEqual({ code: 550, text: "5.1.1 No mail for example.com here" });
    expect(deliveries).toEqual([]);
  });

  it("refuses more than 40 MB with 552 and a sentence, and goes on", async () => {
    const { deliveries, target } = await start();
    const large = Buffer.alloc(
      40 * 1024 * 1024 + 1000,
      "a line of seventy-two characters, which is of no interest to anybody.\r\n",
    );
    const answer = await sendBySmtp(target, envelope, large);
    expect(answer.code).toBe(552);
    expect(answer.text).toContain("larger than 40 MB");
    expect(deliveries).toEqual([]);
    expect((await sendBySmtp(target, envelope, Buffer.from("a: b\r\n\r\n"))).code).toBe(250);
  });

  it("says 451 when the mail could not be stored, so that the client tries again", async () => {
    const { target } = await start(async () => {
      throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    });
    const answer = await sendBySmtp(target, envelope, Buffer.from("a: b\r\n\r\n"));
    expect(answer).toEqual({ code: 451, text: "4.3.0 The mail could not be stored: try again later" });
  });

  it("survives a client that hangs up in the middle of a mail", async () => {
    const { deliveries, target } = await start();
    const socket = connect(target.port, target.host);
    await once(socket, "data");
    socket.write(
      "EHLO x\r\nMAIL FROM:<a@example.com>\r\nRCPT TO:<track@parcelwise.example>\r\nDATA\r\nSubject: ha",
    );
    await once(socket, "data");
    socket.destroy();
    expect((await sendBySmtp(target, envelope, Buffer.from("a: b\r\n\r\n"))).code).toBe(250);
    expect(deliveries).toHaveLength(1);
  });
});
