/** Makes each answer's frame as high as its content. Without it the frame scrolls. */
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
`;
