/**
 * Finds what holds for a host: the values of the domain itself and of every domain above it, in as many steps as the host has
 * names. A domain that begins with a dot holds for all below it, as one without does.
 *
 * @returns the values of the longest domain first; of one domain in the order in which they were given
 */
export function hostIndex<Value>(
  entries: Iterable<readonly [domain: string, value: Value]>,
): (host: string) => readonly Value[] {
  const byDomain = new Map<string, Value[]>();
  for (const [domain, value] of entries) {
    const base = domain.replace(/^\./, "");
    const known = byDomain.get(base);
    if (known === undefined) byDomain.set(base, [value]);
    else known.push(value);
  }
  return (host) => {
    const found: Value[] = [];
    for (let rest = host, dot = -1; ; rest = rest.slice(dot + 1)) {
      for (const value of byDomain.get(rest) ?? []) found.push(value);
      dot = rest.indexOf(".");
      if (dot < 0) return found;
    }
  };
}
