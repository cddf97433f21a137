import { Readable } from "node:stream";
import type { AuditEntry } from "../../../contract/additions/audit-entry.ts";
import type { Wire } from "../../../contract/wire.ts";
import { formatWireDate } from "../media/dates/format-wire-date.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import type { StreamContent } from "../streams/send-stream.ts";

const columns = ["At", "By", "What", "RecordKey", "Name", "Action", "Field", "Before", "After"];

/** One line for each field that changed, for spreadsheets. */
export function auditCsv(
  entries: readonly Wire<typeof AuditEntry>[],
  dates: DateFormat,
): StreamContent {
  const lines = [columns, ...entries.flatMap((entry) => linesOf(entry, dates))];
  // The mark tells spreadsheets that it is UTF-8.
  const bytes = Buffer.from(`\uFEFF${lines.map(csvLine).join("")}`, "utf8");
  return {
    name: "audit.csv",
    contentType: "text/csv; charset=utf-8",
    sizeBytes: bytes.length,
    tag: null,
    open: (part) =>
      Promise.resolve(
        Readable.from(part === undefined ? bytes : bytes.subarray(part.first, part.last + 1), {
          objectMode: false,
        }),
      ),
  };
}

function linesOf(entry: Wire<typeof AuditEntry>, dates: DateFormat): readonly string[][] {
  const whole = [
    formatWireDate(entry.At, dates),
    entry.FullName ?? "",
    entry.What ?? "",
    entry.RecordKey ?? "",
    entry.Name ?? "",
    entry.Action ?? "",
  ];
  if (entry.Changes.length === 0) return [[...whole, "", "", ""]];
  return entry.Changes.flatMap((change) =>
    change === null
      ? []
      : [[...whole, change.Field ?? "", change.Before ?? "", change.After ?? ""]],
  );
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** A spreadsheet would compute what begins like a formula; an apostrophe before it makes it a text. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
