import { spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDesk } from "../../functions/desk.ts";
import type { MailItem, Receipt } from "../../functions/mail-item.ts";
import type { Reading } from "../../lib/extract/reading.ts";
import { eventReading, reading } from "../timeline/readings.ts";
import type { CrashOrder } from "./crash-child.ts";
import { mailOf } from "./fixture-reader.ts";
import { openWorld, own, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => {
  world.setNow("2026-11-20T12:00:00Z");
  world.refuseSending = null;
  world.holdEvents = true;
});

let serial = 0;

interface Case {
  readonly address: string;
  readonly number: string;
  readonly receipt: Receipt;
}

async function receive(overrides: Partial<Reading> = {}): Promise<Case> {
  serial += 1;
  const address = `crash${serial}@example.com`;
  const number = `CRASH${serial}`;
  const what = reading(
    "2026-11-19T10:00:00Z",
    [
      {
        trackingNumber: number,
        orderNumber: `order-${number}`,
        events: [eventReading({ status: "import.exception", statusText: "Held" })],
      },
    ],
    overrides,
  );
  const raw = mailOf(what, { From: address, "Message-ID": `<${number}@example.com>` });
  return { address, number, receipt: await world.receive(raw) };
}

/** Runs the desk in a process of its own that dies at the point; gives the signal it died by, or what it printed. */
function runChild(task: CrashOrder["task"], dieAt: string, now = "2026-11-20T12:00:00Z"): Promise<string> {
  const order: CrashOrder = { address: world.address, now, task, dieAt };
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, "crash-child.ts"), JSON.stringify(order)],
    {
      stdio: ["ignore", "pipe", "inherit"],
      // The same modules are loaded by each child: compiled once, they start in two thirds of the time.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), "parcelwise-compile-cache") },
    },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(signal ?? `${code}: ${output.trim()}`));
  });
}

async function itemOf({ address, receipt }: Case): Promise<MailItem | null> {
  const { keys, mails } = world.ports;
  return mails.get(keys.hash("account", address), receipt.sesMessageId);
}

async function answersTo({ address }: Case): Promise<number> {
  return (await world.sent()).filter((mail) => new RegExp(`^To: ${address}\\r?$`, "m").test(mail)).length;
}

async function eventsOf({ address, number }: Case): Promise<readonly string[][]> {
  const found = await world.ports.timelines.find(
    world.ports.keys.hash("account", address),
    [{ kind: "number", value: number }],
    { now: world.ports.clock.now(), zone: "UTC" as never, exceptMailId: "" },
  );
  return found.map(({ timeline }) => timeline.events.map((event) => event.status));
}

/** What happens after a crash, by itself: SES's events come in, the queue brings the mail again, the index is worked. */
async function letItGoOn({ receipt }: Case): Promise<void> {
  const desk = openDesk(own, world.ports);
  await world.tellEvents();
  for (const minutes of [3, 17, 33, 49]) {
    world.setNow(
      new Date(Date.parse("2026-11-20T12:00:00Z") + minutes * 60_000).toISOString().replace(".000", ""),
    );
    await desk.receive(receipt);
    await desk.resumeDue(50);
    await world.tellEvents();
  }
}

describe("kill -9 at each state of a mail", () => {
  const points: readonly (readonly [string, MailItem["state"] | undefined, number])[] = [
    ["before begin", undefined, 0],
    ["after begin", "RECEIVED", 0],
    ["after claim", "RECEIVED", 0],
    ["after open", "RECEIVED", 0],
    ["after save", "RECEIVED", 0],
    ["before change PLANNED", "RECEIVED", 0],
    ["after change PLANNED", "PLANNED", 0],
    ["after change SENDING", "SENDING", 0],
    ["after send", "SENDING", 1],
    ["after change SENT", "SENT", 1],
  ];
  it.each(points)("%s (left as %s): exactly one answer, none lost", async (point, state, sentBefore) => {
    const mail = await receive();
    expect(await runChild({ receive: mail.receipt }, point)).toBe("SIGKILL");
    expect((await itemOf(mail))?.state).toBe(state);
    expect(await answersTo(mail)).toBe(sentBefore);
    await letItGoOn(mail);
    expect(await answersTo(mail)).toBe(1);
    expect(await itemOf(mail)).toMatchObject({ state: "SENT", dueAt: null });
    expect(await eventsOf(mail)).toEqual([["import.exception"]]);
  });

  it.each([
    ["before change REFUSED", "RECEIVED"],
    ["after change REFUSED", "REFUSED"],
  ])("%s (left as %s): no answer, and its reason is kept", async (point, state) => {
    const mail = await receive({ answer: { reply: false, reason: "mailing-list" } });
    expect(await runChild({ receive: mail.receipt }, point)).toBe("SIGKILL");
    expect((await itemOf(mail))?.state).toBe(state);
    await letItGoOn(mail);
    expect(await answersTo(mail)).toBe(0);
    expect(await itemOf(mail)).toMatchObject({ state: "REFUSED", reason: "mailing-list", dueAt: null });
  });

  it.each([
    ["before change UNSETTLED", "SENDING"],
    ["after change UNSETTLED", "UNSETTLED"],
  ])("%s (left as %s): it is an alarm, and no third attempt", async (point, state) => {
    const mail = await receive();
    world.refuseSending = { code: "InternalFailure", status: 500, message: "Oops." };
    const desk = openDesk(own, world.ports);
    await desk.receive(mail.receipt);
    world.setNow("2026-11-20T12:15:00Z");
    await desk.resumeDue(50);
    expect(await runChild({ resumeAt: "due" }, point, "2026-11-20T12:30:00Z")).toBe("SIGKILL");
    expect((await itemOf(mail))?.state).toBe(state);
    world.refuseSending = null;
    await letItGoOn(mail);
    expect(await answersTo(mail)).toBe(0);
    expect(await itemOf(mail)).toMatchObject({ state: "UNSETTLED", attempts: 2, dueAt: null });
  });

  it("who resumes may die too: killed again at each of the next states, still one answer", async () => {
    const mail = await receive();
    const deaths = [
      await runChild({ receive: mail.receipt }, "after save"),
      await runChild({ resumeAt: "due" }, "before change PLANNED", "2026-11-20T12:02:00Z"),
      await runChild({ resumeAt: "due" }, "after change PLANNED", "2026-11-20T12:06:00Z"),
      await runChild({ resumeAt: "due" }, "after send", "2026-11-20T12:10:00Z"),
    ];
    expect(deaths).toEqual(["SIGKILL", "SIGKILL", "SIGKILL", "SIGKILL"]);
    await letItGoOn(mail);
    expect(await answersTo(mail)).toBe(1);
    expect(await itemOf(mail)).toMatchObject({ state: "SENT" });
  });
});
