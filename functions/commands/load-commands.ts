/**
 * All that is done with a person's own words. Most mails of carriers are sent on without a word: a process begins without the
 * phrases of eight languages, and what follows from them, and loads them with the first mail that needs them.
 */
export function loadCommands(): Promise<typeof import("./all-commands.ts")> {
  return import("./all-commands.ts");
}
