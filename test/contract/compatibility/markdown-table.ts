type Row = readonly string[];

/** A table in the form that the formatter leaves alone: columns as wide as their widest cell. */
export function markdownTable(head: Row, rows: readonly Row[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => cell(row, column).length)),
  );
  const line = (row: Row): string =>
    `| ${widths.map((width, column) => cell(row, column).padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}

function cell(row: Row, column: number): string {
  return (row[column] ?? "").replaceAll("|", String.raw`\|`);
}
