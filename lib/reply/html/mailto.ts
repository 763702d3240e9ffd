const addressForm = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}$/;

/**
 * Address of a link that opens a reply, ready to be sent.
 *
 * @returns null where the address has no plain form: then the reader types the words.
 * Source: RFC 6068 2; only the @ of the address stays as it is.
 */
export function mailtoUrl(address: string | null, subject: string, body: string): string | null {
  if (address === null || !addressForm.test(address)) return null;
  const to = encodeURIComponent(address).replaceAll("%40", "@");
  return `mailto:${to}?subject=${encodeURIComponent(subject.toWellFormed())}&body=${encodeURIComponent(body.toWellFormed())}`;
}
