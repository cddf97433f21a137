import type {
  ImportResult,
  ImportTally,
  TalliedKind,
} from "../../../domain/import/import-tally.ts";

const columns = [
  ["created", "new"],
  ["updated", "updated"],
  ["unchanged", "unchanged"],
  ["matched", "was here"],
  ["ownHere", "kept ours"],
  ["changedHere", "conflict"],
  ["goneHere", "removed here"],
  ["skipped", "skipped"],
] as const satisfies readonly (readonly [ImportResult, string])[];

const names: Readonly<Record<TalliedKind, string>> = {
  customField: "custom fields",
  userGroup: "user groups",
  user: "users",
  status: "statuses",
  priority: "priorities",
  category: "categories",
  ticketType: "ticket types",
  tag: "tags",
  contact: "companies",
  person: "people",
  project: "projects",
  sale: "sales",
  ticket: "tickets",
  message: "messages",
  attachment: "attachments",
  content: "contents",
  relation: "relations",
  favourite: "favourites",
};

/** So many reasons are told; the rest is counted. */
const REASONS_MAX = 100;

/** What an import did: a table, one line for each kind, and why some records are not here as they are there. */
export function describeTally(tally: ImportTally): string {
  const shown = columns.filter(([result]) =>
    tally.kinds.some((kind) => tally.of(kind, result) > 0),
  );
  const header = ["", ...shown.map(([, title]) => title)];
  const rows = tally.kinds.map((kind) => [
    names[kind],
    ...shown.map(([result]) => tally.of(kind, result).toLocaleString("en-GB")),
  ]);
  return [...layOut([header, ...rows]), ...reasonsOf(tally)].join("\n");
}

function layOut(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
}

function reasonsOf({ remarks }: ImportTally): string[] {
  if (remarks.length === 0) return [];
  const told = remarks
    .slice(0, REASONS_MAX)
    .map(({ kind, sourceId, reason }) => `  ${names[kind]} ${sourceId}: ${reason}`);
  const rest = remarks.length - told.length;
  return ["", "Not here as it is there:", ...told, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}
