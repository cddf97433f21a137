import type { Draws } from "../draws.ts";
import { HOUR, nextOfficeMoment } from "./office-hours.ts";
import { planCreationTimes } from "./plan-creation-times.ts";
import { planErrand, planJunk } from "./plan-errands.ts";
import { planStory, type TicketSeed } from "./plan-story.ts";
import type { DemoWorld } from "./story.ts";
import type { TicketPlan } from "./ticket-plan.ts";

/** As many as a small team has in two years. */
const TICKET_COUNT = 1250;

/** Named in the published sample request, so it is an ordinary ticket whatever the seed. */
const SAMPLE_TICKET_ID = 839;

/** Customer's matters, the team's own errands, junk, and tickets that were opened by mistake. */
const kindWeights = [94, 4, 1.3, 0.7];

/** The lives of all tickets, in the order of their ids. */
export function planTickets(
  world: DemoWorld,
  draws: Draws,
  ticketCount = TICKET_COUNT,
): readonly TicketPlan[] {
  const times = planCreationTimes(ticketCount, draws.fork(0), world.time);
  return times.map((at, index) => {
    const ticketId = index + 1;
    return planTicket(world, { ticketId, at, draws: draws.fork(ticketId) });
  });
}

function planTicket(world: DemoWorld, seed: TicketSeed): TicketPlan {
  const kind = seed.draws.weighted(kindWeights);
  if (seed.ticketId === SAMPLE_TICKET_ID || kind === 0) return planStory(world, seed);
  if (kind === 1) return planErrand(world, seed);
  return kind === 2 ? planJunk(world, seed) : planMistake(world, seed);
}

/** Sent twice by the customer, so the administrator deletes the second one. */
function planMistake(world: DemoWorld, seed: TicketSeed): TicketPlan {
  const plan = planStory(world, seed);
  const deletedAt = nextOfficeMoment(seed.at + seed.draws.whole(1, 9) * HOUR, seed.draws);
  if (deletedAt > world.time.now) return plan;
  const [first] = plan.events;
  const deletion = { at: deletedAt, actor: "tje0", save: { baseStatus: "Deleted" } } as const;
  return { ...plan, events: first === undefined ? [deletion] : [first, deletion], readAt: null };
}
