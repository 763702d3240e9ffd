import type { Receipt } from "../../../functions/mail-item.ts";
import type { Account, Ports } from "../../../functions/ports.ts";
import type { World } from "../../functions/world.ts";
import { type Person, person } from "../people.ts";

/** One person in a world: what they sent, and how to look at what became of it. */
export interface Life {
  readonly who: Person;
  readonly world: World;
  readonly ports: Ports;
  readonly accountId: string;
  /** What SES received of them, in its order. */
  readonly receipts: Receipt[];
  /** Puts a mail into the bucket. */
  arrive(raw: string, overrides?: Partial<Receipt>): Promise<Receipt>;
  account(): Promise<Account>;
}

export function life(serial: number, world: World, ports: Ports): Life {
  const who = person(serial);
  const accountId = ports.keys.hash("account", who.address);
  const receipts: Receipt[] = [];
  return {
    who,
    world,
    ports,
    accountId,
    receipts,
    async arrive(raw, overrides = {}) {
      const receipt = await world.receive(raw, { envelopeFrom: who.address, ...overrides });
      receipts.push(receipt);
      return receipt;
    },
    async account() {
      const account = await ports.accounts.get(accountId);
      if (account === null) throw new Error("there is no account");
      return account;
    },
  };
}
