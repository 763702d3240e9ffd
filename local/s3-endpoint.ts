import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { decodeAwsChunked } from "./aws-chunked.ts";
import { checksumFault, crc32Base64 } from "./body-checksum.ts";
import { readBody } from "./http-body.ts";
import type { ObjectStore, StoredObject } from "./object-store.ts";
import { xmlText } from "./xml.ts";

/** SES takes mails of 40 MB; the headers that it adds come on top. */
const bodyLimitBytes = 64 * 1024 * 1024;

/** Answers one request in S3's wire protocol, path style: PUT, GET, HEAD and DELETE of one object. */
export async function answerS3(
  store: ObjectStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const target = parseTarget(request.url ?? "/");
  if (!target) return refuse(request, response, 400, "InvalidURI", "The bucket or the key is missing.");
  const { bucket, key } = target;
  if (!store.has(bucket)) return refuse(request, response, 404, "NoSuchBucket", "There is no such bucket.");
  // A file name has 255 bytes; S3 itself takes keys of 1,024.
  if (encodeURIComponent(key).length > 200)
    return refuse(request, response, 400, "KeyTooLongError", "The key is too long.");
  switch (request.method) {
    case "PUT":
      return put(store, bucket, key, request, response);
    case "GET":
    case "HEAD":
      return get(store, bucket, key, request, response);
    case "DELETE":
      await store.delete(bucket, key);
      response.writeHead(204, commonHeaders()).end();
      return;
    default:
      return refuse(
        request,
        response,
        405,
        "MethodNotAllowed",
        "Only PUT, GET, HEAD and DELETE of an object.",
      );
  }
}

async function put(
  store: ObjectStore,
  bucket: string,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request, bodyLimitBytes);
  if (!body) return refuse(request, response, 400, "EntityTooLarge", "The object is too large.");
  const fields = headerFields(request);
  const isChunked =
    /\baws-chunked\b/.test(fields.get("content-encoding") ?? "") ||
    (fields.get("x-amz-content-sha256") ?? "").startsWith("STREAMING-");
  const chunked = isChunked ? decodeAwsChunked(body) : { content: body, trailers: new Map<string, string>() };
  const statedLength = fields.get("x-amz-decoded-content-length");
  if (
    !chunked ||
    (isChunked && statedLength !== undefined && Number(statedLength) !== chunked.content.length)
  )
    return refuse(request, response, 400, "IncompleteBody", "The body ends before its stated length.");

  const fault = checksumFault(chunked.content, new Map([...fields, ...chunked.trailers]));
  if (fault) return refuse(request, response, 400, fault, "A checksum does not fit the body.");
  const outcome = await store.put(bucket, key, chunked.content, fields.get("if-none-match") === "*");
  if (outcome === "exists")
    return refuse(request, response, 412, "PreconditionFailed", "There is an object of this key already.");
  const stored = await store.get(bucket, key);
  response.writeHead(200, { ...commonHeaders(), ETag: `"${stored?.etag ?? ""}"` }).end();
}

async function get(
  store: ObjectStore,
  bucket: string,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const object = await store.get(bucket, key);
  if (!object) return refuse(request, response, 404, "NoSuchKey", "The specified key does not exist.");
  response.writeHead(200, {
    ...commonHeaders(),
    ...objectHeaders(object),
    ...(request.headers["x-amz-checksum-mode"] === "ENABLED"
      ? { "x-amz-checksum-crc32": crc32Base64(object.content), "x-amz-checksum-type": "FULL_OBJECT" }
      : {}),
  });
  response.end(request.method === "HEAD" ? undefined : object.content);
}

function objectHeaders(object: StoredObject): Record<string, string | number> {
  return {
    "Content-Type": "message/rfc822",
    "Content-Length": object.content.length,
    ETag: `"${object.etag}"`,
    "Last-Modified": object.modifiedAt.toUTCString(),
  };
}

function parseTarget(url: string): { bucket: string; key: string } | null {
  const path = url.split("?", 1)[0] ?? "";
  const found = /^\/([^/]+)\/(.+)$/.exec(path);
  if (!found) return null;
  try {
    return { bucket: decodeURIComponent(found[1] ?? ""), key: decodeURIComponent(found[2] ?? "") };
  } catch {
    return null;
  }
}

function headerFields(request: IncomingMessage): Map<string, string> {
  return new Map(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value] as const] : [],
    ),
  );
}

function commonHeaders(): Record<string, string> {
  return { "x-amz-request-id": randomUUID(), Server: "ParcelwiseLocal" };
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  code: string,
  message: string,
): void {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${xmlText(code)}</Code><Message>${xmlText(message)}</Message></Error>`;
  response.writeHead(status, { ...commonHeaders(), "Content-Type": "application/xml" });
  response.end(request.method === "HEAD" ? undefined : body);
}
