/** A mail as bytes, from what a case states; everything else is the same in all. */
export function mailOf(parts: {
  readonly from: string;
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly headers?: readonly string[];
  readonly date?: string;
}): Uint8Array {
  const body = parts.html ?? parts.text ?? "";
  const type = parts.html === undefined ? "text/plain" : "text/html";
  return new TextEncoder().encode(
    [
      `From: ${parts.from}`,
      "To: reader@example.com",
      `Subject: ${parts.subject}`,
      `Date: ${parts.date ?? "Fri, 20 Nov 2026 10:00:00 +0100"}`,
      "Message-ID: <case@example.com>",
      "MIME-Version: 1.0",
      `Content-Type: ${type}; charset=utf-8`,
      "Content-Transfer-Encoding: 8bit",
      ...(parts.headers ?? []),
      "",
      body,
      "",
    ].join("\r\n"),
  );
}
