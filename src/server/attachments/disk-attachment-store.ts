import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "../errors.ts";
import { attachmentTexts } from "../texts/attachment-texts.ts";
import { say } from "../texts/text.ts";
import type { AttachmentStore, ReceivedContent } from "./attachment-store.ts";
import { syncFolder } from "./sync-folder.ts";

export interface DiskStoreOptions {
  /** Made when the first content arrives. Processes that share a database share it, too. */
  readonly folder: string;
  readonly maxBytes: number;
}

/** As many first bytes as any known file type is told by. */
const HEAD_BYTES = 4100;

const hashForm = /^[0-9a-f]{64}$/;

/** Attachments as files: `ab/abcd…` for a hash, and `incoming/` for what is still arriving. */
export function createDiskAttachmentStore({ folder, maxBytes }: DiskStoreOptions): AttachmentStore {
  const pathOf = (sha256: string): string => {
    if (!hashForm.test(sha256)) throw new Error("this is no SHA-256 hash");
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    maxBytes,
    async receive(content) {
      const incoming = join(folder, "incoming");
      await mkdir(incoming, { recursive: true, mode: 0o700 });
      const path = join(incoming, randomUUID());
      try {
        const received = await writeTo(path, content, maxBytes);
        return receivedContent(received, { path, place: pathOf(received.sha256) });
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    },
    async open(sha256) {
      try {
        return (await open(pathOf(sha256), "r")).createReadStream();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

type Received = Pick<ReceivedContent, "sha256" | "sizeBytes" | "head">;

/** Writes the content to a new file and through to the disk. */
async function writeTo(
  path: string,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Received> {
  const file = await open(path, "wx", 0o600);
  try {
    const received = await writeAll(file, content, maxBytes);
    await file.sync();
    return received;
  } finally {
    await file.close();
  }
}

async function writeAll(
  file: FileHandle,
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Received> {
  const hash = createHash("sha256");
  const head: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of content) {
    if (sizeBytes < HEAD_BYTES) head.push(chunk.slice(0, HEAD_BYTES - sizeBytes));
    sizeBytes += chunk.byteLength;
    if (sizeBytes > maxBytes) throw tooLarge(maxBytes);
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  return { sha256: hash.digest("hex"), sizeBytes, head: Buffer.concat(head) };
}

/** The rename is what makes it be there, all at once; the folder must hear of it before it counts. */
function receivedContent(
  received: Received,
  { path, place }: { readonly path: string; readonly place: string },
): ReceivedContent {
  return {
    ...received,
    async keep() {
      const folder = dirname(place);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rename(path, place);
      await syncFolder(folder);
      await syncFolder(dirname(folder));
    },
    discard: () => rm(path, { force: true }),
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function tooLarge(maxBytes: number): AppError {
  return new AppError("payloadTooLarge", say(attachmentTexts.tooLarge, { maxBytes }));
}
