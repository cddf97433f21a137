/** Records that a new ticket may name. */
export interface NamedIds {
  readonly categoryIds: readonly number[];
  readonly priorityIds: readonly number[];
  readonly personIds: readonly number[];
  readonly tagIds: readonly number[];
}

const OPEN_STATUS_ID = 1;
const CLOSED_STATUS_ID = 2;

/** The body that makes the `n`th new ticket: what a form with a few fields sends. */
export function createBody(n: number, ids: NamedIds): string {
  return JSON.stringify({
    Title: `Printer ${n} on the third floor prints blank pages`,
    Category: { TicketCategoryId: pick(ids.categoryIds, n) },
    Priority: { TicketPriorityId: pick(ids.priorityIds, n) },
    Person: { PersonId: pick(ids.personIds, n) },
    Tags: [{ Id: pick(ids.tagIds, n) }, { Id: pick(ids.tagIds, n + 1) }],
    CustomFields: { x_room: `Room ${n % 400}` },
  });
}

/**
 * The body of the `n`th change: a new title and status. It goes from ticket to ticket, so that hardly
 * any two changes at a time wait for each other; each pass closes all tickets or opens them again.
 */
export function updateBody(n: number, ticketIds: readonly number[]): string {
  const pass = Math.floor(n / ticketIds.length);
  return JSON.stringify({
    TicketId: pick(ticketIds, n),
    Title: `Printer prints blank pages, looked at ${pass + 1} times`,
    Status: { TicketStatusId: pass % 2 === 0 ? CLOSED_STATUS_ID : OPEN_STATUS_ID },
  });
}

function pick(ids: readonly number[], n: number): number {
  const id = ids[n % ids.length];
  if (id === undefined) throw new Error("there is nothing to pick from");
  return id;
}
