import { ImportTally } from "../../domain/import/import-tally.ts";
import { SoPrincipalCarrier } from "../../contract/carriers/so-principal-carrier.ts";
import { embedded } from "../../contract/member.ts";
import type { Context } from "../context.ts";
import { beginImport } from "../usecases/import/import-run.ts";
import {
  importParts,
  type ImportJob,
  type ImportPart,
  type ImportWishes,
  type ReportProgress,
} from "./import-job.ts";
import { importCustomFields, importLists } from "./phases/import-lists.ts";
import { importFavourites } from "./phases/import-favourites.ts";
import { importPeople } from "./phases/import-people.ts";
import { importRelations } from "./phases/import-relations.ts";
import { importTickets } from "./phases/import-tickets.ts";
import type { SourceClient } from "./source/source-client.ts";
import { SourceFailure } from "./source/source-failure.ts";

export interface ImportOptions extends ImportWishes {
  readonly source: SourceClient;
  /** Nothing is stored: the tally says what would be. */
  readonly isTrial: boolean;
  readonly report: ReportProgress;
  /** Stops after the record that is under way, with the signal's reason. */
  readonly signal: AbortSignal;
}

const steps: Readonly<Record<ImportPart, (job: ImportJob) => Promise<void>>> = {
  lists: importLists,
  people: importPeople,
  tickets: importTickets,
  relations: importRelations,
  favourites: importFavourites,
};

/**
 * Reads another desk by its published API and stores what it tells here. What is here from an earlier run and
 * has not changed there is left alone, so a run that was cut off is simply run again. Throws `SourceFailure`
 * when the other desk cannot be read at all.
 */
export async function runImport(context: Context, options: ImportOptions): Promise<ImportTally> {
  const { source, isTrial, signal, parts } = options;
  await checkSource(source);
  const run = await beginImport(context, { address: source.address, isTrial });
  const tally = new ImportTally();
  const job: ImportJob = { ...options, run, tally, userIds: new Map(), fields: new Map() };
  if (parts.has("lists") || parts.has("tickets")) await importCustomFields(job);
  for (const part of importParts) {
    signal.throwIfAborted();
    if (parts.has(part)) await steps[part](job);
  }
  return tally;
}

/** Whether there is such an API, and the credentials count there. */
async function checkSource(source: SourceClient): Promise<void> {
  try {
    const principal = await source.get("User/currentPrincipal", embedded(SoPrincipalCarrier));
    if (principal !== null && principal.AssociateId !== 0) return;
  } catch (error) {
    const isElsewhere = error instanceof SourceFailure && error.code === "notOffered";
    if (!isElsewhere) throw error;
  }
  throw new SourceFailure(
    "notThisApi",
    `There is no SuperOffice WebAPI at ${source.address}/api/v1: check the address, with the tenant behind it if it has one.`,
  );
}
