import { type Commands, commandWords } from "../commands.ts";

/** English: as they are. */
export const commands = Object.fromEntries(commandWords.map((words) => [words, words])) as Commands;
