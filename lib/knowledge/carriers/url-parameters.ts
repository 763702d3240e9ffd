/** A parameter of an address; its name in lower case. */
type Parameter = readonly [name: string, value: string];

interface UrlParameters {
  readonly query: readonly Parameter[];
  /** Those of a query inside the fragment too. */
  readonly all: readonly Parameter[];
}

const known = new WeakMap<URL, UrlParameters>();

/** Parameters of an address, taken apart once: several ask for those of the same link. */
export function urlParameters(url: URL): UrlParameters {
  const before = known.get(url);
  if (before !== undefined) return before;
  const { search, hash } = url;
  // Most links have neither, and parameters are dear to take apart.
  const query = search === "" ? none : parametersOf(url.searchParams);
  const inFragment = hash === "" ? none : parametersOf(queryIn(hash));
  const parameters = { query, all: inFragment.length === 0 ? query : [...query, ...inFragment] };
  known.set(url, parameters);
  return parameters;
}

const none: readonly Parameter[] = [];

const queryIn = (hash: string) => new URLSearchParams(hash.replace(/^#[^?&=]*[?&]|^#/, ""));

function parametersOf(search: URLSearchParams): readonly Parameter[] {
  return [...search].map(([name, value]) => [name.toLowerCase(), value]);
}
