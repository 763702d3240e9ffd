/** Finds many literals in a text in one pass; its time grows with the text and the hits, not with the number of literals. */
export interface Automaton {
  /** Calls back for every occurrence, in the order of their ends. */
  search(text: string, found: (literal: number, start: number, end: number) => void): void;
}

/**
 * Builds an automaton after Aho and Corasick (1975) over UTF-16 units. Children are linked lists in typed arrays, with a full
 * table for the first letter: small to hold and quick to build.
 */
export function buildAutomaton(literals: readonly string[]): Automaton {
  const size = literals.reduce((sum, literal) => sum + literal.length, 1);
  const unit = new Uint16Array(size);
  const child = new Int32Array(size);
  const sibling = new Int32Array(size);
  const fail = new Int32Array(size);
  /** Nearest node on the way of failure that ends a literal. */
  const report = new Int32Array(size);
  const ends: (number[] | undefined)[] = new Array(size);
  const first = new Int32Array(65536);
  let nodes = 1;

  const next = (node: number, code: number): number => {
    if (node === 0) return first[code] as number;
    let at = child[node] as number;
    while (at !== 0 && unit[at] !== code) at = sibling[at] as number;
    return at;
  };

  literals.forEach((literal, index) => {
    let node = 0;
    for (let i = 0; i < literal.length; i++) {
      const code = literal.charCodeAt(i);
      let to = next(node, code);
      if (to === 0) {
        to = nodes++;
        unit[to] = code;
        if (node === 0) first[code] = to;
        sibling[to] = child[node] as number;
        child[node] = to;
      }
      node = to;
    }
    if (node !== 0) {
      const list = ends[node];
      if (list) list.push(index);
      else ends[node] = [index];
    }
  });

  const queue: number[] = [];
  for (let at = child[0] as number; at !== 0; at = sibling[at] as number) queue.push(at);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] as number;
    for (let at = child[node] as number; at !== 0; at = sibling[at] as number) {
      const code = unit[at] as number;
      let back = fail[node] as number;
      let to = next(back, code);
      while (to === 0 && back !== 0) {
        back = fail[back] as number;
        to = next(back, code);
      }
      fail[at] = to;
      report[at] = ends[to] ? to : (report[to] as number);
      queue.push(at);
    }
  }

  return {
    search(text, found) {
      let node = 0;
      for (let i = 0; i < text.length; i++) {
        const code = text.charCodeAt(i);
        let to = next(node, code);
        while (to === 0 && node !== 0) {
          node = fail[node] as number;
          to = next(node, code);
        }
        node = to;
        for (let at = ends[node] ? node : (report[node] as number); at !== 0; at = report[at] as number) {
          for (const literal of ends[at] as number[]) {
            found(literal, i + 1 - (literals[literal] as string).length, i + 1);
          }
        }
      }
    },
  };
}
