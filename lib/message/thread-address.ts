const threadLength = 16;
const macLength = 24;
const form = new RegExp(`^t-([a-z2-7]{${threadLength}})-([a-z2-7]{${macLength}})$`);

/** Lengths of the two names in the local part of an address that an answer asks to be replied to: `t-<thread>-<mac>`. */
export const threadAddressLengths = { thread: threadLength, mac: macLength } as const;

/** The names in a local part in lower case; `undefined` for one of another form. Whose thread it is only its MAC can tell. */
export function parseThreadAddress(
  local: string,
): { readonly thread: string; readonly mac: string } | undefined {
  const [, thread, mac] = form.exec(local) ?? [];
  return thread === undefined || mac === undefined ? undefined : { thread, mac };
}
