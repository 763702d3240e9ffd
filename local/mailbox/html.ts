import htm from "htm";
import { h, type VNode } from "preact";
import { renderToString } from "preact-render-to-string";

type Tag = (strings: TemplateStringsArray, ...values: unknown[]) => VNode;

/** Templates that escape every value they are given. */
// htm's types describe its CommonJS form, where `default` is one level deeper.
export const html: Tag = (htm as unknown as { bind(create: typeof h): Tag }).bind(h);

/** A whole page as text. */
export function renderPage(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`;
}
