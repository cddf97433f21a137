import type { AppliedMigration } from "../storage/migrate.ts";
import { DamagedArchive } from "./archive-frame.ts";

/** Raised when an archive can no longer be read by the program before. */
export const ARCHIVE_FORMAT = 1;

/** What an archive says of itself. */
export interface ArchiveHead {
  readonly format: number;
  /** Version of the program that wrote it. */
  readonly product: string;
  /** Epoch seconds. */
  readonly createdAt: number;
  /** What had made the tables. */
  readonly migrations: readonly AppliedMigration[];
  /** Whether the contents of attachments are in it; they are not when a bucket holds them. */
  readonly hasContents: boolean;
}

/** What the data of a table or of a content have to add up to. */
export interface ArchiveSum {
  /** 0 for a content. */
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** @throws DamagedArchive */
export function parseJson(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString("utf8"));
  } catch (error) {
    throw new DamagedArchive("a part of it cannot be read", { cause: error });
  }
}
