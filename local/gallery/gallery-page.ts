import { html, renderPage } from "../mailbox/html.ts";

const style = `
body { margin: 0; padding: 16px; font: 16px/1.5 system-ui, sans-serif; background: #e4e7eb; color: #1d232b; }
section { margin: 0 0 32px; } h2 { font-size: 18px; margin: 0 0 8px; }
.row { display: flex; gap: 16px; overflow-x: auto; align-items: flex-start; }
iframe { border: 1px solid #b8c0c9; border-radius: 8px; height: 720px; flex: none; background: #fff; }
.dark { color-scheme: dark; background: #111418; }
`;

/** A frame takes its scheme from the machine: to see both at once, the dark rules are made to hold always. */
function inDark(answer: string): string {
  return answer.replace("@media (prefers-color-scheme: dark)", "@media all");
}

/** Each answer as a telephone and a desk show it, light and dark, side by side. */
export function galleryPage(shown: readonly { readonly name: string; readonly html: string }[]): string {
  return renderPage(html`<html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>Every answer</title>
      <style dangerouslySetInnerHTML=${{ __html: style }}></style>
    </head>
    <body>
      <h1>Every answer</h1>
      ${shown.map(
        (each) => html`<section>
          <h2>${each.name}</h2>
          <div class="row">
            ${[
              { width: 360, scheme: "light" },
              { width: 360, scheme: "dark" },
              { width: 680, scheme: "light" },
            ].map(
              ({ width, scheme }) =>
                html`<iframe class=${scheme} width=${width} sandbox="" title=${`${each.name}, ${width} pixels, ${scheme}`} srcdoc=${scheme === "dark" ? inDark(each.html) : each.html}></iframe>`,
            )}
          </div>
        </section>`,
      )}
    </body>
  </html>`);
}
