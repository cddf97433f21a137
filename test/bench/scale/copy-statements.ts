import type { Database } from "../../../src/server/storage/database.ts";
import { defineStatement, type Statement } from "../../../src/server/storage/statement.ts";
import { MESSAGES_PER_TICKET } from "./pattern-tickets.ts";

/** The rows of a ticket that are copied, table by table. */
export type CopyStatements = readonly Statement<object>[];

type Expressions = Readonly<Record<string, string>>;

/**
 * $1 to $6 are arrays, one item for each copy: its id, that of the pattern, how many seconds what has been
 * is longer ago, how many what is to come is further away, person, title. $7 to $9 are one for each
 * message: its ticket, its position, its text.
 */
const copies = `
  with k as (
    select * from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[])
      as k (ticket_id, pattern_id, ago, ahead, person_id, title)
  ), texts as (
    select * from unnest($7::int[], $8::int[], $9::text[]) as texts (ticket_id, position, body)
  ), patterns as (
    select message_id, ticket_id,
           row_number() over (partition by ticket_id order by message_id)::int as position
      from message
     where ticket_id in (select pattern_id from k)
  )`;

const newMessageId = (position: string): string =>
  `(k.ticket_id - 1) * ${MESSAGES_PER_TICKET} + ${position}`;

/** Written by the time it was; only of an open ticket is something still to come. */
const inTime = (column: string): string => `r.${column} - make_interval(secs => k.ago)`;
const stillToCome = (column: string): string =>
  `case when r.base_status in (1, 3) then r.${column} + make_interval(secs => k.ahead)
        else ${inTime(column)} end`;

const ofTicket: Expressions = {
  ticket_id: "k.ticket_id",
  title: "k.title",
  person_id: "k.person_id",
  contact_id: "(select contact_id from person p where p.person_id = k.person_id)",
  activates_at: stillToCome("activates_at"),
  escalates_at: stillToCome("escalates_at"),
  deadline_at: stillToCome("deadline_at"),
};

const ofMessage: Expressions = {
  message_id: newMessageId("patterns.position"),
  ticket_id: "k.ticket_id",
  search_title: "k.title",
  person_id: "case when r.person_id is null then null else k.person_id end",
};

const ofText: Expressions = {
  message_id: newMessageId("patterns.position"),
  body: "texts.body",
  html_body: `case when r.html_body = '' then '' else '<p>' || texts.body || '</p>' end`,
};

const ofLog: Expressions = {
  ticket_id: "k.ticket_id",
  original_ticket_id: "k.ticket_id",
  message_id: `case when r.message_id is null then null else ${newMessageId("patterns.position")} end`,
};

const oldMessages = `
  join patterns on patterns.ticket_id = k.pattern_id
  join r on r.message_id = patterns.message_id`;

/** Statements that copy every column there is, so that one added later is copied too. */
export async function readCopyStatements(database: Database): Promise<CopyStatements> {
  const statement = async (table: string, from: string, expressions: Expressions) =>
    defineStatement(await copyStatement(database, table, { from, expressions }));
  return [
    await statement("ticket", "join r on r.ticket_id = k.pattern_id", ofTicket),
    await statement("message", oldMessages, ofMessage),
    await statement(
      "message_text",
      `${oldMessages}
       join texts on texts.ticket_id = k.ticket_id and texts.position = patterns.position`,
      ofText,
    ),
    await statement(
      "ticket_log",
      `join r on r.ticket_id = k.pattern_id
       left join patterns on patterns.message_id = r.message_id`,
      ofLog,
    ),
    await statement("ticket_status_history", "join r on r.ticket_id = k.pattern_id", {
      ticket_id: "k.ticket_id",
    }),
  ];
}

async function copyStatement(
  database: Database,
  table: string,
  { from, expressions }: { readonly from: string; readonly expressions: Expressions },
): Promise<string> {
  // The database numbers rows of histories by itself.
  const { rows } = await database.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
      where table_schema = 'public' and table_name = $1 and identity_generation is distinct from 'ALWAYS'
      order by ordinal_position`,
    [table],
  );
  const values = rows.map(({ name, type }) => {
    const expression = expressions[name];
    if (expression !== undefined) return expression;
    return type === "timestamp with time zone" ? inTime(name) : `r.${name}`;
  });
  return `${copies}
    insert into ${table} (${rows.map(({ name }) => name).join(", ")})
    select ${values.join(", ")}
      from k ${from.replaceAll("join r on", `join ${table} r on`)}`;
}
