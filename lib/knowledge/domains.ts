/** Whether a host is a domain or lies below it; a domain that begins with a dot holds for all below it. */
export function isBelow(host: string, domain: string): boolean {
  const base = domain.replace(/^\./, "");
  return host === base || host.endsWith(`.${base}`);
}

/** The host of a mail address, lower case; empty where it has none. */
export function hostOfAddress(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1).toLowerCase();
}
