import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Memory of a running process that is not swapped out, in MB; null where this system does not tell. */
export async function memoryOf(pid: number): Promise<number | null> {
  if (process.platform === "linux") {
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(status)?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  }
  if (process.platform === "win32") return null;
  return promisify(execFile)("ps", ["-p", String(pid), "-o", "rss="]).then(
    ({ stdout }) => Number(stdout) / 1024,
    () => null,
  );
}
