import type { VNode } from "preact";
import type { AnswerLink, AnswerStep, Block, EventRow, ParcelRow, WayStop } from "../answer.ts";
import type { Punctuation } from "../punctuate.ts";
import { areSelfEvident, isSaidBy } from "../self-evident.ts";
import type { Texts } from "../texts/texts.ts";
import { html } from "./html.ts";
import { ink, severityColours, soft } from "./palette.ts";
import { renderDwell } from "./render-dwell.ts";

const paragraph = `margin:0 0 10px;font-size:15px;line-height:1.5;overflow-wrap:anywhere;${ink}`;
const small = `margin:2px 0 0;font-size:13px;line-height:1.45;overflow-wrap:anywhere;${soft}`;
const pill =
  "display:inline-block;margin:0 6px 8px 0;padding:12px 14px;font-size:15px;line-height:1.35;border-radius:8px;overflow-wrap:anywhere;";
const signs = { do: "✓", dont: "✗", point: "•" } as const;
const stopSigns = { passed: "✓", here: "●", ahead: "○" } as const;

type Answers = Extract<Block, { readonly kind: "question" }>["answers"];

/** What blocks need besides their own data. */
export interface BlockContext {
  /** The link that sends a reply; null where the reader types it. */
  readonly mailto: (reply: string, replyTo?: string) => string | null;
  readonly columns: Texts["column"];
  readonly marks: Punctuation;
}

/** One block as HTML that mail clients show alike. */
export function renderBlock(block: Block, context: BlockContext): VNode {
  switch (block.kind) {
    case "paragraph":
      return html`<p class="ink" style=${paragraph}>${block.isStrong === true ? html`<strong>${block.text}</strong>` : block.text}</p>`;
    case "warning":
      return html`<p class="act" style="margin:0 0 10px;padding:10px 12px;font-size:15px;line-height:1.5;overflow-wrap:anywhere;background:#fde8e6;color:#9b1c1c;border-radius:6px;">! ${block.text}</p>`;
    case "list":
      return renderList(block.sign, block.items);
    case "parcels":
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 10px;">${block.rows.map(renderParcel)}</table>`;
    case "way":
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:2px 0 12px;">${block.stops.map(renderStop)}</table>`;
    case "dwell":
      return html`<div>${block.bar === null ? null : renderDwell(block.bar)}<p class="ink" style=${paragraph}>${block.text}</p></div>`;
    case "steps":
      return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 10px;">${block.steps.map((step, at) => renderStep(step, at === 0))}</table>`;
    case "events":
      return renderEvents(block.rows, context);
    case "quotes":
      return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 10px;">${block.quotes.map((quote) => renderQuote(quote, context))}</table>`;
    case "links":
      return html`<p style="margin:0 0 10px;font-size:15px;line-height:1.6;">${block.links.map(renderLink)}</p>`;
    case "question":
      return block.isReference === true
        ? renderReference(block.answers, context)
        : renderQuestion(block, context);
    case "draft":
      return html`<div style="margin:0 0 14px;">
        <h3 class="ink" style=${`margin:0 0 5px;font-size:15px;line-height:1.4;overflow-wrap:anywhere;${ink}`}>${block.title}</h3>
        <p class="soft" style=${`${small}margin-bottom:6px;`}>${block.subject}</p>
        <div class="tint ink" dir="auto" lang=${block.language} style=${`padding:10px 12px;background:#f6f7f9;border-radius:6px;font-size:14px;line-height:1.5;white-space:pre-wrap;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all;${ink}`}>${block.body}</div>
      </div>`;
    default:
      return block satisfies never;
  }
}

/** Buttons that send the words; where there is no address, the words themselves. */
function renderQuestion(
  { text, answers, replyTo }: Extract<Block, { readonly kind: "question" }>,
  { mailto, marks }: BlockContext,
): VNode {
  const isEvident = areSelfEvident(answers);
  return html`<div style="margin:0 0 10px;">
    ${text === "" ? null : html`<p class="ink" style=${paragraph}>${text}</p>`}
    <p style="margin:0;">${answers.map(({ label, reply, begins }, at) => {
      const words =
        isEvident || isSaidBy(label, reply)
          ? html`<strong>${reply}</strong>`
          : html`<span>${marks.label(label)} <strong>${reply}</strong></span>`;
      const url = mailto(begins ?? reply, replyTo);
      // Without styles buttons are links in one line, which a point tells apart.
      const between = at === 0 ? null : html`<span style="display:none;">· </span>`;
      return url === null
        ? html`${between}<span class="tint ink" style=${`${pill}background:#eef1f5;${ink}`}>${words}</span> `
        : html`${between}<a class="tap" href=${url} style=${`${pill}background:#ffffff;border:1px solid #0b57d0;color:#0b57d0;text-decoration:none;`}>${words}</a> `;
    })}</p>
  </div>`;
}

/** Words to look up, each with what it does; a tap writes them too. Beside each other while both have room for their words, else one under the other. */
function renderReference(answers: Answers, { mailto }: BlockContext): VNode {
  const half = (width: number) =>
    `display:inline-block;vertical-align:top;width:${width}%;min-width:8.5em;font-size:15px;line-height:1.4;overflow-wrap:anywhere;`;
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 6px;">
    ${answers.map(({ label, reply, begins }) => {
      const url = mailto(begins ?? reply);
      return html`<tr>
        <td class="ink line" style=${`padding:7px 0;border-top:1px solid #dfe3e8;${ink}`}>
          <span style=${half(44)}>${url === null ? html`<strong>${reply}</strong>` : html`<a class="link" href=${url} style="color:#0b57d0;font-weight:600;">${reply}</a>`}</span>
          <span style="font-size:15px;"> </span><span style=${half(52)}>${label}</span>
        </td>
      </tr>`;
    })}
  </table>`;
}

/** One of several parcels: its line has the colour of its severity, its sign says it too. */
function renderParcel({ severity, title, next, about }: ParcelRow): VNode {
  const { sign, edge } = severityColours[severity];
  return html`<tr>
    <td class="line" style="padding:0 0 12px;">
      <div class=${`edge-${severity}`} style=${`padding:1px 0 1px 12px;border-inline-start:4px solid ${edge};`}>
        <p class="ink" style=${`margin:0;font-size:15px;line-height:1.4;font-weight:600;overflow-wrap:anywhere;${ink}`}>${sign} ${title}</p>
        ${next === null ? null : html`<p class="ink" style=${`margin:2px 0 0;font-size:15px;line-height:1.4;overflow-wrap:anywhere;${ink}`}>${next}</p>`}
        ${about === null ? null : html`<p class="soft" style=${small}>${about}</p>`}
      </div>
    </td>
  </tr>`;
}

function renderList(sign: keyof typeof signs | "number", items: readonly string[]): VNode {
  return html`<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 10px;">
    ${items.map(
      (item, at) =>
        html`<tr>
          <td class="soft" valign="top" width="22" style=${`padding:0 6px 6px 0;font-size:15px;line-height:1.5;${soft}`}>${sign === "number" ? `${at + 1}.` : signs[sign]}</td>
          <td class="ink" style=${`padding:0 0 6px;font-size:15px;line-height:1.5;overflow-wrap:anywhere;${ink}`}>${item}</td>
        </tr>`,
    )}
  </table>`;
}

/** One under the other, along a line: side by side, long words and large text would not fit on a telephone. */
function renderStop({ label, state, note }: WayStop): VNode {
  const isHere = state === "here";
  const line = state === "ahead" ? "#c9d2dc" : "#0b57d0";
  return html`<tr>
    <td class=${`${isHere ? "ink" : "soft"} ${state === "ahead" ? "way-off" : "way-on"}`} style=${`padding:3px 0 3px 12px;border-left:3px solid ${line};font-size:14px;line-height:1.4;overflow-wrap:anywhere;${isHere ? ink : soft}`}>
      ${stopSigns[state]} ${isHere ? html`<strong>${label}</strong>` : label}${note === null ? null : html` <span>(${note})</span>`}
    </td>
  </tr>`;
}

/** The first one is what comes next: its line is the colour of the way. */
function renderStep({ day, distance, title, links, basis, copy }: AnswerStep, isNext: boolean): VNode {
  return html`<tr>
    <td class=${isNext ? "way-on" : "way-off"} style=${`padding:8px 0 8px 12px;border-left:3px solid ${isNext ? "#0b57d0" : "#c9d2dc"};`}>
      <p class="ink" style=${`margin:0;font-size:15px;line-height:1.4;font-weight:600;${ink}`}>${day} <span class="soft" style=${`font-weight:400;${soft}`}>(${distance})</span></p>
      <p class="ink" style=${`margin:2px 0 0;font-size:15px;line-height:1.45;overflow-wrap:anywhere;${ink}`}>${title}</p>
      ${links.length === 0 ? null : html`<p style="margin:5px 0 0;font-size:15px;line-height:1.6;">${links.map(renderLink)}</p>`}
      ${copy === null ? null : html`<p class="ink" style=${`margin:3px 0 0;font-size:14px;line-height:1.45;${ink}`}>${copy}</p>`}
      ${basis === "" ? null : html`<p class="soft" style=${small}>${basis}</p>`}
    </td>
  </tr>`;
}

function renderLink({ label, url }: AnswerLink, at: number): VNode {
  return html`<span>${at > 0 ? " · " : ""}<a class="link" href=${url} style="color:#0b57d0;overflow-wrap:anywhere;">${label}</a></span>`;
}

function renderEvents(rows: readonly EventRow[], { columns, marks }: BlockContext): VNode {
  const head = `padding:0 10px 4px 0;font-size:13px;line-height:1.4;font-weight:600;text-align:start;${soft}`;
  return html`<table width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 10px;border-collapse:collapse;table-layout:fixed;">
    <thead><tr><th class="soft" scope="col" width="30%" style=${head}>${columns.when}</th><th class="soft" scope="col" style=${head}>${columns.what}</th></tr></thead>
    <tbody>${rows.map(
      ({ when, what, words, where }) => html`<tr>
        <th class="soft line" scope="row" valign="top" style=${`padding:6px 10px 6px 0;font-size:13px;line-height:1.4;font-weight:400;text-align:start;overflow-wrap:anywhere;border-top:1px solid #dfe3e8;${soft}`}>${when}</th>
        <td class="ink line" valign="top" style=${`padding:6px 0;font-size:14px;line-height:1.4;overflow-wrap:anywhere;border-top:1px solid #dfe3e8;${ink}`}>
          ${what}${where === "" ? "" : `, ${where}`}
          ${words === "" ? null : html`<div class="soft" style=${small}>${renderWords(words, marks)}</div>`}
        </td>
      </tr>`,
    )}</tbody>
  </table>`;
}

function renderQuote(
  { label, quote }: { readonly label: string; readonly quote: string },
  { marks }: BlockContext,
): VNode {
  return html`<tr>
    <td class="ink" style=${`padding:0 0 6px;font-size:14px;line-height:1.45;overflow-wrap:anywhere;${ink}`}>${label === "" ? null : html`<span class="soft" style=${soft}>${marks.label(label)} </span>`}${renderWords(quote, marks)}</td>
  </tr>`;
}

/** Words of a mail, which may run from right to left: in a span of their own they do not turn what stands around them. */
function renderWords(words: string, { quote }: Punctuation): VNode {
  return html`<span dir="auto">${quote(words)}</span>`;
}
