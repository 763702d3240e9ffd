import { writeFile } from "node:fs/promises";
import { request as httpRequest } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { mimeComposer } from "../../functions/adapters/mime-composer.ts";
import { as, type Instant } from "../../lib/units.ts";
import { type Entry, groupByThread } from "../../local/mailbox/conversations.ts";
import { startMailbox } from "../../local/mailbox/server.ts";
import { type SmtpDelivery, startSmtp } from "../../local/smtp.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const hostile = '<script>alert("x")</script>';

async function letter(inReplyTo: string): Promise<Uint8Array> {
  return mimeComposer.compose({
    from: { name: "Parcelwise", address: "track@parcelwise.example" },
    to: "ana@example.com",
    replyTo: "t-abc@parcelwise.example",
    draft: {
      subject: `Re: ${hostile}`,
      text: "Customs looks at it.",
      html: '<html><head><title>x</title></head><body><p>Customs looks at it.</p><a href="mailto:t-abc@parcelwise.example?subject=s&amp;body=It%20came%3A%20yes">It came</a><a href="https://www.17track.net/">17TRACK</a></body></html>',
    },
    inReplyTo,
    references: [],
    messageId: "answer-1@parcelwise.example",
    date: as<Instant>("2026-11-22T10:00:05Z"),
    mailItemId: "item-1",
    calendar: "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  });
}

const received = `Return-Path: <ana@example.com>\r\nReceived: from x (x [127.0.0.1])\r\n by inbound-smtp.us-east-1.amazonaws.com with SMTP id r1\r\n for track@parcelwise.example;\r\n Sun, 22 Nov 2026 10:00:00 +0000 (UTC)\r\nX-SES-RECEIPT: x\r\nFrom: Ana <ana@example.com>\r\nTo: track@parcelwise.example\r\nSubject: ${hostile}\r\nMessage-ID: <m-1@example.com>\r\n\r\nHello ${hostile}\r\n`;

async function start() {
  const [raw, sent] = [await temporaryFolder(), await temporaryFolder()];
  await writeFile(join(raw, "r1.eml"), received);
  await writeFile(join(sent, "s1.eml"), await letter("m-1@example.com"));
  const deliveries: SmtpDelivery[] = [];
  const smtp = await startSmtp({
    host: "127.0.0.1",
    port: 0,
    domain: "parcelwise.example",
    onMail: async (delivery) => `m${deliveries.push(delivery)}`,
  });
  const page = await startMailbox({
    port: 0,
    raw,
    sent,
    openedPath: join(await temporaryFolder(), "opened.txt"),
    smtpHost: "127.0.0.1",
    smtpPort: smtp.port,
    now: () => new Date("2026-11-22T10:00:10Z"),
  });
  onTestFinished(async () => {
    await page.close();
    await smtp.close();
  });
  const own = `127.0.0.1:${page.port}`;
  return { own, origin: `http://${own}`, port: page.port, deliveries };
}

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks with headers of one's own, which `fetch` would not send. */
function ask(port: number, path: string, headers: Record<string, string> = {}, body?: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const method = body === undefined ? "GET" : "POST";
    const request = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    request.on("error", reject);
    request.end(body);
  });
}

describe("the mailbox page", () => {
  it("answers 200 to its own Host, and 403 to any other Host and Origin", async () => {
    const { port, own, origin } = await start();
    const statusOf = async (headers: Record<string, string>, body?: string) =>
      (await ask(port, "/", headers, body)).status;
    expect(await statusOf({ Host: own })).toBe(200);
    expect(await statusOf({ Host: `localhost:${port}` })).toBe(200);
    expect(await statusOf({ Host: own, Origin: origin })).toBe(200);
    for (const host of [
      "evil.example",
      `evil.example:${port}`,
      "127.0.0.1",
      `127.0.0.1:${port}.evil.example`,
    ])
      expect(await statusOf({ Host: host })).toBe(403);
    for (const foreign of ["http://evil.example", "null", `http://localhost:${port}`, `https://${own}`])
      expect(await statusOf({ Host: own, Origin: foreign })).toBe(403);
  });

  it("takes no post from elsewhere, nor one that does not say where it is from", async () => {
    const { port, own, deliveries } = await start();
    const form = { Host: own, "Content-Type": "application/x-www-form-urlencoded" };
    expect((await ask(port, "/reply", form, "answer=s1.eml&text=x")).status).toBe(403);
    const foreign = { ...form, Origin: "http://evil.example" };
    expect((await ask(port, "/reply", foreign, "answer=s1.eml&text=x")).status).toBe(403);
    expect(deliveries).toEqual([]);
  });

  it("lists the conversation, and shows nothing that it did not write as markup", async () => {
    const { port, own } = await start();
    const list = await ask(port, "/", { Host: own });
    expect(list.body).toContain('href="/c/r1.eml"');
    expect(list.body).toContain("2 mails");
    const page = await ask(port, "/c/r1.eml", { Host: own });
    expect(page.body).toContain("&lt;script>alert(");
    for (const { body } of [list, page]) expect(body).not.toContain("<script>alert");
    expect(page.headers["content-security-policy"]).toMatch(
      /^default-src 'none'; style-src 'self'; script-src 'self'/,
    );
  });

  it.each([
    ["customs LOOKS", true],
    ["cústoms ana@example.com", true],
    ["customs nowhere", false],
    ["%", false],
  ])("finds by every word of subject, addresses and texts: %s", async (query, isFound) => {
    const { port, own } = await start();
    const page = await ask(port, `/?q=${encodeURIComponent(query)}`, { Host: own });
    expect(page.body.includes(`href="/c/r1.eml?q=${encodeURIComponent(query)}"`)).toBe(isFound);
    expect(page.body.includes("No mail has all of these words.")).toBe(!isFound);
  });

  it("says which conversations have an answer that was not opened, until it is", async () => {
    const { port, own } = await start();
    const before = await ask(port, "/", { Host: own });
    expect(before.body).toContain("<title>(1) Parcelwise mailbox</title>");
    expect(before.body).toMatch(/class="is-unread"[^>]*>.*1 new/s);
    await ask(port, "/c/r1.eml", { Host: own });
    const after = await ask(port, "/", { Host: own });
    expect(after.body).toContain("<title>Parcelwise mailbox</title>");
    expect(after.body).not.toContain("is-unread");
  });

  it("puts the person's mail beside its answer", async () => {
    const { port, own } = await start();
    const { body } = await ask(port, "/c/r1.eml", { Host: own });
    expect(body).toMatch(/is-pair.*class="received"[^>]*>Hello .*<iframe/s);
  });

  it("frames the answer's HTML without scripts, and leads our own mailto links to the reply box", async () => {
    const { port, own } = await start();
    const page = await ask(port, "/c/r1.eml", { Host: own });
    expect(page.body).toMatch(
      /<iframe src="\/mail\/sent\/s1\.eml\/html" title="[^"]*" sandbox="(?![^"]*allow-scripts)/,
    );
    const framed = await ask(port, "/mail/sent/s1.eml/html", { Host: own });
    expect(framed.headers["content-security-policy"]).toMatch(
      /default-src 'none'.*sandbox (?!.*allow-scripts)/,
    );
    expect(framed.body).toContain('target="_top" href="/c/r1.eml?text=It%20came%3A%20yes#reply"');
    expect(framed.body).toContain('href="https://www.17track.net/"');
    const filled = await ask(port, "/c/r1.eml?text=It%20came%3A%20yes", { Host: own });
    expect(filled.body).toMatch(/<textarea[^>]*>It came: yes<\/textarea>/);
  });

  it("gives text, raw source and calendar", async () => {
    const { port, own } = await start();
    const page = await ask(port, "/c/r1.eml", { Host: own });
    expect(page.body).toContain("Customs looks at it.");
    const raw = await ask(port, "/mail/raw/r1.eml/raw", { Host: own });
    expect(raw.body).toBe(received);
    expect(raw.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(page.body).toMatch(/href="\/mail\/sent\/s1\.eml\/file\/0"[^>]*>dates\.ics/);
    const calendar = await ask(port, "/mail/sent/s1.eml/file/0", { Host: own });
    expect(calendar.body).toBe("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    expect(calendar.headers["content-disposition"]).toBe('attachment; filename="dates.ics"');
  });

  it.each([
    "/mail/sent/..%2Fraw%2Fr1.eml/raw",
    "/mail/raw/%2e%2e%2f%2e%2e%2fetc%2fpasswd/raw",
    "/mail/raw/r1.eml/html",
    "/mail/sent/s1.eml/file/7",
    "/c/none.eml",
    "/%",
    "//evil.example/",
  ])("has nothing at %s", async (path) => {
    const { port, own } = await start();
    expect((await ask(port, path, { Host: own })).status).toBe(404);
  });

  it("sends a reply as the person, in the thread, to the answer's Reply-To", async () => {
    const { port, own, origin, deliveries } = await start();
    const headers = { Host: own, Origin: origin, "Content-Type": "application/x-www-form-urlencoded" };
    const got = await ask(
      port,
      "/reply",
      headers,
      new URLSearchParams({ answer: "s1.eml", text: "It came." }).toString(),
    );
    expect(got.status).toBe(303);
    expect(got.headers.location).toBe("/c/s1.eml#newest");
    expect(deliveries[0]?.peer.envelopeFrom).toBe("ana@example.com");
    expect(deliveries[0]?.envelopeTo).toEqual(["t-abc@parcelwise.example"]);
    const raw = Buffer.from(deliveries[0]?.raw ?? []).toString();
    expect(raw).toContain("From: ana@example.com\r\n");
    expect(raw).toContain("In-Reply-To: <answer-1@parcelwise.example>\r\n");
    expect(raw).toMatch(/References: <m-1@example\.com>\s+<answer-1@parcelwise\.example>/);
    expect(raw).toContain("\r\n\r\nIt came.\r\n");
  });

  it("forwards an uploaded mail, attached", async () => {
    const { port, own, origin, deliveries } = await start();
    const boundary = "b0undary";
    const upload = [
      `--${boundary}\r\nContent-Disposition: form-data; name="from"\r\n\r\nbob@example.com\r\n`,
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="m.eml"\r\nContent-Type: message/rfc822\r\n\r\nFrom: x@carrier.example\r\nSubject: Your parcel\r\n\r\nDelivered.\r\n\r\n`,
      `--${boundary}--\r\n`,
    ].join("");
    const headers = {
      Host: own,
      Origin: origin,
      "Content-Type": `multipart/form-data; boundary=${boundary}`,
    };
    expect((await ask(port, "/forward", headers, upload)).status).toBe(303);
    const raw = Buffer.from(deliveries[0]?.raw ?? []).toString();
    expect(deliveries[0]?.peer.envelopeFrom).toBe("bob@example.com");
    expect(raw).toContain("Subject: Fwd: Your parcel\r\n");
    expect(raw).toContain("Content-Type: message/rfc822");
    expect(raw).toContain("From: x@carrier.example\r\n");
  });

  it("says what is wrong with an empty reply and an empty upload", async () => {
    const { port, own, origin, deliveries } = await start();
    const headers = { Host: own, Origin: origin };
    const form = { ...headers, "Content-Type": "application/x-www-form-urlencoded" };
    const empty = await ask(port, "/reply", form, "answer=s1.eml&text=+");
    expect([empty.status, empty.body.includes("The reply is empty")]).toEqual([400, true]);
    const upload = await ask(port, "/forward", form, "from=a@example.com");
    expect([upload.status, upload.body.includes("Choose a mail")]).toEqual([400, true]);
    expect(deliveries).toEqual([]);
  });
});

describe("conversations", () => {
  const entry = (messageId: string, related: readonly string[], minute: number): Entry => ({
    box: "raw",
    fileName: `${messageId}.eml`,
    from: "",
    to: "",
    subject: "",
    at: new Date(Date.UTC(2026, 10, 22, 10, minute)),
    messageId,
    related,
  });

  it("are found whatever order the mails are read in, and do not mix", () => {
    const mails = [
      entry("a", [], 1),
      entry("b", ["a"], 2),
      entry("c", ["b"], 3),
      entry("x", [], 4),
      entry("d", ["a", "c"], 5),
    ];
    for (const order of [mails, mails.toReversed(), [3, 1, 4, 0, 2].map((n) => mails[n] as Entry)])
      expect(groupByThread(order).map(({ entries }) => entries.map(({ messageId }) => messageId))).toEqual([
        ["a", "b", "c", "d"],
        ["x"],
      ]);
  });

  it("end also where mails name each other in a circle, or themselves", () => {
    const mails = [entry("a", ["b"], 1), entry("b", ["a"], 2), entry("c", ["c"], 3)];
    expect(groupByThread(mails).map(({ entries }) => entries.length)).toEqual([1, 2]);
  });
});
