/** How one column of a table is headed and filled. */
export interface Column<Row> {
  readonly title: string;
  readonly text: (row: Row) => string;
  /** Texts stand left, numbers right. */
  readonly align?: "left" | "right";
}

/** A table in Markdown whose columns also line up in a terminal. */
export function formatTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const filled = columns.map(({ title, text, align = "right" }) => {
    const cells = [title, ...rows.map(text)];
    const width = Math.max(3, ...cells.map((cell) => cell.length));
    const pad = (cell: string) => (align === "left" ? cell.padEnd(width) : cell.padStart(width));
    const rule = align === "left" ? "-".repeat(width) : `${"-".repeat(width - 1)}:`;
    const [heading = "", ...body] = cells.map(pad);
    return [heading, rule, ...body];
  });
  const lineCount = rows.length + 2;
  return Array.from(
    { length: lineCount },
    (_, line) => `| ${filled.map((cells) => cells[line]).join(" | ")} |`,
  ).join("\n");
}
