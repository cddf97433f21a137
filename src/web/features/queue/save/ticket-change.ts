import type { Api } from "../../../lib/api/api.ts";

/** A change of one field of a ticket, as the API takes it and as people say it. */
export interface TicketChange {
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

type Stored = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

/** Somebody else gave the field another value since the row was read. */
export class OvertakenError extends Error {
  override readonly name = "OvertakenError";
  readonly nowIs: string;

  constructor(nowIs: string) {
    super(`the field is ${nowIs} by now`);
    this.nowIs = nowIs;
  }
}

/**
 * Changes a field that is as it was seen; `seen` is its id then.
 *
 * @throws OvertakenError when it is not
 */
export async function changeTicket(
  api: Api,
  ticketId: number,
  { field, id }: TicketChange,
  seen: number,
): Promise<void> {
  const path = `v1/Ticket/${String(ticketId)}`;
  const { key } = changeableFields[field];
  const { value, tag } = await api.call<Stored>(path);
  const stored = value[field];
  if (Number(stored?.[key] ?? 0) !== seen) throw new OvertakenError(nameOf(stored));
  await api.call(path, {
    method: "PUT",
    body: { [field]: { [key]: id } },
    ...(tag !== null && { headers: { "if-match": tag } }),
  });
}

function nameOf(stored: Stored[string] | undefined): string {
  const name = stored?.["FullName"] ?? stored?.["Name"];
  return typeof name === "string" ? name : "";
}
