import type { FindLocalId, ImportKind } from "../../../domain/import/import-link.ts";
import type { Context } from "../../context.ts";
import {
  hasOwnTickets,
  listLocalIds,
  storeImportSource,
} from "../../storage/import/import-links.ts";
import { findImportSource } from "../../storage/import/import-links.ts";

/** Kinds of which all ids are kept in mind while an import runs: others refer to them. */
const rememberedKinds = [
  "userGroup",
  "user",
  "status",
  "priority",
  "category",
  "ticketType",
  "tag",
  "contact",
  "person",
  "project",
  "sale",
  "ticket",
] as const satisfies readonly ImportKind[];

/** One run of an import. */
export interface ImportRun {
  readonly context: Context;
  /** Where it is read from. */
  readonly address: string;
  /** 0 = nothing was ever taken over from there, and nothing will be in a trial. */
  readonly importSourceId: number;
  /** Nothing is stored. */
  readonly isTrial: boolean;
  /**
   * The desk has no tickets of its own: what every desk begins with makes room for what comes. On a desk in
   * use its own records stay as they are.
   */
  readonly isFresh: boolean;
  readonly find: FindLocalId;
  readonly remember: (kind: ImportKind, sourceId: number, localId: number) => void;
}

/** Begins or goes on with an import from that address. */
export async function beginImport(
  context: Context,
  { address, isTrial }: Pick<ImportRun, "address" | "isTrial">,
): Promise<ImportRun> {
  const { database } = context;
  const importSourceId = isTrial
    ? ((await findImportSource(database, address)) ?? 0)
    : await storeImportSource(database, address);
  const ids = new Map<ImportKind, Map<number, number>>();
  for (const kind of rememberedKinds) {
    ids.set(kind, await listLocalIds(database, { importSourceId, kind }));
  }
  return {
    context,
    address,
    importSourceId,
    isTrial,
    isFresh: !(await hasOwnTickets(database)),
    find: (kind, sourceId) => ids.get(kind)?.get(sourceId),
    remember: (kind, sourceId, localId) => {
      ids.get(kind)?.set(sourceId, localId);
    },
  };
}
