import type { VNode } from "preact";
import type { AnswerLink, AnswerStep, Block, EventRow, WayStop } from "../answer.ts";
import { areSelfEvident } from "../self-evident.ts";
import { html } from "./html.ts";

const ink = "color:#1d232b;";
const soft = "color:#5f6873;";
const paragraph = `margin:0 0 10px;font-size:15px;line-height:1.5;${ink}`;
const small = `margin:2px 0 0;font-size:13px;line-height:1.45;${soft}`;
const choice = `margin:0 0 6px;font-size:14px;line-height:1.6;${ink}`;
const signs = { do: "✓", dont: "✗", point: "•" } as const;
const stopSigns = { passed: "✓", here: "●", ahead: "○" } as const;

/** One block as HTML that mail clients show alike. */
export function renderBlock(block: Block): VNode {
  switch (block.kind) {
    case "paragraph":
      return html`<p class="ink" style=${paragraph}>${block.isStrong === true ? html`<strong>${block.text}</strong>` : block.text}</p>`;
    case "warning":
      return html`<p class="act" style="margin:0 0 10px;padding:10px 12px;font-size:15px;line-height:1.5;background:#fde8e6;color:#9b1c1c;border-radius:6px;">! ${block.text}</p>`;
    case "list":
      return renderList(signs[block.sign], block.items);
    case "way":
      return renderWay(block.stops);
    case "steps":
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 10px;">${block.steps.map(renderStep)}</table>`;
    case "events":
      return renderEvents(block.rows);
    case "quotes":
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 10px;">${block.quotes.map(renderQuote)}</table>`;
    case "question":
      return html`<div style="margin:0 0 14px;">
        ${block.text === "" ? null : html`<p class="ink" style=${paragraph}>${block.text}</p>`}
        ${
          areSelfEvident(block.answers)
            ? html`<p style=${choice}>${block.answers.map(({ reply }) => html`${renderReply(reply)} `)}</p>`
            : block.answers.map(
                ({ label, reply }) =>
                  html`<p class="ink" style=${choice}>${label}: ${renderReply(reply)}</p>`,
              )
        }
      </div>`;
    case "draft":
      return html`<div style="margin:0 0 14px;">
        <h3 class="ink" style=${`margin:0 0 5px;font-size:15px;line-height:1.4;${ink}`}>${block.title}</h3>
        <p class="soft" style=${`${small}margin-bottom:6px;`}>${block.subject}</p>
        <div class="tint ink" dir="auto" style=${`padding:10px 12px;background:#f6f7f9;border-radius:6px;font-size:14px;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere;${ink}`}>${block.body}</div>
      </div>`;
    default:
      return block satisfies never;
  }
}

function renderReply(reply: string): VNode {
  return html`<span class="tint ink" style=${`display:inline-block;padding:1px 6px;background:#eef1f5;border-radius:5px;overflow-wrap:anywhere;${ink}`}>${reply}</span>`;
}

function renderList(sign: string, items: readonly string[]): VNode {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 10px;">
    ${items.map(
      (item) =>
        html`<tr>
          <td class="soft" valign="top" width="22" style=${`padding:0 0 6px;font-size:15px;line-height:1.5;${soft}`}>${sign}</td>
          <td class="ink" style=${`padding:0 0 6px;font-size:15px;line-height:1.5;${ink}`}>${item}</td>
        </tr>`,
    )}
  </table>`;
}

/** The stops under each other would take a screen; side by side with small words they fit on the narrowest one. */
function renderWay(stops: readonly WayStop[]): VNode {
  const width = `${Math.floor(100 / stops.length)}%`;
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:2px 0 12px;table-layout:fixed;">
    <tr>
      ${stops.map(({ label, state }) => {
        const isHere = state === "here";
        return html`<td class=${isHere ? "ink" : "soft"} align="center" valign="top" width=${width} style=${`padding:0 2px;font-size:11px;line-height:1.3;${isHere ? `${ink}font-weight:700;` : soft}`}>
          <div style="font-size:16px;line-height:1.4;">${stopSigns[state]}</div>${label}
        </td>`;
      })}
    </tr>
  </table>`;
}

function renderStep({ day, distance, title, links, basis }: AnswerStep): VNode {
  return html`<tr>
    <td class="line" style="padding:8px 0 8px 12px;border-left:3px solid #c9d2dc;">
      <p class="ink" style=${`margin:0;font-size:15px;line-height:1.4;font-weight:600;${ink}`}>${day} <span class="soft" style=${`font-weight:400;${soft}`}>(${distance})</span></p>
      <p class="ink" style=${`margin:2px 0 0;font-size:15px;line-height:1.45;${ink}`}>${title}</p>
      ${links.length === 0 ? null : html`<p style="margin:5px 0 0;font-size:15px;line-height:1.6;">${links.map(renderLink)}</p>`}
      ${basis === "" ? null : html`<p class="soft" style=${small}>${basis}</p>`}
    </td>
  </tr>`;
}

function renderLink({ label, url }: AnswerLink, at: number): VNode {
  return html`<span>${at > 0 ? " · " : ""}<a class="link" href=${url} style="color:#0b57d0;overflow-wrap:anywhere;">${label}</a></span>`;
}

function renderEvents(rows: readonly EventRow[]): VNode {
  return html`<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 10px;border-collapse:collapse;">
    ${rows.map(
      ({ when, what, words, where }) => html`<tr>
        <th class="soft line" scope="row" align="left" valign="top" width="110" style=${`padding:6px 10px 6px 0;font-size:13px;line-height:1.4;font-weight:400;border-top:1px solid #dfe3e8;${soft}`}>${when}</th>
        <td class="ink line" valign="top" style=${`padding:6px 0;font-size:14px;line-height:1.4;border-top:1px solid #dfe3e8;${ink}`}>
          ${what}${where === "" ? "" : `, ${where}`}
          ${words === "" ? null : html`<div class="soft" dir="auto" style=${small}>“${words}”</div>`}
        </td>
      </tr>`,
    )}
  </table>`;
}

function renderQuote({ label, quote }: { readonly label: string; readonly quote: string }): VNode {
  return html`<tr>
    ${label === "" ? null : html`<td class="soft" valign="top" width="120" style=${`padding:0 10px 6px 0;font-size:13px;line-height:1.5;${soft}`}>${label}</td>`}
    <td class="ink" dir="auto" valign="top" style=${`padding:0 0 6px;font-size:14px;line-height:1.45;overflow-wrap:anywhere;${ink}`}>“${quote}”</td>
  </tr>`;
}
