import { Ticket } from "../../../contract/carriers/ticket.ts";
import { embedded, list } from "../../../contract/member.ts";
import type { ImportJob } from "../import-job.ts";
import { countRows, highestKey, listRows, type ListQuestion } from "./list-rows.ts";

/** Ids that are asked for at a time. */
const PROBED_AT_ONCE = 500;

const ENTITIES = "ticket,ticketdisplayclosed";

/** Lists that share out the tickets among them; those that were merged into others are on neither. */
function questions({ since }: ImportJob): readonly ListQuestion[] {
  const restriction =
    since === null ? {} : { restriction: `lastChanged afterTime '${isoText(since)}'` };
  const key = "ticketId";
  return [
    { provider: "Ticket", key, entities: ENTITIES, ...restriction },
    { provider: "RecycleTicket", key, ...restriction },
  ];
}

/** How many tickets there are to read. */
export async function countTickets(job: ImportJob): Promise<number> {
  const counts = questions(job).map((question) => countRows(job.source, question));
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** The highest number that a listed ticket has. */
export async function highestTicketId(job: ImportJob): Promise<number> {
  const ids = questions(job).map((question) => highestKey(job.source, question));
  return Math.max(...(await Promise.all(ids)));
}

/** The ids of all tickets that can be read, some at a time, each once. */
export async function* findTickets(job: ImportJob): AsyncGenerator<readonly number[]> {
  const found = new Set<number>();
  for (const question of questions(job)) {
    for await (const rows of listRows(job.source, question)) {
      const ids = rows.map(({ id }) => id).filter((id) => !found.has(id));
      for (const id of ids) found.add(id);
      yield ids;
    }
  }
  // What was merged into another ticket keeps its number, and only its number leads to it.
  if (job.since === null) yield* findUnlisted(job, found);
}

/** Tickets whose numbers are between those of others and on no list. */
async function* findUnlisted(
  { source }: ImportJob,
  listed: ReadonlySet<number>,
): AsyncGenerator<readonly number[]> {
  let last = 0;
  for (const id of listed) last = Math.max(last, id);
  let asked: number[] = [];
  for (let id = 1; id <= last; id += 1) {
    if (!listed.has(id)) asked.push(id);
    if (asked.length === PROBED_AT_ONCE || (id === last && asked.length > 0)) {
      const body = { TicketIds: asked };
      const tickets = await source.call("Ticket/GetTickets", { body }, list(embedded(Ticket)));
      yield tickets.map(({ TicketId }) => TicketId).filter((ticketId) => !listed.has(ticketId));
      asked = [];
    }
  }
}

function isoText(instant: number): string {
  return new Date(instant * 1000).toISOString().replace(".000Z", "Z");
}
