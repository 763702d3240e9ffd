import { join } from "node:path";

/** By these files the running service and whoever kills it speak. */
export function killFiles(folder: string): { readonly order: string; readonly effects: string } {
  return { order: join(folder, "kill-order.json"), effects: join(folder, "effects.jsonl") };
}
