/** Policy of an answer's own HTML: its inline styles and nothing else; no script, no request to anywhere. */
export const answerPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation";

/**
 * An answer's HTML as it is framed. Links open beside the mailbox; a `mailto:` to our own domain, which a mail client would
 * open as a new mail, opens the reply box with its words instead.
 *
 * @param replyPath page that shows the reply box: `/c/...`
 */
export function framedAnswer(html: string, domain: string, replyPath: string): string {
  const own = new RegExp(
    `href="mailto:[^"?]{0,200}@${domain.replaceAll(".", "\\.")}(\\?[^"]{0,4000})?"`,
    "gi",
  );
  const rewritten = html.replace(own, (_, query: string | undefined) => {
    const fields = new URLSearchParams(
      (query ?? "").slice(1).replaceAll("&amp;", "&").replaceAll("+", "%2B"),
    );
    const text = fields.get("body") ?? fields.get("subject") ?? "";
    return `target="_top" href="${replyPath}?text=${encodeURIComponent(text)}#reply"`;
  });
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(rewritten)
    ? rewritten.replace(/<head[^>]*>/i, (head) => head + base)
    : base + rewritten;
}
