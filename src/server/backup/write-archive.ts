import { createHash } from "node:crypto";
import type { Client, ClientConfig } from "pg";
import type { AttachmentStore } from "../attachments/attachment-store.ts";
import { openConnection } from "../storage/connection.ts";
import {
  listContents,
  listTables,
  measureTables,
  quote,
  readSequences,
} from "../storage/backup/backup-catalog.ts";
import { copyOut } from "../storage/backup/copy-out.ts";
import { productVersion } from "../product-version.ts";
import { encodeFrame, encodeJsonFrame } from "./archive-frame.ts";
import { ARCHIVE_FORMAT, type ArchiveHead, type ArchiveSum } from "./archive-head.ts";
import { createBackupProgress, type ReportProgress } from "./backup-progress.ts";

export interface ArchiveSource {
  readonly connection: ClientConfig;
  /** Null = the contents of attachments are not part of it. */
  readonly attachments: AttachmentStore | null;
  /** Epoch seconds. */
  readonly now: number;
  readonly report: ReportProgress;
}

/**
 * The desk as it is at one moment, however much is saved meanwhile: all tables are read in one
 * transaction, which keeps nobody from working. Never more than a few rows are in memory.
 */
export async function* writeArchive(source: ArchiveSource): AsyncGenerator<Buffer> {
  const client = await openConnection(source.connection, "counterfoil backup");
  try {
    await client.query("begin transaction isolation level repeatable read, read only");
    yield* writeSnapshot(client, source);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function* writeSnapshot(
  client: Client,
  { attachments, now, report }: ArchiveSource,
): AsyncGenerator<Buffer> {
  const { rows: migrations } = await client.query<ArchiveHead["migrations"][number]>(
    "select number, title, checksum from schema_migration order by number",
  );
  const head: ArchiveHead = {
    format: ARCHIVE_FORMAT,
    product: productVersion(),
    createdAt: now,
    migrations,
    hasContents: attachments !== null,
  };
  yield encodeJsonFrame("head", head);
  const contents = attachments === null ? [] : await listContents(client);
  const sizes = await measureTables(client);
  const progress = createBackupProgress(sizes, contents, report);
  for (const { name, columns } of await listTables(client)) {
    yield encodeJsonFrame("table", { name, columns });
    const list = columns.map(quote).join(", ");
    const copied = copyOut(client, `copy ${quote(name)} (${list}) to stdout`);
    const bytes = progress.watch("tables", sizes.get(name) ?? 0, copied.bytes);
    yield* writeData(bytes, copied.rowCount);
  }
  yield encodeJsonFrame("sequences", await readSequences(client));
  for (const { sha256, sizeBytes } of contents) {
    const content = await attachments?.open(sha256);
    // Registered, and not arrived yet, or thrown away since.
    if (content === null || content === undefined) continue;
    yield encodeJsonFrame("content", { sha256, sizeBytes });
    yield* writeData(progress.watch("attachments", sizeBytes, content), () => 0);
  }
  yield encodeJsonFrame("end", {});
}

async function* writeData(
  bytes: AsyncIterable<Buffer>,
  rowCount: () => number,
): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let byteCount = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    byteCount += chunk.byteLength;
    yield encodeFrame("data", chunk);
  }
  const sum: ArchiveSum = { rows: rowCount(), bytes: byteCount, sha256: hash.digest("hex") };
  yield encodeJsonFrame("sum", sum);
}
