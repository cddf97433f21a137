import type { QueryClient } from "@tanstack/react-query";
import type { Api } from "../../../lib/api/api.ts";
import { storeChange } from "../../ticket/save/store-change.ts";
import { readTicket, ticketKey } from "../../ticket/ticket-queries.ts";
import { valueOf, type TicketChange } from "../../ticket/save/ticket-change.ts";

/** A change of one field of a listed ticket, as people say it. */
export interface FieldChange {
  readonly field: ChangeableField;
  readonly id: number;
  /** What the field shows then. */
  readonly name: string;
}

/** How each field is written, which columns of a list show it, and from which pick list it is chosen. */
export const changeableFields = {
  OwnedBy: {
    key: "AssociateId",
    list: "associate",
    column: "ownedBy",
    idColumn: "ownedBy/associateDbId",
  },
  Status: {
    key: "TicketStatusId",
    list: "ticketticketstatus",
    column: "ticketStatusName",
    idColumn: "ticketStatusId",
  },
  Priority: {
    key: "TicketPriorityId",
    list: "ticketpriority",
    column: "priorityName",
    idColumn: "priorityId",
  },
  Category: {
    key: "TicketCategoryId",
    list: "ejcategory",
    column: "categoryFullName",
    idColumn: "categoryId",
  },
} as const;

export type ChangeableField = keyof typeof changeableFields;

/** Somebody else gave the field another value since the row was read. */
export class OvertakenError extends Error {
  override readonly name = "OvertakenError";
  readonly nowIs: string;

  constructor(nowIs: string) {
    super(`the field is ${nowIs} by now`);
    this.nowIs = nowIs;
  }
}

interface Seen {
  readonly ticketId: number;
  /** Which record the field named when it was changed. */
  readonly seenId: number;
}

/**
 * Changes a field that is as it was seen.
 *
 * @throws OvertakenError when it is not
 */
export async function changeField(
  source: { readonly api: Api; readonly client: QueryClient },
  { ticketId, seenId }: Seen,
  { field, id }: FieldChange,
): Promise<void> {
  // The list may have heard of more than whoever had the ticket open last.
  const { api, client } = source;
  client.setQueryData(ticketKey(ticketId), await readTicket(api, ticketId));
  await storeChange(
    { ...source, ticketId },
    {
      change: referenceTo(field, id),
      was: referenceTo(field, seenId),
      decide: ({ theirs }) => Promise.reject(new OvertakenError(nameOf(valueOf(theirs, field)))),
    },
  );
}

const referenceTo = (field: ChangeableField, id: number): TicketChange => ({
  [field]: { [changeableFields[field].key]: id },
});

function nameOf(record: unknown): string {
  if (typeof record !== "object" || record === null) return "";
  const { FullName, Name } = record as { readonly FullName?: unknown; readonly Name?: unknown };
  const name = FullName ?? Name;
  return typeof name === "string" ? name : "";
}
