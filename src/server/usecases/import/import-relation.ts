import { decideImport } from "../../../domain/import/decide-import.ts";
import type { ImportResult } from "../../../domain/import/import-tally.ts";
import type { Relation } from "../../../domain/ticket/relations/relation.ts";
import { findLinks, storeLink } from "../../storage/import/import-links.ts";
import {
  insertImportedRelation,
  stateOfRelation,
  updateImportedRelation,
} from "../../storage/import/imported-relations.ts";
import { reserveIds } from "../../storage/import/reserve-ids.ts";
import { withTransaction } from "../../storage/transaction.ts";
import { fingerprintOf } from "./fingerprint-of.ts";
import type { ImportRun } from "./import-run.ts";

/** Takes over a relation of two tickets that are here. Two that are related here already stay as they are. */
export async function importRelation(run: ImportRun, source: Relation): Promise<ImportResult> {
  const fingerprint = fingerprintOf(source);
  const key = {
    importSourceId: run.importSourceId,
    kind: "relation",
    sourceId: source.relationId,
  } as const;
  const sourceTicketId = run.find("ticket", source.sourceTicketId);
  const destinationTicketId = run.find("ticket", source.destinationTicketId);
  return withTransaction(run.context.database, async (tx) => {
    const link = (await findLinks(tx, key, [key.sourceId])).get(key.sourceId) ?? null;
    const localState = link === null ? null : await stateOfRelation(tx, link.localId);
    const decision = decideImport(link, { fingerprint, localState });
    if (decision !== "create" && decision !== "update") return decision;
    if (run.isTrial) return decision === "create" ? "created" : "updated";
    if (sourceTicketId === undefined || destinationTicketId === undefined) return "skipped";
    let localId: number | null;
    if (link === null) {
      await reserveIds(tx, "relation", source.relationId);
      const local = { ...source, sourceTicketId, destinationTicketId };
      localId = await insertImportedRelation(tx, local);
    } else {
      localId = link.localId;
      await updateImportedRelation(tx, localId, source.comment);
    }
    if (localId === null) return "ownHere";
    const importedAt = run.context.clock.now();
    const state = await stateOfRelation(tx, localId);
    await storeLink(tx, key, { localId, fingerprint, localState: state, importedAt });
    return link === null ? "created" : "updated";
  });
}
