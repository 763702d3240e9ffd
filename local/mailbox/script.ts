/**
 * Makes each answer's frame as high as its content, and takes keys, which can be switched off. Without it the frame scrolls
 * and everything can be reached all the same.
 */
export const script = `
for (const frame of document.querySelectorAll("iframe")) {
  const fit = () => {
    const page = frame.contentDocument?.documentElement;
    if (!page) return;
    frame.style.height = "0";
    frame.style.height = page.scrollHeight + 2 + "px";
  };
  frame.addEventListener("load", fit);
  addEventListener("resize", fit);
  if (frame.contentDocument?.readyState === "complete") fit();
}
const newest = document.querySelector("article:last-of-type");
if (location.hash === "#newest" && newest) newest.scrollIntoView();

const keys = document.querySelector("#keys");
keys.closest("footer").hidden = false;
keys.checked = localStorage.getItem("keys") !== "off";
keys.addEventListener("change", () => localStorage.setItem("keys", keys.checked ? "on" : "off"));
const go = (step) => {
  const links = [...document.querySelectorAll("nav.list li a")];
  const at = links.findIndex((link) => link.matches("[aria-current]"));
  const from = links.includes(document.activeElement) ? links.indexOf(document.activeElement) : at;
  links[Math.min(Math.max(from + step, 0), links.length - 1)]?.focus();
};
const actions = {
  j: () => go(1),
  k: () => go(-1),
  u: () => location.assign("/"),
  r: () => document.querySelector("#text")?.focus(),
  "/": () => document.querySelector("#search").focus(),
};
addEventListener("keydown", (event) => {
  const isTyped = event.target.matches("input:not([type=checkbox]), textarea, select");
  if (event.key === "Escape" && isTyped) return event.target.blur();
  const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
  if (!keys.checked || isTyped || event.ctrlKey || event.metaKey || event.altKey || !action) return;
  event.preventDefault();
  action();
});
`;
