import type { ImportTally } from "../../domain/import/import-tally.ts";
import type { SourceField } from "../../domain/import/source-records.ts";
import type { ImportRun } from "../usecases/import/import-run.ts";
import type { SourceClient } from "./source/source-client.ts";

/** Parts of an import, in their order. Each refers to what the ones before it brought. */
export const importParts = ["lists", "people", "tickets", "relations", "favourites"] as const;

export type ImportPart = (typeof importParts)[number];

export interface ImportWishes {
  readonly parts: ReadonlySet<ImportPart>;
  /** Only tickets that changed since then; null = all. */
  readonly since: number | null;
  /** How many calls may be under way. */
  readonly atOnce: number;
}

/** Told how far a part is; `total` is what is known of it so far. */
export type ReportProgress = (part: ImportPart, done: number, total: number) => void;

/** What the parts of an import work with. */
export interface ImportJob extends ImportWishes {
  readonly source: SourceClient;
  readonly run: ImportRun;
  readonly tally: ImportTally;
  readonly report: ReportProgress;
  readonly signal: AbortSignal;
  /** Ids of users there by their older ids there. */
  readonly userIds: Map<number, number>;
  /** Custom fields whose values can be taken over, by key. */
  readonly fields: Map<string, SourceField>;
}
