import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { createDurably, removeDurably, writeDurably } from "./durable-file.ts";

/** An object as it lies on the disk; `etag` has S3's form, the MD5 in hex. */
export interface StoredObject {
  readonly content: Uint8Array;
  readonly etag: string;
  readonly modifiedAt: Date;
}

/** What S3 tells when an object was created. */
export interface ObjectCreated {
  readonly bucket: string;
  readonly key: string;
  readonly sizeBytes: number;
  readonly etag: string;
}

export interface ObjectStore {
  has(bucket: string): boolean;
  /** Durable when resolved. `exists` only where `onlyIfAbsent` was asked for. */
  put(bucket: string, key: string, content: Uint8Array, onlyIfAbsent: boolean): Promise<"stored" | "exists">;
  get(bucket: string, key: string): Promise<StoredObject | null>;
  delete(bucket: string, key: string): Promise<void>;
}

export interface ObjectStoreOptions {
  /** Folder of each bucket. Objects are files that a mail client opens: the key, percent-encoded, and `.eml`. */
  readonly buckets: Readonly<Record<string, string>>;
  /** Awaited before `put` resolves, so that an event is as durable as its object. */
  readonly onCreated?: (event: ObjectCreated) => Promise<void>;
}

/** Buckets as folders: one file an object. */
export function openObjectStore(options: ObjectStoreOptions): ObjectStore {
  const pathOf = (bucket: string, key: string) => join(options.buckets[bucket] ?? "", objectFileName(key));
  return {
    has: (bucket) => Object.hasOwn(options.buckets, bucket),
    async put(bucket, key, content, onlyIfAbsent) {
      const path = pathOf(bucket, key);
      if (!onlyIfAbsent) await writeDurably(path, content);
      else if (!(await createDurably(path, content))) return "exists";
      await options.onCreated?.({ bucket, key, sizeBytes: content.length, etag: md5(content) });
      return "stored";
    },
    async get(bucket, key) {
      const path = pathOf(bucket, key);
      try {
        // Not left to another thread: what was just written is read in less time than it takes to ask one.
        const [content, { mtime }] = [readFileSync(path), statSync(path)];
        return { content, etag: md5(content), modifiedAt: mtime };
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
        throw error;
      }
    },
    delete: (bucket, key) => removeDurably(pathOf(bucket, key)),
  };
}

/** File name of a key. Percent-encoding leaves no slash, so that no key leaves its folder. */
function objectFileName(key: string): string {
  return `${encodeURIComponent(key)}.eml`;
}

function md5(content: Uint8Array): string {
  return createHash("md5").update(content).digest("hex");
}
