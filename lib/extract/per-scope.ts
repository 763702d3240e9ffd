import type { Span } from "./finding.ts";

/**
 * Remembers what was worked out of one thing for each scope: the parts of a mail that speak about one parcel each, and none
 * for the whole of it. Several extractors ask for the same.
 */
export function perScope<Owner extends object, Value>(): (
  owner: Owner,
  scope: Span | undefined,
  make: () => Value,
) => Value {
  const known = new WeakMap<Owner, Map<Span | undefined, Value>>();
  return (owner, scope, make) => {
    let scopes = known.get(owner);
    if (scopes === undefined) {
      scopes = new Map();
      known.set(owner, scopes);
    }
    let value = scopes.get(scope);
    if (value === undefined) {
      value = make();
      scopes.set(scope, value);
    }
    return value;
  };
}
