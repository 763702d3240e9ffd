import type { Carrier, NumberFormat } from "../carrier.ts";
import { passesCheckDigit } from "../check-digits.ts";
import type { CarrierId } from "../knowledge.ts";
import { type Carriers, listOfCarriers } from "./carriers.ts";
import { patternShape } from "./pattern-shape.ts";
import s10 from "./s10.json" with { type: "json" };

/** A carrier's number form that a token has. */
export interface NumberMatch {
  /** Null for a UPU S10 number of a post that we have no record of. */
  readonly carrierId: CarrierId | null;
  readonly formatId: string;
  readonly strength: NumberFormat["strength"];
  /** Null where the form has no check digit that we know. */
  readonly isCheckDigitRight: boolean | null;
  readonly names: NumberFormat["names"];
}

interface CompiledForm {
  readonly carrierId: CarrierId;
  readonly format: NumberFormat;
  readonly expression: RegExp;
}

/** Longest token that is looked at: the longest known number has 38 characters. */
const longestToken = 40;
/** Forms that a token may have, by its length and its first unit (`13R`), in the order of their carriers. */
type FormsByShape = ReadonlyMap<string, readonly CompiledForm[]>;
const known = new WeakMap<readonly Carrier[], FormsByShape>();
const s10Form = new RegExp(s10.pattern);

/**
 * A number as number formats see it: upper case, without blanks, dots, hyphens and slashes.
 *
 * @returns the empty string where what is left is no token of 5 to 40 letters and digits.
 * @example compactNumber("rb 123 456 785 gb") // "RB123456785GB"
 */
export function compactNumber(text: string): string {
  const compact = text
    .slice(0, 120)
    .replace(/[\s.\-‐-―/_]/g, "")
    .toUpperCase();
  return /^[0-9A-Z]{5,40}$/.test(compact) && compact.length <= longestToken ? compact : "";
}

/**
 * Every carrier's form that a token has, also where its check digit is wrong; forms with a right check digit first,
 * then strong before weak, then in the carriers' order.
 */
export function matchNumber(token: string, carriers: Carriers): readonly NumberMatch[] {
  const compact = compactNumber(token);
  if (compact === "") return [];
  const matches: NumberMatch[] = [];
  for (const { carrierId, format, expression } of formsOf(carriers).get(shapeOf(compact)) ?? []) {
    if (!expression.test(compact)) continue;
    matches.push({
      carrierId,
      formatId: format.id,
      strength: format.strength,
      isCheckDigitRight: format.checkDigit && passesCheckDigit(format.checkDigit, compact),
      names: format.names,
    });
  }
  if (isUnknownPost(compact)) {
    const isRight = passesCheckDigit("s10", compact);
    matches.push({
      carrierId: null,
      formatId: "s10",
      strength: "strong",
      isCheckDigitRight: isRight,
      names: "piece",
    });
  }
  return matches.sort((left, right) => rank(left) - rank(right));
}

/** Carriers that the last two letters of an S10 number name, the usual one first; empty for a suffix that is not known. */
export function postsOfSuffix(suffix: string): readonly CarrierId[] {
  return s10.posts.filter((post) => post.suffix === suffix).map((post) => post.carrier);
}

/** S10 in form, of a country that exists, whose post has no file of its own. */
function isUnknownPost(compact: string): boolean {
  return s10Form.test(compact) && s10.otherSuffixes.includes(compact.slice(-2));
}

function rank(match: NumberMatch): number {
  const check = match.isCheckDigitRight === true ? 0 : match.isCheckDigitRight === null ? 1 : 2;
  return check * 2 + (match.strength === "strong" ? 0 : 1);
}

const shapeOf = (compact: string) => `${compact.length}${compact[0]}`;

function formsOf(carriers: Carriers): FormsByShape {
  const all = listOfCarriers(carriers);
  const before = known.get(all);
  if (before !== undefined) return before;
  const byShape = new Map<string, CompiledForm[]>();
  for (const carrier of all)
    for (const format of carrier.numbers) {
      const form = { carrierId: carrier.id, format, expression: new RegExp(format.pattern) };
      const { shortest, longest, starts } = patternShape(format.pattern);
      for (let length = shortest; length <= Math.min(longest, longestToken); length++)
        for (const start of starts) {
          const shape = `${length}${start}`;
          const forms = byShape.get(shape);
          if (forms === undefined) byShape.set(shape, [form]);
          else forms.push(form);
        }
    }
  known.set(all, byShape);
  return byShape;
}
