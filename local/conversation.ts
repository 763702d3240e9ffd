import { parseArgs } from "node:util";
import { conversationNames, readScript } from "./conversation/read-script.ts";

const help = `Plays a conversation of test/conversations with the whole service, on a clock of its own, and prints it.

  npm run -s conversation -- --list        their names
  npm run -s conversation -- NAME          one of them, as a transcript
  npm run -s conversation -- NAME --whole  with every answer in full`;

/** The command `npm run conversation`. @returns 0 printed, 1 no such conversation, 2 wrong usage */
export async function main(args: string[]): Promise<number> {
  let options: { readonly list?: boolean; readonly whole?: boolean };
  let names: readonly string[];
  try {
    const parsed = parseArgs({
      args,
      allowPositionals: true,
      options: { list: { type: "boolean" }, whole: { type: "boolean" } },
    });
    options = parsed.values;
    names = parsed.positionals;
  } catch {
    console.error(help);
    return 2;
  }
  const known = await conversationNames();
  if (options.list) {
    for (const name of known) console.log(`${name}: ${(await readScript(name)).title}`);
    return 0;
  }
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) {
    console.error(help);
    return 2;
  }
  if (!known.includes(name)) {
    console.error(`There is no conversation "${name}". --list names them.`);
    return 1;
  }
  const [{ openRehearsal }, { play }, { transcript }] = await Promise.all([
    import("./conversation/rehearsal.ts"),
    import("./conversation/play.ts"),
    import("./conversation/transcript.ts"),
  ]);
  const script = await readScript(name);
  const rehearsal = await openRehearsal();
  try {
    console.log(transcript(script.title, await play(script, rehearsal), options.whole === true));
  } finally {
    await rehearsal.close();
  }
  return 0;
}
