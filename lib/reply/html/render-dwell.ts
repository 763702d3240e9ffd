import type { VNode } from "preact";
import type { DwellBar } from "../answer.ts";
import { html } from "./html.ts";
import { ink, soft } from "./palette.ts";

interface Stretch {
  readonly name: "early" | "usual" | "late" | "stuck";
  readonly until: number;
}

const colours = { early: "#d5dbe2", usual: "#5fae7c", late: "#e2b64f", stuck: "#cf6a63" } as const;

/** Day N on the range that is usual. A picture of the sentence beside it, so that a screen reader leaves it out. */
export function renderDwell(bar: DwellBar): VNode {
  const end = Math.ceil(Math.max(bar.day, bar.stuckAfter ?? 0, bar.to) * 1.15) + 1;
  const at = share(Math.min(bar.day, end), end);
  const isRight = at > 50;
  const mark = html`<td class="ink" style=${`padding:0;font-size:13px;line-height:1.3;font-weight:600;text-align:${isRight ? "right" : "left"};${ink}`}>${isRight ? `${bar.label} ▼` : `▼ ${bar.label}`}</td>`;
  const gap = (width: number) =>
    html`<td width=${`${width}%`} style="padding:0;font-size:0;line-height:0;"> </td>`;
  return html`<div aria-hidden="true" dir="ltr" style="margin:0 0 6px;">
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
      ${isRight ? [html`<td width=${`${at}%`} style="padding:0;">${markTable(mark)}</td>`, gap(100 - at)] : [gap(at), html`<td style="padding:0;">${markTable(mark)}</td>`]}
    </tr></table>
    <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed;"><tr>
      ${widths(stretches(bar, end), end).map(
        ({ name, width }) =>
          html`<td class=${name} width=${`${width}%`} height="12" style=${`padding:0;height:12px;font-size:0;line-height:0;background:${colours[name]};`}> </td>`,
      )}
    </tr></table>
    ${renderRange(bar, end)}
  </div>`;
}

/** The usual days under their stretch; left out where it is too narrow for them. */
function renderRange({ from, to }: DwellBar, end: number): VNode | null {
  const [before, usual] = [share(from, end), share(to, end) - share(from, end)];
  if (usual < 18) return null;
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed;"><tr>
    ${before === 0 ? null : html`<td width=${`${before}%`} style="padding:0;font-size:0;line-height:0;"> </td>`}
    <td class="soft" width=${`${usual}%`} style=${`padding:2px 0 0;font-size:12px;line-height:1.3;text-align:center;${soft}`}>${from}–${to}</td>
    <td style="padding:0;font-size:0;line-height:0;"> </td>
  </tr></table>`;
}

function markTable(mark: VNode): VNode {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>${mark}</tr></table>`;
}

function stretches({ from, to, stuckAfter }: DwellBar, end: number): readonly Stretch[] {
  return [
    { name: "early", until: from },
    { name: "usual", until: to },
    { name: "late", until: stuckAfter ?? end },
    { name: "stuck", until: end },
  ];
}

/** Whole percents; a stretch of no length is left out. */
function widths(
  parts: readonly Stretch[],
  end: number,
): readonly (Pick<Stretch, "name"> & { readonly width: number })[] {
  return parts.flatMap(({ name, until }, at) => {
    const before = parts[at - 1]?.until ?? 0;
    const width = share(until, end) - share(before, end);
    return width <= 0 ? [] : [{ name, width }];
  });
}

function share(days: number, end: number): number {
  return Math.max(0, Math.min(100, Math.round((100 * days) / end)));
}
