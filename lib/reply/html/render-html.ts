import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import type { Answer, LabelledText, Section } from "../answer.ts";
import { cleanLine } from "../clean-text.ts";
import { punctuation } from "../punctuate.ts";
import { withoutHosts } from "../quote-text.ts";
import { html } from "./html.ts";
import { mailtoUrl } from "./mailto.ts";
import { darkStyles, font, ink, severityColours, soft } from "./palette.ts";
import { type BlockContext, renderBlock } from "./render-block.ts";

/** Characters of the subject that a button opens: each of some twenty holds it again, a letter beyond ASCII as nine. */
const buttonSubject = 50;

/**
 * An answer as an HTML mail: tables and inline styles, no picture, no script, nothing from outside; readable from 320 pixels on.
 * What comes from a received mail is escaped text; links are only those of the plan, and replies to our own address.
 */
export function renderHtml(answer: Answer): string {
  const direction = directionOf(answer.language);
  const { texts } = answer;
  const marks = punctuation(texts);
  const lead = answer.lead.map(({ label, text }) => `${marks.label(label)} ${text}`);
  const subject = cleanLine(withoutHosts(answer.subject), buttonSubject);
  const preview = [answer.sentence, ...lead].join(" ");
  const context: BlockContext = {
    mailto: (reply, replyTo) => mailtoUrl(replyTo ?? answer.replyTo, subject, reply),
    columns: texts.column,
    marks,
  };
  const page = html`
    <html lang=${answer.language} dir=${direction}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>${answer.title}</title>
        <style dangerouslySetInnerHTML=${{ __html: darkStyles }}></style>
      </head>
      <body class="page" style="margin:0;padding:0;background:#f2f4f7;">
        <div style="display:none;max-height:0;overflow:hidden;">${preview}</div>
        <table role="presentation" lang=${answer.language} dir=${direction} width="100%" cellpadding="0" cellspacing="0" class="page" style="background:#f2f4f7;">
          <tr>
            <td align="center" style="padding:12px 8px;">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="card" style="max-width:640px;background:#ffffff;border:1px solid #dfe3e8;border-radius:8px;text-align:start;">
                ${renderHead(answer)}
                ${renderFirst(answer, context)}
                ${answer.sections.map((section) => renderSection(section, context))}
                <tr>
                  <td class="line" style=${`padding:14px 16px;border-top:1px solid #dfe3e8;${font}`}>
                    ${answer.footer.map((text) => html`<p class="soft" style=${`margin:0 0 6px;font-size:12px;line-height:1.5;overflow-wrap:anywhere;${soft}`}>${text}</p>`)}
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html>
  `;
  return `<!doctype html>\n${renderToString(page)}\n`;
}

function renderHead({ severity, severityWord, title, sentence, about }: Answer): VNode {
  const colours = severityColours[severity];
  return html`<tr>
    <td class=${severity} style=${`padding:14px 16px;background:${colours.ground};color:${colours.ink};border-radius:8px 8px 0 0;${font}`}>
      <p style="margin:0 0 4px;font-size:14px;line-height:1.3;font-weight:700;overflow-wrap:anywhere;">${colours.sign} ${severityWord}</p>
      <h1 style="margin:0;font-size:21px;line-height:1.25;overflow-wrap:anywhere;">${title}</h1>
      <p style="margin:6px 0 0;font-size:16px;line-height:1.4;overflow-wrap:anywhere;">${sentence}</p>
      ${about === null ? null : html`<p style="margin:8px 0 0;font-size:13px;line-height:1.4;overflow-wrap:anywhere;">${about}</p>`}
    </td>
  </tr>`;
}

/** What five seconds are enough for. */
function renderFirst({ note, facts, lead }: Answer, { marks }: BlockContext): VNode | null {
  const renderLabelled = ({ label, text }: LabelledText) =>
    html`<p class="ink" style=${line}><strong>${marks.label(label)}</strong> ${text}</p>`;
  if (note === null && facts.length + lead.length === 0) return null;
  return html`<tr>
    <td class="line" style=${`padding:12px 16px 4px;border-bottom:1px solid #dfe3e8;${font}`}>
      ${note === null ? null : html`<p class="ink" style=${line}>${note}</p>`}
      ${facts.map(renderLabelled)}
      ${lead.length === 0 ? null : html`<div class="tint" style="margin:0 0 10px;padding:10px 12px 2px;background:#f2f5f9;border-radius:6px;">${lead.map(renderLabelled)}</div>`}
    </td>
  </tr>`;
}

const line = `margin:0 0 8px;font-size:15px;line-height:1.4;overflow-wrap:anywhere;${ink}`;

function renderSection({ heading, blocks }: Section, context: BlockContext): VNode {
  return html`<tr>
    <td style=${`padding:16px 16px 2px;${font}`}>
      ${heading === "" ? null : html`<h2 class="ink" style=${`margin:0 0 8px;font-size:17px;line-height:1.3;overflow-wrap:anywhere;${ink}`}>${heading}</h2>`}
      ${blocks.map((block) => renderBlock(block, context))}
    </td>
  </tr>`;
}

function directionOf(language: string): "ltr" | "rtl" {
  return /^(?:ar|he|fa|ur|yi)\b/.test(language) ? "rtl" : "ltr";
}
