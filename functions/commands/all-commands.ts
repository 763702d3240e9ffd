/** What is done with a person's own words, for those who load it when the first of them come. */
export { converse, tell } from "./converse.ts";
export { hearSeller } from "./hear-seller.ts";
export { commandsInNote, doFromNote } from "./note-commands.ts";
export { relayConfirmation } from "./relay-confirmation.ts";
export { wordsOf } from "./words-of.ts";
