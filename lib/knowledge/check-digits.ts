/** Names of the check-digit rules that number formats may use; each is a pure function over the token. */
export type CheckDigitName = string;
