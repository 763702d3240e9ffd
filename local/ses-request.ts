import { Buffer } from "node:buffer";

/** A `SendRawEmail` call of SES's Query protocol, decoded. */
export interface SesRequest {
  readonly source: string | null;
  readonly destinations: readonly string[];
  readonly raw: Uint8Array;
  readonly configurationSet: string | null;
  /** Message tags: each name with its value. */
  readonly tags: ReadonlyMap<string, string>;
}

/** An error as SES answers it: its `Code`, HTTP status and sentence. */
export interface SesError {
  readonly code: string;
  readonly status: number;
  readonly message: string;
}

/** Reads the form of a `SendRawEmail` call; lists come as `Destinations.member.1`, `.2`, ... */
export function parseSesRequest(form: URLSearchParams): SesRequest | SesError {
  const action = form.get("Action");
  if (action !== "SendRawEmail")
    return { code: "InvalidAction", status: 400, message: `Could not find operation ${action ?? ""}` };
  const data = form.get("RawMessage.Data") ?? "";
  if (!/^[A-Za-z0-9+/=\s]+$/.test(data))
    return {
      code: "InvalidParameterValue",
      status: 400,
      message: "RawMessage.Data is missing or not base64",
    };
  return {
    source: form.get("Source"),
    destinations: members(form, "Destinations"),
    raw: Buffer.from(data, "base64"),
    configurationSet: form.get("ConfigurationSetName"),
    tags: new Map(
      numbered(form, "Tags", "Name").map((name, index) => [
        name,
        form.get(`Tags.member.${index + 1}.Value`) ?? "",
      ]),
    ),
  };
}

function members(form: URLSearchParams, name: string): string[] {
  return numbered(form, name, null);
}

function numbered(form: URLSearchParams, name: string, field: string | null): string[] {
  const values: string[] = [];
  for (;;) {
    const value = form.get(`${name}.member.${values.length + 1}${field ? `.${field}` : ""}`);
    if (value === null) return values;
    values.push(value);
  }
}
