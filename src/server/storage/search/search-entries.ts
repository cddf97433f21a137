import type { IndexEntries } from "../../../domain/search/index-entries.ts";
import { defineStatement } from "../statement.ts";
import type { Transaction } from "../transaction.ts";

const writeEntry = defineStatement(`
  insert into search_entry (ticket_id, words)
  select * from unnest($1::int[], $2::tsvector[])
  on conflict (ticket_id) do update set words = excluded.words
   where search_entry.words <> excluded.words`);

/** Writes what the index knows of tickets, in place of what it knew. */
export async function writeSearchEntries(
  tx: Transaction,
  entries: ReadonlyMap<number, IndexEntries>,
): Promise<void> {
  await tx.query(writeEntry, [[...entries.keys()], [...entries.values()].map(vectorText)]);
}

const deleteEntries = defineStatement("delete from search_entry where ticket_id = any ($1::int[])");

export async function removeSearchEntries(
  tx: Transaction,
  ticketIds: readonly number[],
): Promise<void> {
  if (ticketIds.length > 0) await tx.query(deleteEntries, [ticketIds]);
}

/** As the database reads it. No lexeme has a quote or a backslash in it. */
export function vectorText(entries: IndexEntries): string {
  const parts: string[] = [];
  for (const [lexeme, places] of entries) {
    parts.push(places.length === 0 ? `'${lexeme}'` : `'${lexeme}':${places.join(",")}`);
  }
  return parts.join(" ");
}
