import type { BulkChange, BulkSituation } from "../../../domain/ticket/bulk/bulk-change.ts";
import { noNotices } from "../../../domain/notifications/notices.ts";
import type { Ticket } from "../../../domain/ticket/ticket.ts";
import type { Context } from "../../context.ts";
import { writeTicketChange } from "../../storage/jobs/write-job-change.ts";
import { lockTicketsHolding, type Held } from "../../storage/lists/listed-tickets.ts";
import { businessClocks } from "../business-clocks.ts";
import type { ListChange } from "./change-lists.ts";

/** How many tickets are in memory at a time. */
const BATCH = 200;

/**
 * Changes every ticket that holds a row of a list, each with a log entry, in the order of their ids so
 * that two such changes wait for each other only one way. All of them change, or none.
 */
export async function changeTicketsHolding(
  { clock }: Pick<Context, "clock">,
  { tx, desk, caller }: ListChange,
  { held, decide }: { readonly held: Held; readonly decide: DecideTicket },
): Promise<void> {
  const situation: BulkSituation = {
    desk,
    userId: caller.user.userId,
    now: clock.now(),
    businessClock: businessClocks(desk),
  };
  for (let after = 0; ;) {
    const tickets = await lockTicketsHolding(tx, held, { after, limit: BATCH });
    const writes = tickets.map((ticket) => decide(ticket, situation));
    await Promise.all(
      writes.map(({ ticket, log, stays }) =>
        writeTicketChange(tx, { ticket, logs: [log], stays, notices: noNotices }),
      ),
    );
    if (tickets.length < BATCH) return;
    after = tickets.at(-1)?.ticketId ?? after;
  }
}

type DecideTicket = (ticket: Ticket, situation: BulkSituation) => BulkChange;
