import type { Context } from "../../src/server/context.ts";
import { findTicketsToEscalate } from "../../src/server/usecases/escalate-tickets.ts";

/** Lets every ticket escalate that is due by the clock of the context. */
export async function escalateDue(context: Context): Promise<void> {
  const search = { now: context.clock.now(), after: null, limit: 100 };
  for (const due of await findTicketsToEscalate(context, search)) await due.handle();
}
