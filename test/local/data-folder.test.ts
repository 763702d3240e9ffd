import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from "@aws-sdk/client-dynamodb";
import { describe, expect, it } from "vitest";
import { openDataFolder } from "../../local/data-folder.ts";
import { createDurably, writeDurably } from "../../local/durable-file.ts";
import { startDynoxide } from "../../local/dynoxide.ts";
import { dynoxideProgram, type Engine, startEngine } from "../../local/engine.ts";
import { isRunning } from "../../local/process-identity.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import { until } from "./until.ts";

describe("the data folder", () => {
  it("is for one service at a time, and free again after it", async () => {
    const root = await temporaryFolder();
    // Another process of the same command line holds it, as a service would.
    const holder = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
    await once(holder, "spawn");
    const { commandLineOf } = await import("../../local/process-identity.ts");
    const command = await until("the holder to run", () => commandLineOf(holder.pid ?? 0));
    await writeFile(join(root, "lock"), JSON.stringify({ pid: holder.pid, command }));
    await expect(openDataFolder(root)).rejects.toThrow(
      `Parcelwise runs already on ${root} (process ${holder.pid}): end it first, or choose another folder with --data.`,
    );
    holder.kill("SIGKILL");
    await once(holder, "exit");
    const folder = await openDataFolder(root);
    await folder.release();
    expect(await readdir(root)).not.toContain("lock");
  });

  it("is not held by a stranger who was given the old process's id", async () => {
    const root = await temporaryFolder();
    await writeFile(
      join(root, "lock"),
      JSON.stringify({ pid: process.ppid, command: "node local/run.js start" }),
    );
    const folder = await openDataFolder(root);
    expect(await readFile(join(root, "lock"), "utf8")).toContain(`"pid":${process.pid}`);
    await folder.release();
  });

  it("says in one sentence that it cannot be written to", async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, "file"), "");
    await expect(openDataFolder(join(root, "file"))).rejects.toThrow(
      `The data folder ${join(root, "file")} cannot be written to (EEXIST).`,
    );
  });

  it("clears away what a killed process left half written, and nothing else", async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, "raw"), { recursive: true });
    await writeFile(join(root, "raw", ".abc.eml.1-1.draft"), "half");
    await writeFile(join(root, "raw", "abc.eml"), "whole");
    const folder = await openDataFolder(root);
    expect(await readdir(folder.raw)).toEqual(["abc.eml"]);
    await folder.release();
  });
});

describe("a durable file", () => {
  it("is made once, whoever comes first, and replaced whole", async () => {
    const path = join(await temporaryFolder(), "f");
    const made = await Promise.all(Array.from({ length: 10 }, (_, n) => createDurably(path, `content ${n}`)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await readFile(path, "utf8")).toBe(`content ${made.indexOf(true)}`);
    await writeDurably(path, "new");
    expect(await readFile(path, "utf8")).toBe("new");
  });
});

const kinds: Engine["kind"][] = dynoxideProgram() ? ["dynoxide", "dynalite"] : ["dynalite"];

describe.each(kinds)("the engine %s", (kind) => {
  const client = (engine: Engine) =>
    new DynamoDBClient({
      endpoint: engine.url,
      region: "us-east-1",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });

  it("keeps a table over a restart", async () => {
    const folder = await temporaryFolder();
    const first = await startEngine(folder, kind);
    expect(first.kind).toBe(kind);
    await client(first).send(
      new CreateTableCommand({
        TableName: "kept",
        BillingMode: "PAY_PER_REQUEST",
        AttributeDefinitions: [{ AttributeName: "pk", AttributeType: "S" }],
        KeySchema: [{ AttributeName: "pk", KeyType: "HASH" }],
      }),
    );
    await first.close();
    const second = await startEngine(folder, kind);
    expect((await client(second).send(new ListTablesCommand({}))).TableNames).toEqual(["kept"]);
    await second.close();
  });

  it("stays with the folder whose files it made", async () => {
    const folder = await temporaryFolder();
    await (await startEngine(folder, kind)).close();
    const again = await startEngine(folder);
    expect(again.kind).toBe(kind);
    await again.close();
  });
});

describe.runIf(kinds.includes("dynoxide"))("engines that start at once", () => {
  it("have a port and a process each", async () => {
    const folders = await Promise.all(Array.from({ length: 6 }, temporaryFolder));
    const engines = await Promise.all(folders.map((folder) => startEngine(folder, "dynoxide")));
    expect(new Set(engines.map(({ url }) => url)).size).toBe(6);
    for (const folder of folders)
      expect(isRunning(Number(await readFile(join(folder, "engine.pid"), "utf8")))).toBe(true);
    await Promise.all(engines.map((engine) => engine.close()));
  });

  it("say why where the program cannot be run", async () => {
    const folder = await temporaryFolder();
    await expect(startDynoxide(join(folder, "none"), folder)).rejects.toThrow("could not be started");
  });
});

describe.runIf(kinds.includes("dynoxide"))("an engine whose service was killed", () => {
  it("is ended by the next start, and no other process is", async () => {
    const folder = await temporaryFolder();
    const left = await startEngine(folder, "dynoxide");
    const pid = Number(await readFile(join(folder, "engine.pid"), "utf8"));
    const next = await startEngine(folder, "dynoxide");
    expect(isRunning(pid)).toBe(false);
    expect(await left.ended).toContain("The database engine ended by itself");
    await next.close();
    // The id of a process that is not an engine on this folder: this one.
    await writeFile(join(folder, "engine.pid"), String(process.pid));
    const last = await startEngine(folder, "dynoxide");
    await last.close();
    expect(await readdir(folder)).not.toContain("engine.pid");
  });
});
