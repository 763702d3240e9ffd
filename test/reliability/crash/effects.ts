import type { Expression, Item, Table } from "../../../functions/adapters/dynamodb/table-client.ts";
import type { TableKey } from "../../../functions/adapters/dynamodb/table-keys.ts";
import type { Ports } from "../../../functions/ports.ts";

/** Stands around each call of a port: an effect has a name, a look has none. */
export type Around = <Value>(effect: string | null, call: () => Promise<Value>) => Promise<Value>;

/** The table with every call stood around. What a write is called says which item it is, not which mail's. */
export function aroundTable(table: Table, around: Around): Table {
  return {
    get: (key) => around(null, () => table.get(key)),
    list: (...args) => around(null, () => table.list(...args)),
    listIndex: (...args) => around(null, () => table.listIndex(...args)),
    putIfAbsent: (key, attributes) =>
      around(`put ${whatIs(key, attributes)}`, () => table.putIfAbsent(key, attributes)),
    put: (key, attributes) => around(`put ${whatIs(key, attributes)}`, () => table.put(key, attributes)),
    update: (key, update, condition) =>
      around(`change ${whatIs(key, toAttributes(update), update)}`, () =>
        table.update(key, update, condition),
      ),
    delete: (key) => around(`delete ${whatIs(key)}`, () => table.delete(key)),
  };
}

/** The bucket and the mail service, and the reader, which has no effect but takes time to die in. */
export function aroundPorts(ports: Ports, around: Around): Ports {
  const { raw, mailer, reader } = ports;
  return {
    ...ports,
    reader: { read: (mail) => around(null, () => reader.read(mail)) },
    raw: {
      get: (key) => around(null, () => raw.get(key)),
      remove: (key) => around("delete raw mail", () => raw.remove(key)),
    },
    mailer: {
      messageIdOf: (id) => around(null, () => mailer.messageIdOf(id)),
      send: (mail) => around("send", () => mailer.send(mail)),
    },
  };
}

function toAttributes({ values }: Expression): Item {
  return { state: values?.[":state"] };
}

/** Which item of the table it is. */
export function whatIs({ sk }: TableKey, attributes: Item = {}, update?: Expression): string {
  const [kind = "", ...rest] = sk.split("#");
  switch (kind) {
    case "mail":
      return typeof attributes.state === "string" ? `mail ${attributes.state}` : "mail";
    case "count":
      return `count of the ${rest[0]}`;
    case "key":
      return `key by ${rest[0]}`;
    case "parcel":
      return rest[1] === "parcel" && update !== undefined && !update.text.includes("#version = :next")
        ? "due day of parcel"
        : (rest[1] ?? "parcel");
    default:
      return kind;
  }
}
