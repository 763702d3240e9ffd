// Notes each file that a thread loads, the reader's worker as well: `--import` holds for both.
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { isMainThread } from "node:worker_threads";

registerHooks({
  load(url, context, nextLoad) {
    appendFileSync(process.env.LOADED_FILES, `${isMainThread ? "function" : "worker"} ${url}\n`);
    return nextLoad(url, context);
  },
});
