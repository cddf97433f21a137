import type { Cell } from "../../../../domain/archive/archive-query.ts";
import type { Column } from "../../../../domain/archive/columns/column.ts";

export interface CellHints {
  readonly LinkHint: string;
  readonly TooltipHint: string;
}

const none: CellHints = { LinkHint: "", TooltipHint: "" };

/** Which record the id in a column is of, by the name of the column on its record. */
const tables: Readonly<Record<string, string>> = {
  ticketId: "ticket",
  connectId: "ticket",
  sourceTicketId: "ticket",
  contactId: "contact",
  personId: "person",
  saleId: "sale",
  projectId: "project",
  associateDbId: "associate",
};

/** From what a client builds a link and a tooltip for a value: for the id of a record, from that. */
export function hintsOf({ name }: Column, { value }: Cell): CellHints {
  const table = Object.hasOwn(tables, name) ? tables[name] : undefined;
  if (table === undefined || typeof value !== "number") return none;
  const id = `${table}_id=${value}`;
  return { LinkHint: table === "ticket" ? `nav=ticket&${id}` : id, TooltipHint: `{${id}}` };
}
