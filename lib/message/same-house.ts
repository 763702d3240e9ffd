/** True for two addresses of one domain, or of a domain and one below it. */
export function isSameHouse(one: string, other: string): boolean {
  const [first, second] = [domainOf(one), domainOf(other)];
  return first === second || first.endsWith(`.${second}`) || second.endsWith(`.${first}`);
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
