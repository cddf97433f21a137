import { expect, test } from "vitest";
import { factsOfStatement } from "./statement-kind.ts";

test.each([
  ["begin", "begin", "BEGIN"],
  ["savepoint part", "begin", "SAVEPOINT"],
  ["commit", "commit", "COMMIT"],
  ["release savepoint part", "commit", "RELEASE"],
  ["rollback", "rollback", "ROLLBACK"],
  ["\n  select title\n    from ticket where title = 'from x'", "read", "SELECT ticket"],
  ["select * from ticket for update", "read", "SELECT ticket"],
  ["select 1", "read", "SELECT"],
  ["with a as (select 1 from ticket) select * from a", "read", "WITH ticket"],
  ["with a as (update ticket set title = $1) select 1", "write", "WITH ticket"],
  ["with a as (update ticket t set title = $1) select 1", "write", "WITH ticket"],
  ["insert into outbox (kind) values (1)", "write", "INSERT outbox"],
  ['delete from "app_user"', "write", "DELETE app_user"],
  ["set transaction read only", "other", "SET"],
  ["", "other", ""],
])("%j is told by its text", (text, kind, summary) => {
  expect(factsOfStatement(text)).toMatchObject({ kind, summary });
  expect(factsOfStatement(text)).toBe(factsOfStatement(text));
});
