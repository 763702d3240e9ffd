/**
 * A sentence with its blanks filled in: `{name}` becomes the value of that name.
 *
 * @example fill("Number {number}", { number: "1Z" }) // "Number 1Z"
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
