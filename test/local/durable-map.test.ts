import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDurableMap } from "../../local/durable-map.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const pathIn = async () => join(await temporaryFolder(), "map.jsonl");

describe("a durable map", () => {
  it("holds what was put, and not what was deleted, when it is opened again without having been closed", async () => {
    const path = await pathIn();
    const map = await openDurableMap(path);
    await Promise.all(Array.from({ length: 50 }, (_, n) => map.put(`key ${n}`, `value\n"${n}" ü`)));
    await map.note("key 1", "another");
    await map.delete("key 2");
    const again = await openDurableMap(path);
    expect(again.entries()).toEqual(map.entries());
    expect([again.entries().size, again.entries().get("key 1")]).toEqual([49, "another"]);
    await Promise.all([map.close(), again.close()]);
  });

  it("leaves out a last line that was half written, and writes on after it", async () => {
    const path = await pathIn();
    const map = await openDurableMap(path);
    await map.put("a", "1");
    await map.close();
    await appendFile(path, '["b","never promi');
    const again = await openDurableMap(path);
    expect([...again.entries().keys()]).toEqual(["a"]);
    await again.put("c", "3");
    await again.close();
    expect(await readFile(path, "utf8")).toBe('["a","1"]\n["c","3"]\n');
  });

  it("does not grow for ever", async () => {
    const path = await pathIn();
    const map = await openDurableMap(path);
    const value = "x".repeat(1024 * 1024);
    await map.put("kept", "1");
    for (let n = 0; n < 30; n += 1) await map.note("again and again", `${n}${value}`);
    expect((await readFile(path)).length).toBeLessThan(12 * 1024 * 1024);
    await map.close();
    const again = await openDurableMap(path);
    expect(again.entries().get("again and again")).toBe(`29${value}`);
    expect(again.entries().get("kept")).toBe("1");
    await again.close();
  });
});
