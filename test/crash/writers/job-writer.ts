import { setTimeout as wait } from "node:timers/promises";
import { markOf } from "./ledger.ts";
import { pick, type Writer, type WriterParts } from "./writer.ts";

const TICKETS_AT_ONCE = 15;
const PAUSE_MS = 100;

/** Lets the desk change many tickets. These are the job's own, so that nobody else changes them. */
export function jobWriter(
  { client, ledger, random }: WriterParts,
  ticketIds: readonly number[],
): Writer {
  return async () => {
    const chosen = Array.from({ length: TICKETS_AT_ONCE }, () => pick(ticketIds, random));
    const job = ledger.begin("job");
    await client.attempt(job, {
      path: "/api/counterfoil/v1/bulk-jobs",
      body: { TicketIds: [...new Set(chosen)], Change: { Title: markOf(job) } },
      once: random() < 0.5,
    });
    await wait(PAUSE_MS);
  };
}
