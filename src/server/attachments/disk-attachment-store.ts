import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "../errors.ts";
import { attachmentTexts } from "../texts/attachment-texts.ts";
import { say } from "../texts/text.ts";
import type { AttachmentStore, ReceivedContent } from "./attachment-store.ts";
import { contentKey } from "./content-key.ts";
import { measureContent } from "./measure-content.ts";
import { syncFolder } from "./sync-folder.ts";

export interface DiskStoreOptions {
  /** Made when the first content arrives. Processes that share a database share it, too. */
  readonly folder: string;
  readonly maxBytes: number;
}

/** Attachments as files: `ab/abcd…` for a hash, and `incoming/` for what is still arriving. */
export function createDiskAttachmentStore({ folder, maxBytes }: DiskStoreOptions): AttachmentStore {
  const pathOf = (sha256: string): string => join(folder, contentKey(sha256));
  return {
    maxBytes,
    async receive(content) {
      const incoming = join(folder, "incoming");
      await mkdir(incoming, { recursive: true, mode: 0o700 }).catch(fail);
      const path = join(incoming, randomUUID());
      const { chunks, measures } = measureContent(content, maxBytes);
      try {
        await writeTo(path, chunks);
        const received = measures();
        return receivedContent(received, { path, place: pathOf(received.sha256) });
      } catch (error) {
        await rm(path, { force: true });
        return fail(error);
      }
    },
    async open(sha256, part) {
      try {
        const file = await open(pathOf(sha256), "r");
        return file.createReadStream(
          part === undefined ? {} : { start: part.first, end: part.last },
        );
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
  };
}

/** Writes the content to a new file and through to the disk. */
async function writeTo(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The rename is what makes it be there, all at once; the folder must hear of it before it counts. */
function receivedContent(
  received: Omit<ReceivedContent, "keep" | "discard">,
  { path, place }: { readonly path: string; readonly place: string },
): ReceivedContent {
  return {
    ...received,
    async keep() {
      const folder = dirname(place);
      await mkdir(folder, { recursive: true, mode: 0o700 }).catch(fail);
      await rename(path, place).catch(fail);
      await syncFolder(folder);
      await syncFolder(dirname(folder));
    },
    discard: () => rm(path, { force: true }),
  };
}

/** A full disk is no fault of ours, and can be tried again once there is room. */
function fail(error: unknown): never {
  if (!outOfRoom.has(errorCode(error))) throw error;
  throw new AppError("unavailable", say(attachmentTexts.noRoom), {
    retryAfterSeconds: TRY_AGAIN_SECONDS,
  });
}

const outOfRoom: ReadonlySet<unknown> = new Set(["ENOSPC", "EDQUOT"]);
const TRY_AGAIN_SECONDS = 60;

function isMissing(error: unknown): boolean {
  return errorCode(error) === "ENOENT";
}

function errorCode(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
