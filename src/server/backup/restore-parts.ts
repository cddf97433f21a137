import { createHash } from "node:crypto";
import type { Client } from "pg";
import type { AttachmentStore } from "../attachments/attachment-store.ts";
import {
  listTables,
  quote,
  type SavedContent,
  type SavedTable,
  type SequenceState,
} from "../storage/backup/backup-catalog.ts";
import { copyIn } from "../storage/backup/copy-in.ts";
import { setSequences } from "../storage/backup/refill-tables.ts";
import { errorCode } from "../storage/database-errors.ts";
import { DamagedArchive, type ArchiveFrame } from "./archive-frame.ts";
import { parseJson, type ArchiveHead, type ArchiveSum } from "./archive-head.ts";

type Frames = AsyncGenerator<ArchiveFrame>;

export interface RestoredCounts {
  readonly tables: number;
  readonly rows: number;
  readonly contents: number;
}

/** @throws DamagedArchive when it does not begin as a backup does */
export async function readHead(frames: Frames): Promise<ArchiveHead> {
  const { value } = await frames.next();
  if (value?.kind !== "head") throw new DamagedArchive("it does not begin as one");
  const head = parseJson(value.content) as Partial<ArchiveHead>;
  if (typeof head.format !== "number" || !Array.isArray(head.migrations)) {
    throw new DamagedArchive("it does not say what it is");
  }
  return head as ArchiveHead;
}

/**
 * Fills the empty tables from what follows the head, up to the end.
 *
 * @throws DamagedArchive when anything is missing, too much, or does not add up
 */
export async function restoreParts(
  client: Client,
  frames: Frames,
  attachments: AttachmentStore | null,
): Promise<RestoredCounts> {
  const missing = new Map((await listTables(client)).map((table) => [table.name, table]));
  const tables = missing.size;
  let rows = 0;
  let contents = 0;
  for (;;) {
    const { kind, content } = await nextFrame(frames);
    if (kind === "table") {
      const table = parseJson(content) as SavedTable;
      const known = missing.get(table.name);
      if (known === undefined || !missing.delete(table.name)) {
        throw new DamagedArchive(`it has a table "${table.name}" that is not of its version`);
      }
      rows += await restoreTable(client, frames, sameColumns(table, known));
    } else if (kind === "sequences") {
      await setSequences(client, parseJson(content) as SequenceState[]);
    } else if (kind === "content") {
      await restoreContent(frames, parseJson(content) as SavedContent, attachments);
      contents += 1;
    } else if (kind === "end") break;
    else throw new DamagedArchive("its parts are out of order");
  }
  if (!(await frames.next()).done) throw new DamagedArchive("something follows its end");
  const [lost] = missing.keys();
  if (lost !== undefined) throw new DamagedArchive(`the table "${lost}" is missing`);
  return { tables, rows, contents };
}

/** The names go into a statement, so they have to be those of the table that is there. */
function sameColumns(table: SavedTable, known: SavedTable): SavedTable {
  const isSame = [...table.columns].sort().join() === [...known.columns].sort().join();
  if (isSame) return table;
  throw new DamagedArchive(`the table "${table.name}" has other columns than its version has`);
}

async function restoreTable(
  client: Client,
  frames: Frames,
  { name, columns }: SavedTable,
): Promise<number> {
  const data = new SummedData(frames);
  const list = columns.map(quote).join(", ");
  try {
    const rows = await copyIn(client, `copy ${quote(name)} (${list}) from stdin`, data.chunks());
    data.check(name, rows);
    return rows;
  } catch (error) {
    // 22: data that cannot be read; 23: data that cannot be together.
    if (!/^2[23]/.test(errorCode(error) ?? "")) throw error;
    throw new DamagedArchive(`the rows of "${name}" cannot be read`, { cause: error });
  }
}

async function restoreContent(
  frames: Frames,
  { sha256 }: SavedContent,
  attachments: AttachmentStore | null,
): Promise<void> {
  const data = new SummedData(frames);
  if (attachments === null) {
    for await (const chunk of data.chunks()) void chunk;
    data.check(sha256, 0);
    return;
  }
  const received = await attachments.receive(data.chunks());
  try {
    data.check(sha256, 0);
    if (received.sha256 !== sha256) throw new DamagedArchive("a content has another name");
    await received.keep();
  } finally {
    await received.discard();
  }
}

/** The data up to the next sum, and whether they add up to it. */
class SummedData {
  readonly #frames: Frames;
  readonly #hash = createHash("sha256");
  #bytes = 0;
  #sum: ArchiveSum | undefined;

  constructor(frames: Frames) {
    this.#frames = frames;
  }

  async *chunks(): AsyncGenerator<Buffer> {
    for (;;) {
      const { kind, content } = await nextFrame(this.#frames);
      if (kind === "sum") {
        this.#sum = parseJson(content) as ArchiveSum;
        return;
      }
      if (kind !== "data") throw new DamagedArchive("its parts are out of order");
      this.#hash.update(content);
      this.#bytes += content.byteLength;
      yield content;
    }
  }

  check(name: string, rows: number): void {
    const sum = this.#sum;
    const isRight =
      sum?.bytes === this.#bytes && sum.rows === rows && sum.sha256 === this.#hash.digest("hex");
    if (!isRight) throw new DamagedArchive(`"${name}" does not add up`);
  }
}

async function nextFrame(frames: Frames): Promise<ArchiveFrame> {
  const next = await frames.next();
  if (next.done === true) throw new DamagedArchive("it is cut off");
  return next.value;
}
