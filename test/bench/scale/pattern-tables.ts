import type { Database } from "../../../src/server/storage/database.ts";

/** Where the rows of a table are kept that copies are made of. */
export function patternTable(table: string): string {
  return `pattern_${table}`;
}

const ofTicket = "ticket_id = any ($1::int[])";
const ofMessage = `message_id in (select message_id from message where ${ofTicket})`;

/** What is kept of each table, and by what it is found. */
const kept = [
  { table: "ticket", columns: "*", where: ofTicket, key: "ticket_id" },
  {
    table: "message",
    columns: "*, row_number() over (partition by ticket_id order by message_id)::int as position",
    where: ofTicket,
    key: "ticket_id",
  },
  { table: "message_text", columns: "*", where: ofMessage, key: "message_id" },
  { table: "ticket_log", columns: "*", where: ofTicket, key: "ticket_id" },
  { table: "ticket_status_history", columns: "*", where: ofTicket, key: "ticket_id" },
  { table: "search_entry", columns: "*", where: ofTicket, key: "ticket_id" },
] as const;

/** Keeps the rows of these tickets in tables of their own, which stay small while the others grow. */
export async function keepPatterns(
  database: Database,
  ticketIds: readonly number[],
): Promise<void> {
  await forgetPatterns(database);
  for (const { table, columns, where, key } of kept) {
    const name = patternTable(table);
    await database.query(
      `create unlogged table ${name} as select ${columns} from ${table} limit 0`,
    );
    await database.query(`insert into ${name} select ${columns} from ${table} where ${where}`, [
      ticketIds,
    ]);
    await database.query(`create index on ${name} (${key})`);
    await database.query(`analyze ${name}`);
  }
}

export async function forgetPatterns(database: Database): Promise<void> {
  for (const { table } of kept) {
    await database.query(`drop table if exists ${patternTable(table)}`);
  }
}
