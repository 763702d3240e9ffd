const head = "From: a@shop.example\r\nTo: track@in.example\r\nSubject: Fwd: Parcel\r\nMIME-Version: 1.0\r\n";
const mail = (rest: string) => `${head}${rest}`;
const plain = (text: string) => mail(`Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`);
const html = (text: string) => mail(`Content-Type: text/html; charset=utf-8\r\n\r\n${text}`);
const parameters = (one: (at: number) => string, count: number) =>
  mail(
    `Content-Type: text/plain;\r\n ${Array.from({ length: count }, (_, at) => one(at)).join(";\r\n ")}\r\n\r\nx`,
  );
const nested = (type: (at: number) => string, depth: number) =>
  mail(Array.from({ length: depth }, (_, at) => `Content-Type: ${type(at)}\r\n\r\n`).join(""));
const forward = "---------- Forwarded message ---------\nFrom: News <news@carrier.example>\nSubject: x\n\n";
const addresses = (count: number) =>
  Array.from({ length: count }, (_, at) => `"P, ${at}" <p${at}@example.com>`).join(",\r\n ");

/**
 * Mails that are made to take a program's time or memory, by name. Each is near the size at which programs were seen to hang; those
 * that are bigger than what is read are there for what happens before reading.
 */
export const bombs: Readonly<Record<string, () => string>> = {
  "1,000,000 parts": () =>
    mail(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\n\nx\n".repeat(1_000_000)}`),
  "1,000,000 empty boundaries": () =>
    mail(`Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\n".repeat(1_000_000)}`),
  "10,000 multiparts in each other": () =>
    nested((at) => `multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`, 10_000),
  "10,000 multiparts of one boundary": () => nested(() => "multipart/mixed; boundary=b\r\n\r\n--b", 10_000),
  "10,000 mails in each other": () => nested(() => "message/rfc822", 10_000),
  "boundaries that begin each other": () =>
    mail(
      Array.from({ length: 19 }, (_, at) => {
        const boundary = "b".repeat(at + 1);
        return `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n--${boundary}\r\n`;
      }).join("") + "--bbbbbb\n\nx\n".repeat(20_000),
    ),
  "a boundary of 100,000 letters": () =>
    mail(`Content-Type: multipart/mixed; boundary="${"b".repeat(100_000)}"\r\n\r\n--b`),
  "a boundary of nothing": () =>
    mail(`Content-Type: multipart/mixed; boundary=""\r\n\r\n${"--\n\nx\n".repeat(100_000)}`),
  "a multipart without a boundary": () =>
    mail(`Content-Type: multipart/mixed\r\n\r\n${"--b\n\nx\n".repeat(100_000)}`),
  "200,000 headers": () => mail(`${"X-A: b\r\n".repeat(200_000)}\r\nx`),
  "a header of 5 MB": () => mail(`X-A: ${"a".repeat(5_000_000)}\r\n\r\nx`),
  "a header folded 50,000 times": () => mail(`X-A: a\r\n${" a\r\n".repeat(50_000)}\r\nx`),
  "200,000 References": () => mail(`References: ${"<a@b.example>\r\n ".repeat(200_000)}\r\n\r\nx`),
  "encoded words without end": () => mail(`Subject: ${"=?utf-8?b?".repeat(20_000)}\r\n\r\nx`),
  "10,000 encoded words": () => mail(`Subject: ${"=?utf-8?q?=C3=A9?=\r\n ".repeat(10_000)}\r\n\r\nx`),
  "a list of 100,000 addresses": () => `To: ${addresses(100_000)}\r\n${plain("x")}`,
  "a From of 5,000 addresses": () => `From: ${addresses(5_000)}\r\n\r\nx`,
  "a group in a group, 20,000 times": () => mail(`Cc: ${"g:".repeat(20_000)}\r\n\r\nx`),
  "brackets in addresses": () => mail(`Cc: ${"<".repeat(60_000)}${"(".repeat(60_000)}\r\n\r\nx`),
  "quotes in addresses": () => mail(`Cc: ${'"\\'.repeat(60_000)}\r\n\r\nx`),
  "20,000 parameters": () => parameters((at) => `a${at}=b`, 20_000),
  "RFC 2231: 6,000 continuations": () => parameters((at) => `name*${at}*=%C3%A9`, 6_000),
  "RFC 2231: one continuation 6,000 times": () => parameters(() => "name*0*=utf-8''%41", 6_000),
  "RFC 2231: numbers past all bounds": () => parameters((at) => `name*${at}99999999999=x`, 3_000),
  "RFC 2231: charsets of no name": () => parameters((at) => `name*${at}*=x-no-${at}''%FF`, 5_000),
  "a file name of 200,000 letters": () =>
    mail(`Content-Disposition: attachment; filename="${"n".repeat(200_000)}"\r\n\r\nx`),
  "1 MB of blanks": () => plain(`a${" ".repeat(1_000_000)}b`),
  "1 MB of tabs": () => plain(`a${"\t".repeat(1_000_000)}b`),
  "1 MB of line ends": () => plain(`a${"\r\n".repeat(500_000)}b`),
  "1 MB of no-break blanks": () => plain(`a${"\u00a0".repeat(500_000)}b`),
  "1 MB of zero-width characters": () => plain(`a${"\u200b".repeat(330_000)}b`),
  "1 MB of combining marks": () => plain(`a${"\u0301".repeat(500_000)}b`),
  "a line without end": () => plain("x".repeat(4_900_000)),
  "a line of digits without end": () => plain("1".repeat(1_000_000)),
  "a line of upper-case letters and digits": () => plain("A1B2".repeat(250_000)),
  "100,000 tracking numbers": () => plain("Tracking number: LP007305188CN\n".repeat(33_000)),
  "100,000 dates": () => plain("19 November 2026 10:00 ".repeat(45_000)),
  "100,000 labels": () => plain("Order number: ".repeat(70_000)),
  "900 KB of links": () => plain("http://a.b/c?d=".repeat(60_000)),
  "a link without end": () => plain(`https://a.example/${"a/".repeat(450_000)}`),
  "a host without end": () => plain("xn--a.".repeat(160_000)),
  "addresses in a row": () => plain("a@b.c@".repeat(160_000)),
  "quotes 50,000 deep": () => plain(`${">".repeat(50_000)} x\n`.repeat(15)),
  "50,000 forwards one after another": () => plain(forward.repeat(12_000)),
  "forwards in forwards, quoted": () =>
    plain(Array.from({ length: 2_000 }, (_, at) => `${"> ".repeat(at % 200)}${forward}`).join("")),
  "From: and blanks": () => plain(`From:${" ".repeat(500_000)}x`),
  "50,000 nested tables": () => html("<table><tr><td>".repeat(50_000)),
  "200,000 nested blocks": () => html("<div>".repeat(200_000)),
  "50,000 nested quotes": () => html("<blockquote>".repeat(50_000)),
  "50,000 tables side by side": () => html("<table><tr><td>a</td></tr></table>".repeat(50_000)),
  "50,000 attributes": () => html(`<p ${"a=b ".repeat(50_000)}>x`),
  "an attribute without end": () => html(`<a href="${"a".repeat(1_000_000)}`),
  "a comment without end": () => html(`<!--${"-".repeat(1_000_000)}`),
  "1 MB of open brackets": () => html("<".repeat(1_000_000)),
  "1 MB of entities": () => html("&amp;&#0;&bogus;&#x110000;".repeat(40_000)),
  "a style without end": () => html(`<style>${"a{b:c}".repeat(160_000)}`),
  "100,000 pictures": () => html('<img src="http://a.example/p.gif" alt="Delivered">'.repeat(40_000)),
  "JSON-LD of brackets": () => html(`<script type="application/ld+json">${"[".repeat(500_000)}</script>`),
  "JSON-LD 10,000 deep": () =>
    html(`<script type="application/ld+json">${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}</script>`),
  "JSON-LD of 100,000 parcels": () =>
    html(
      `<script type="application/ld+json">[${Array.from({ length: 15_000 }, () => '{"@type":"ParcelDelivery","trackingNumber":"A1"}').join()}]</script>`,
    ),
  "50,000 objects of microdata in each other": () => html('<div itemscope itemprop="a">'.repeat(50_000)),
  "base64 garbage": () => mail(`Content-Transfer-Encoding: base64\r\n\r\n${"=!@#QUJD*".repeat(500_000)}`),
  "base64 of one letter": () => mail(`Content-Transfer-Encoding: base64\r\n\r\n${"A".repeat(4_900_000)}`),
  "base64 of padding": () => mail(`Content-Transfer-Encoding: base64\r\n\r\n${"=".repeat(4_900_000)}`),
  "quoted-printable of equals signs": () =>
    mail(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${"=".repeat(1_000_000)}`),
  "quoted-printable soft ends": () =>
    mail(`Content-Transfer-Encoding: quoted-printable\r\n\r\n${"=\r\n".repeat(1_000_000)}`),
  "uuencode without end": () =>
    mail(`Content-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 a\r\n${"M".repeat(2_000_000)}`),
  "a transfer encoding of no name": () =>
    mail(`Content-Transfer-Encoding: x-rot13\r\n\r\n${"x ".repeat(1_000_000)}`),
  "an archive that is none": () =>
    mail(`Content-Type: application/zip\r\n\r\nPK\x03\x04${"\0".repeat(2_000_000)}`),
  ...charsetLies(),
  "39 MB of text": () => plain("filling words\n".repeat(2_900_000)),
  "41 MB": () => plain("x".repeat(41 * 1024 * 1024)),
  "no header": () => "x".repeat(1_000_000),
  "only NUL": () => "\0".repeat(1_000_000),
  "only line ends": () => "\r\n".repeat(1_000_000),
  "lone CR": () => mail(`\r\r${"x\r".repeat(400_000)}`),
};

/** Bytes of one charset that say they are of another. */
function charsetLies(): Readonly<Record<string, () => string>> {
  const charsets = [
    "utf-7",
    "utf-16",
    "iso-2022-jp",
    "gb18030",
    "hz-gb-2312",
    "x-user-defined",
    "a".repeat(5_000),
  ];
  return Object.fromEntries(
    charsets.map((charset) => [
      `bytes that are not ${charset.slice(0, 20)}`,
      () =>
        mail(
          `Content-Type: text/plain; charset=${charset}\r\n\r\n${"+AGE-\x1b$B\xff\xfe\x81~{".repeat(60_000)}`,
        ),
    ]),
  );
}
