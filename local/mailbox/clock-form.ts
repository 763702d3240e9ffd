import type { VNode } from "preact";
import { time } from "./conversation-words.ts";
import { html } from "./html.ts";

/** The service's clock, with two buttons that put it forward: a month of follow-ups is watched in a minute. */
export function clockForm(now: Date): VNode {
  return html`<form class="clock" method="post" action="/clock">
    <span>Clock: ${time(now)}</span>
    <input type="hidden" name="back" value="page" />
    <button name="by" value="1d">1 day on</button>
    <button name="by" value="5d">5 days on</button>
  </form>`;
}
