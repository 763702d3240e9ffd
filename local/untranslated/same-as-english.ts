/** Paths of texts that are letter for letter the English ones: probably copied, and not yet written. */
export function sameAsEnglish(english: unknown, other: unknown, path = ""): readonly string[] {
  if (typeof english === "string")
    return english === other && /\p{L}{3,}.*\s.*\p{L}{3,}/u.test(english.replace(/\{\w+\}/g, ""))
      ? [path]
      : [];
  if (typeof english !== "object" || english === null || typeof other !== "object" || other === null)
    return [];
  // A reply is a command's name in every language.
  const texts = Object.entries(english).filter(([name]) => name !== "reply");
  return texts.flatMap(([name, value]) =>
    sameAsEnglish(
      value,
      (other as Readonly<Record<string, unknown>>)[name],
      path === "" ? name : `${path}.${name}`,
    ),
  );
}
