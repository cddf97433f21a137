import { sql } from "kysely";
import type { TextTest } from "../../../domain/archive/condition/meets-text-test.ts";
import { never, type Sql } from "./sql-expression.ts";

/**
 * What a test asks of a text. Both sides are folded by the database, so that they are folded alike
 * whatever its language is.
 */
export function textCondition(test: TextTest): (text: Sql) => Sql {
  switch (test.kind) {
    case "text":
      return isStorable(test.text) ? compared(test.how, test.text) : () => never;
    case "textOneOf": {
      const texts = test.texts.filter(isStorable);
      return (text) =>
        sql`${folded(text)} = any (select ${folded(sql.raw("each"))} from unnest(${texts}::text[]) as each)`;
    }
    case "textBetween": {
      const [from, to] = [withoutNul(test.from), withoutNul(test.to)];
      return (text) =>
        sql`${folded(text)} between ${folded(sql`${from}::text`)} and ${folded(sql`${to}::text`)}`;
    }
  }
}

function compared(how: "is" | "begins" | "contains" | "ends", wanted: string): (text: Sql) => Sql {
  if (how === "is") return (text) => sql`${folded(text)} = ${folded(sql`${wanted}::text`)}`;
  const literal = wanted.replace(/ +$/, "").replaceAll(/[\\%_]/g, String.raw`\$&`);
  const before = how === "begins" ? "" : "%";
  const behind = how === "ends" ? "" : "%";
  return (text) => sql`${folded(text)} like lower(${before + literal + behind}::text)`;
}

/** Case and trailing blanks do not count. */
function folded(text: Sql): Sql {
  return sql`rtrim(lower(${text}))`;
}

/** The database holds no text with this character, and takes none. */
function isStorable(text: string): boolean {
  return !text.includes("\0");
}

function withoutNul(text: string): string {
  return text.replaceAll("\0", "");
}
