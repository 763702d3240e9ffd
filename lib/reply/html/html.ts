import htm from "htm";
import { h, type VNode } from "preact";

type Tag = (strings: TemplateStringsArray, ...values: readonly unknown[]) => VNode;

/** Tagged template of HTML; every value in it is escaped when it is rendered. */
// htm's types describe its CommonJS form, where `default` is one level deeper.
export const html: Tag = (htm as unknown as { bind(create: typeof h): Tag }).bind(h);
