import { openDesk } from "../../functions/desk.ts";
import type { Receipt } from "../../functions/mail-item.ts";
import type { Ports } from "../../functions/ports.ts";
import { as, type Instant } from "../../lib/units.ts";
import { connectPorts, own, type WorldAddress } from "./world.ts";

/** What the child does, and at which call it dies. */
export interface CrashOrder {
  readonly address: WorldAddress;
  readonly now: string;
  readonly task: { readonly receive: Receipt } | { readonly resumeAt: "due" };
  /** `before change PLANNED`, `after send`, or `after write 3` for the third write to the table. */
  readonly dieAt: string;
}

let writes = 0;

/** Dies as by `kill -9`: no handler runs, nothing is flushed, no lease is given back. */
function dieIf(point: string, order: CrashOrder): void {
  if (point === order.dieAt) process.kill(process.pid, "SIGKILL");
}

async function around<Value>(name: string, order: CrashOrder, call: () => Promise<Value>): Promise<Value> {
  dieIf(`before ${name}`, order);
  const value = await call();
  dieIf(`after ${name}`, order);
  return value;
}

function mortal(ports: Ports, order: CrashOrder): Ports {
  const { accounts, timelines, mails, mailer } = ports;
  return {
    ...ports,
    accounts: { ...accounts, open: (...args) => around("open", order, () => accounts.open(...args)) },
    timelines: { ...timelines, save: (...args) => around("save", order, () => timelines.save(...args)) },
    mails: {
      ...mails,
      begin: (...args) => around("begin", order, () => mails.begin(...args)),
      change: (item, change) => around(`change ${change.state}`, order, () => mails.change(item, change)),
      claim: (...args) => around("claim", order, () => mails.claim(...args)),
      countAnswer: (...args) => around("count", order, () => mails.countAnswer(...args)),
    },
    mailer: { ...mailer, send: (mail) => around("send", order, () => mailer.send(mail)) },
  };
}

async function main(order: CrashOrder): Promise<void> {
  const ports = connectPorts(order.address, { now: () => as<Instant>(order.now) }, (table) => {
    const counted = <Value>(call: () => Promise<Value>) => around(`write ${++writes}`, order, call);
    return {
      ...table,
      putIfAbsent: (...args) => counted(() => table.putIfAbsent(...args)),
      put: (...args) => counted(() => table.put(...args)),
      update: (...args) => counted(() => table.update(...args)),
      delete: (...args) => counted(() => table.delete(...args)),
    };
  });
  const desk = openDesk(own, mortal(ports, order));
  if ("receive" in order.task) await desk.receive(order.task.receive);
  else await desk.resumeDue(50);
  process.stdout.write(`${writes}\n`);
}

if (process.argv[2] !== undefined) await main(JSON.parse(process.argv[2]) as CrashOrder);
