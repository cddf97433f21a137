export type StatementKind = "read" | "write" | "begin" | "commit" | "rollback" | "other";

/** What is known of a statement from its text alone, without any value. */
export interface StatementFacts {
  readonly kind: StatementKind;
  /** The first word, in capitals. */
  readonly operation: string;
  /** The operation and the table that stands first: `SELECT ticket`. */
  readonly summary: string;
}

/** Composed queries have many texts; what is known of some of them is then found out anew. */
const TEXTS_MAX = 1000;
const known = new Map<string, StatementFacts>();

/** Looks at each text once. */
export function factsOfStatement(text: string): StatementFacts {
  const found = known.get(text);
  if (found !== undefined) return found;
  const facts = readFacts(text);
  if (known.size >= TEXTS_MAX) known.clear();
  known.set(text, facts);
  return facts;
}

const commands: Readonly<Record<string, StatementKind>> = {
  BEGIN: "begin",
  SAVEPOINT: "begin",
  COMMIT: "commit",
  RELEASE: "commit",
  ROLLBACK: "rollback",
};

const readingWords = new Set(["SELECT", "WITH", "VALUES", "SHOW"]);
const changes = /\b(?:insert\s+into|delete\s+from|update\s+"?\w+"?\s+(?:as\s+)?(?:\w+\s+)?set)\b/i;
/** What stands behind `from` may be a function, and is none of `into`. */
const firstTable =
  /\b(?:(?:into|update)\s+(?:only\s+)?"?(\w+)|from\s+(?:only\s+)?"?([a-z_]\w*)\b"?(?!\s*\())/i;

function readFacts(text: string): StatementFacts {
  const operation = /^\s*([a-z]+)/i.exec(text)?.[1]?.toUpperCase() ?? "";
  const [, changed, read] = firstTable.exec(text) ?? [];
  const table = changed ?? read;
  return {
    kind: commands[operation] ?? kindOfWork(text, operation),
    operation,
    summary: table === undefined ? operation : `${operation} ${table.toLowerCase()}`,
  };
}

function kindOfWork(text: string, operation: string): StatementKind {
  if (changes.test(text)) return "write";
  return readingWords.has(operation) ? "read" : "other";
}
