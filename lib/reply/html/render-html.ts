import { renderToString } from "preact-render-to-string";
import type { Answer, Section } from "../answer.ts";
import { html } from "./html.ts";
import { darkStyles, font, severityColours } from "./palette.ts";
import { renderBlock } from "./render-block.ts";

/**
 * An answer as an HTML mail: tables and inline styles, no picture, no script, nothing from outside; readable from 320 pixels on.
 * What comes from a received mail is escaped text; links are only those of the plan.
 */
export function renderHtml(answer: Answer): string {
  const colours = severityColours[answer.severity];
  const preview = answer.lead.map(({ text }) => text).join(" ");
  const page = html`
    <html lang=${answer.language}>
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
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" style="background:#f2f4f7;">
          <tr>
            <td align="center" style="padding:12px 8px;">
              <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="card" style="max-width:640px;background:#ffffff;border:1px solid #dfe3e8;border-radius:8px;">
                <tr>
                  <td class=${answer.severity} style=${`padding:16px 18px;background:${colours.ground};color:${colours.ink};border-radius:8px 8px 0 0;${font}`}>
                    <p style="margin:0 0 6px;font-size:13px;font-weight:600;letter-spacing:0.02em;">${colours.sign} ${answer.severityWord}</p>
                    <h1 style="margin:0;font-size:22px;line-height:1.25;">${answer.title}</h1>
                    ${answer.about === null ? null : html`<p style="margin:8px 0 0;font-size:13px;line-height:1.4;overflow-wrap:anywhere;">${answer.about}</p>`}
                  </td>
                </tr>
                <tr>
                  <td class="line" style=${`padding:14px 18px 5px;border-bottom:1px solid #dfe3e8;${font}`}>${answer.lead.map(renderLead)}</td>
                </tr>
                ${answer.sections.map(renderSection)}
                <tr>
                  <td class="line" style=${`padding:14px 18px;border-top:1px solid #dfe3e8;${font}`}>
                    ${answer.footer.map((text) => html`<p class="soft" style="margin:0 0 6px;font-size:12px;line-height:1.5;color:#5f6873;">${text}</p>`)}
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

function renderLead({ label, text }: Answer["lead"][number]) {
  return html`<p class="ink" style="margin:0 0 10px;font-size:16px;line-height:1.45;color:#1d232b;">
    ${label === "" ? null : html`<strong>${label}: </strong>`}${text}
  </p>`;
}

function renderSection({ heading, blocks }: Section) {
  return html`<tr>
    <td style=${`padding:16px 18px 2px;${font}`}>
      <h2 class="ink" style="margin:0 0 8px;font-size:17px;line-height:1.3;color:#1d232b;">${heading}</h2>
      ${blocks.map(renderBlock)}
    </td>
  </tr>`;
}
