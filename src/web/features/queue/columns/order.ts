import type { Say } from "../../../lib/i18n/use-text.ts";
import type { Columns } from "./columns.ts";

/** By which column a list is ordered first. */
export interface Order {
  readonly column: string;
  readonly direction: "ascending" | "descending";
}

/** Reads the first column of an order such as `deadline asc, ticketId desc`. */
export function orderedBy(orderBy: string): Order {
  const [column = "", direction = "asc"] = (orderBy.split(",")[0] ?? "").trim().split(/\s+/);
  return { column, direction: direction.toLowerCase() === "desc" ? "descending" : "ascending" };
}

export function writeOrder({ column, direction }: Order): string {
  return `${column} ${direction === "ascending" ? "asc" : "desc"}`;
}

/** The order after a click on a column: it leads, or it leads the other way around. */
export function sortedOtherwise(orderBy: string, column: string): string {
  const { column: now, direction } = orderedBy(orderBy);
  const turned = now === column && direction === "ascending";
  return writeOrder({ column, direction: turned ? "descending" : "ascending" });
}

/** Between the name of a record and that of its field. */
const SEPARATOR = " - ";

/** What stands above a column: short where everybody knows what is meant. */
export function headingOf(name: string, columns: Columns, say: Say): string {
  if (name === "person/fullName") return say("rows.person");
  if (name === "contact/name") return say("rows.company");
  const heading = columns.get(name)?.heading ?? "";
  return name.startsWith("extra/") ? (heading.split(SEPARATOR)[1] ?? heading) : heading;
}
