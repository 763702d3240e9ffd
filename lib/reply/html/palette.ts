import type { Severity } from "../../knowledge/status.ts";

/** Colours of a severity on a light ground; the sign and the word carry the meaning too. */
export const severityColours: Readonly<
  Record<Severity, { ink: string; ground: string; edge: string; sign: string }>
> = {
  ok: { ink: "#17653a", ground: "#e6f4ea", edge: "#2e8b57", sign: "✓" },
  watch: { ink: "#7a4b00", ground: "#fff4d6", edge: "#c98a00", sign: "◆" },
  act: { ink: "#9b1c1c", ground: "#fde8e6", edge: "#c62f2f", sign: "!" },
  done: { ink: "#1b4f8f", ground: "#e5effa", edge: "#3b78c4", sign: "✓" },
};

export const ink = "color:#1d232b;";
export const soft = "color:#5a636e;";
export const font =
  "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";

/** For clients that know dark mode; the others keep the inline colours. */
export const darkStyles = `:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
.page { background:#111418 !important; }
.card { background:#1b2027 !important; border-color:#333b45 !important; }
.ink { color:#e8eaed !important; }
.soft { color:#a9b1bb !important; }
.line { border-color:#333b45 !important; }
.tint { background:#242b34 !important; }
.link { color:#8ab8ff !important; }
.tap { background:#1b2027 !important; border-color:#5f8fd6 !important; color:#8ab8ff !important; }
.way-on { border-color:#7ba7e6 !important; }
.way-off { border-color:#4a535e !important; }
.early { background:#39424d !important; }
.usual { background:#3f8f5d !important; }
.late { background:#a87b1e !important; }
.stuck { background:#b0443f !important; }
.ok { background:#12301e !important; color:#8fd8a8 !important; }
.watch { background:#35290a !important; color:#f2cd75 !important; }
.act { background:#3b1716 !important; color:#f5a8a1 !important; }
.done { background:#142a45 !important; color:#9cc6f7 !important; }
}`;
