import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { AttachmentStore } from "../../src/server/attachments/attachment-store.ts";
import { createDiskAttachmentStore } from "../../src/server/attachments/disk-attachment-store.ts";
import { createS3AttachmentStore } from "../../src/server/attachments/s3/s3-attachment-store.ts";
import { createS3Client } from "../../src/server/attachments/s3/s3-client.ts";
import type { S3Settings } from "../../src/server/attachments/s3/s3-settings.ts";
import { startS3Server } from "./s3-server.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Where a store of a test keeps what it has; another process can open it, too. */
export type StorePlace =
  | { readonly kind: "files"; readonly folder: string }
  | { readonly kind: "S3"; readonly settings: S3Settings };

export interface TestStore {
  readonly place: StorePlace;
  readonly store: AttachmentStore;
  /** What lies there, by the last step of its name, also what is half-done. */
  names(): Promise<readonly string[]>;
  /** What lies under a hash, past the store. */
  read(sha256: string): Promise<string>;
}

export const storeKinds = ["files", "S3"] as const;

const MAX_BYTES = 500;
/** Small, so that most contents of tests have several. */
const PART_BYTES = 5;

export function openStore(place: StorePlace): AttachmentStore {
  if (place.kind === "files") {
    return createDiskAttachmentStore({ folder: place.folder, maxBytes: MAX_BYTES });
  }
  return createS3AttachmentStore({
    client: createS3Client(place.settings),
    maxBytes: MAX_BYTES,
    partBytes: PART_BYTES,
    log: pino({ level: "silent" }),
  });
}

/** An empty store, until the running test ends. */
export async function emptyStore(kind: (typeof storeKinds)[number]): Promise<TestStore> {
  return kind === "files" ? emptyFolder() : emptyBucket();
}

async function emptyFolder(): Promise<TestStore> {
  const folder = await temporaryFolder();
  const place = { kind: "files", folder } as const;
  return {
    place,
    store: openStore(place),
    async names() {
      const found = await readdir(folder, { recursive: true, withFileTypes: true });
      return found.filter((one) => one.isFile()).map((one) => one.name);
    },
    read: (sha256) => readFile(join(folder, sha256.slice(0, 2), sha256), "utf8"),
  };
}

async function emptyBucket(): Promise<TestStore> {
  const server = await startS3Server();
  onTestFinished(() => server.close());
  const { settings, objects, uploads } = server;
  const place = { kind: "S3", settings } as const;
  return {
    place,
    store: openStore(place),
    names: async () => [
      ...[...objects.keys()].map((key) => basename(key)),
      ...[...uploads.values()].map(({ key }) => basename(key)),
    ],
    async read(sha256) {
      const key = `${settings.prefix}${sha256.slice(0, 2)}/${sha256}`;
      return String(objects.get(key));
    },
  };
}
