import { knowledge } from "../../../lib/knowledge/load.ts";
import { own } from "../../functions/world.ts";

/** Whether a link is one that our knowledge has, with a number in its place at most; or leads to our own mailbox, or nowhere. */
export function isOurs(link: string): boolean {
  const bare = link.replace(/[.,;:!?]+$/, "");
  if (bare.startsWith("#")) return true;
  if (bare.startsWith("mailto:"))
    return bare.slice("mailto:".length).split("?")[0]?.endsWith(`@${own.domain}`) === true;
  return templates().some((template) => template.test(bare));
}

let known: readonly RegExp[] | null = null;

function templates(): readonly RegExp[] {
  known ??= [...new Set(linksIn(knowledge))].map(
    (link) =>
      new RegExp(
        `^${link
          .replace(/[.*+?^$|()[\]\\]/g, "\\$&")
          .replace(/\{[a-zA-Z]+\}/g, "[A-Za-z0-9%._-]{1,60}")
          .replace(/\/$/, "/?")}$`,
      ),
  );
  return known;
}

/** Every web address in what we know, however deep it stands. */
function linksIn(value: unknown): readonly string[] {
  if (typeof value === "string")
    return /^https?:\/\/\S+$/.test(value) ? [value] : (value.match(/https?:\/\/[^\s"'<>)]+/g) ?? []);
  if (value instanceof Map) return [...value.values()].flatMap(linksIn);
  if (Array.isArray(value)) return value.flatMap(linksIn);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(linksIn) : [];
}
