/** The page's one style sheet: system fonts, light and dark, one column on a telephone and two on a desk. */
export const style = `
:root { color-scheme: light dark;
  --ground: light-dark(#f6f5f2, #16181b); --sheet: light-dark(#ffffff, #1f2226); --ink: light-dark(#1d2226, #e6e8ea);
  --soft: light-dark(#5c656d, #a3abb3); --line: light-dark(#dedcd6, #353a40); --accent: light-dark(#0b5c6b, #6cc7d6);
  --accent-ink: light-dark(#ffffff, #0d1c1f); --tint: light-dark(#e4eff0, #21363a); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -100vw; } .skip:focus { left: 1rem; top: .5rem; background: var(--sheet); padding: .5rem; }
header.top { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: baseline; padding: .9rem 1.25rem; border-bottom: 1px solid var(--line); background: var(--sheet); }
header.top a.home { font-weight: 650; font-size: 1.1rem; text-decoration: none; color: inherit; }
header.top span { color: var(--soft); font-size: .9rem; }
.frame { display: grid; grid-template-columns: minmax(0, 1fr); max-width: 76rem; margin: 0 auto; }
nav.list { padding: 1rem; } main { padding: 1rem; min-width: 0; }
nav.list h2 { font-size: .85rem; font-weight: 600; color: var(--soft); margin: 0 0 .5rem; }
nav.list ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .4rem; }
nav.list a { display: block; padding: .65rem .8rem; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); color: inherit; text-decoration: none; }
nav.list a:hover { border-color: var(--accent); } nav.list a[aria-current] { background: var(--tint); border-color: var(--accent); }
nav.list strong { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; font-weight: 600; }
nav.list a.is-unread strong { font-weight: 750; } nav.list a.is-unread { border-inline-start: 4px solid var(--accent); }
nav.list .beginning { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; font-size: .875rem; }
.badge { color: var(--accent-ink); background: var(--accent); border-radius: 999px; padding: 0 .5em; font-weight: 600; }
form.clock { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-inline-start: auto; }
form.clock button { min-height: 2rem; padding: .2rem .8rem; font-size: .875rem; }
form.search { margin: 0 0 1rem; }
pre.received { max-height: 9rem; background: var(--ground); border-radius: 8px; padding: .6rem .7rem; margin-bottom: .6rem; }
footer.keys { max-width: 76rem; margin: 0 auto; padding: 0 1rem 1.5rem; color: var(--soft); font-size: .875rem; }
footer.keys label { font-weight: 400; } footer.keys input { width: auto; }
kbd { font: .9em ui-monospace, monospace; border: 1px solid var(--line); border-radius: 4px; padding: 0 .35em; background: var(--sheet); color: var(--ink); }
main:focus { outline: none; }
.meta { color: var(--soft); font-size: .875rem; }
h1 { font-size: 1.3rem; line-height: 1.3; margin: .25rem 0 1rem; }
article, form.box, .note { background: var(--sheet); border: 1px solid var(--line); border-radius: 12px; margin: 0 0 1rem; padding: 1rem; }
article.sent { padding: 0; overflow: hidden; } article.sent > .head { padding: .8rem 1rem; } article.sent > .foot { padding: .3rem 1rem .8rem; }
article .head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .1rem 1rem; }
article.sent iframe { display: block; width: 100%; height: 34rem; border: 0; border-block: 1px solid var(--line); background: light-dark(#fff, #1f2226); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: .875rem/1.5 ui-monospace, monospace; margin: .5rem 0 0; max-height: 30rem; overflow: auto; }
details { margin-top: .6rem; } summary { cursor: pointer; padding: .25rem 0; color: var(--accent); }
.links { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; } .links a, summary { min-height: 1.75rem; }
.summary { flex-basis: 100%; } .quiet { color: var(--soft); }
label { display: block; font-weight: 600; margin: 0 0 .3rem; }
textarea, input { width: 100%; font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 8px; padding: .55rem .7rem; }
textarea { min-height: 7rem; resize: vertical; } .field { margin-bottom: .9rem; }
button { font: inherit; font-weight: 600; color: var(--accent-ink); background: var(--accent); border: 0; border-radius: 8px; padding: .6rem 1.2rem; min-height: 2.75rem; cursor: pointer; }
code { font: .9em ui-monospace, monospace; background: var(--tint); padding: .1em .35em; border-radius: 4px; }
@media (max-width: 56rem) { .is-reading nav.list { display: none; } .is-listing main { padding-top: 0; } }
@media (min-width: 56.01rem) { .frame { grid-template-columns: 21rem minmax(0, 1fr); } .back { display: none; } nav.list { padding-right: 0; } }
@media (min-width: 90rem) { .frame, footer.keys { max-width: 112rem; } .exchange.is-pair { display: grid; grid-template-columns: minmax(0, 26rem) minmax(0, 1fr); gap: 1rem; align-items: start; }
  .is-pair pre.received { max-height: 60vh; } }
`;
