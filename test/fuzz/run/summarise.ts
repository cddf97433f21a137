import { formatTable } from "../../bench/report/format-table.ts";
import type { Tally } from "./tally.ts";

type Row = readonly [mediaType: string, counts: ReadonlyMap<number, number>];

/** How often each media type was answered with each status, and which requests took longest. */
export function summarise({ requests, statuses, slowest }: Tally): string {
  const rows: readonly Row[] = [...statuses].sort(([one], [other]) => one.localeCompare(other));
  const codes = [...new Set(rows.flatMap(([, counts]) => [...counts.keys()]))].sort(
    (one, other) => one - other,
  );
  const table = formatTable<Row>(
    [
      { title: "body", text: ([mediaType]) => mediaType, align: "left" },
      ...codes.map((code) => ({
        title: String(code),
        text: ([, counts]: Row) => String(counts.get(code) ?? ""),
      })),
    ],
    rows,
  );
  const slow = slowest.map(
    ({ durationMs, name }) => `${durationMs.toFixed(0).padStart(8)} ms  ${name}`,
  );
  return [`${requests} requests`, table, "The slowest:", ...slow].join("\n");
}
