import { SPAN_LENGTH } from "../../../src/domain/search/lexemes.ts";
import type { Database } from "../../../src/server/storage/database.ts";
import { defineStatement, type Statement } from "../../../src/server/storage/statement.ts";
import { patternTable } from "./pattern-tables.ts";
import { MESSAGES_PER_TICKET } from "./pattern-tickets.ts";

/** The rows of a ticket that are copied, table by table. */
export type CopyStatements = readonly Statement<object>[];

type Expressions = Readonly<Record<string, string>>;

/**
 * $1 to $6 are arrays, one item for each copy: its id, that of the pattern, how many seconds what has been
 * is longer ago, how many what is to come is further away, and person and title, null as the pattern has
 * them. $7 to $9 are one for each message that is not as in the pattern: its ticket, its position, its text.
 */
const copies = `
  with k as (
    select * from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[])
      as k (ticket_id, pattern_id, ago, ahead, person_id, title)
  ), texts as (
    select * from unnest($7::int[], $8::int[], $9::text[]) as texts (ticket_id, position, body)
  )`;

const newMessageId = (position: string): string =>
  `(k.ticket_id - 1) * ${MESSAGES_PER_TICKET} + ${position}`;

/** Of an open ticket only, something is still to come. */
const inTime = (column: string): string => `r.${column} - make_interval(secs => k.ago)`;
const stillToCome = (column: string): string =>
  `case when r.base_status in (1, 3) then r.${column} + make_interval(secs => k.ahead)
        else ${inTime(column)} end`;

const ofTicket: Expressions = {
  ticket_id: "k.ticket_id",
  title: "coalesce(k.title, r.title)",
  person_id: "coalesce(k.person_id, r.person_id)",
  contact_id: `case when k.person_id is null then r.contact_id
                    else (select contact_id from person p where p.person_id = k.person_id) end`,
  activates_at: stillToCome("activates_at"),
  escalates_at: stillToCome("escalates_at"),
  deadline_at: stillToCome("deadline_at"),
};

const ofMessage: Expressions = {
  message_id: newMessageId("r.position"),
  ticket_id: "k.ticket_id",
  search_title: "coalesce(k.title, r.search_title)",
  person_id: "case when r.person_id is null then null else coalesce(k.person_id, r.person_id) end",
};

const ofText: Expressions = {
  message_id: newMessageId("m.position"),
  body: "coalesce(texts.body, r.body)",
  html_body: `case when r.html_body = '' or texts.body is null then r.html_body
                   else '<p>' || texts.body || '</p>' end`,
};

const ofLog: Expressions = {
  ticket_id: "k.ticket_id",
  original_ticket_id: "k.ticket_id",
  message_id: `case when r.message_id is null then null else ${newMessageId("m.position")} end`,
};

const messages = patternTable("message");
const sources = [
  { table: "ticket", more: "", expressions: ofTicket },
  { table: "message", more: "", expressions: ofMessage },
  {
    table: "ticket_log",
    more: `left join ${messages} m on m.message_id = r.message_id`,
    expressions: ofLog,
  },
  { table: "ticket_status_history", more: "", expressions: { ticket_id: "k.ticket_id" } },
] as const;

/** Statements that copy every column there is, so that one added later is copied too. */
export async function readCopyStatements(database: Database): Promise<CopyStatements> {
  const statements: Statement<object>[] = [];
  for (const { table, more, expressions } of sources) {
    const from = `join ${patternTable(table)} r on r.ticket_id = k.pattern_id ${more}`;
    statements.push(await copyStatement(database, table, { from, expressions }));
  }
  const from = `join ${messages} m on m.ticket_id = k.pattern_id
                join ${patternTable("message_text")} r on r.message_id = m.message_id
                left join texts on texts.ticket_id = k.ticket_id and texts.position = m.position`;
  return [
    ...statements,
    await copyStatement(database, "message_text", { from, expressions: ofText }),
  ];
}

async function copyStatement(
  database: Database,
  table: string,
  { from, expressions }: { readonly from: string; readonly expressions: Expressions },
): Promise<Statement<object>> {
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
  return defineStatement(`${copies}
    insert into ${table} (${rows.map(({ name }) => name).join(", ")})
    select ${values.join(", ")} from k ${from}`);
}

/**
 * Copies what the index of the search keeps of patterns. $3 and $4 are what it keeps of their ids and of
 * those of the copies; of all else only the number of the span, with which words begin, differs.
 */
export const copySearchEntries = defineStatement(`
  insert into search_entry (ticket_id, words)
  select k.ticket_id,
         k.marks || replace(ts_delete(r.words, tsvector_to_array(k.pattern_marks))::text,
                            '''' || k.pattern_id / ${SPAN_LENGTH},
                            '''' || k.ticket_id / ${SPAN_LENGTH})::tsvector
    from unnest($1::int[], $2::int[], $3::tsvector[], $4::tsvector[])
           as k (ticket_id, pattern_id, marks, pattern_marks)
    join ${patternTable("search_entry")} r on r.ticket_id = k.pattern_id`);
