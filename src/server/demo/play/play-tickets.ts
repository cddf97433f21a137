import type { Desk } from "../../../domain/desk/desk.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import type { Context } from "../../context.ts";
import type { DemoIds } from "../demo-ids.ts";
import type { Draws } from "../draws.ts";
import type { TicketPlan } from "../plan/ticket-plan.ts";
import { playInOrder, type OrderedTask } from "./play-in-order.ts";
import { createStage } from "./stage.ts";
import { TicketPlay } from "./ticket-play.ts";

interface PlayOptions {
  readonly ids: DemoIds;
  readonly draws: Draws;
  /** How many events may be under way; each takes a connection. */
  readonly atOnce: number;
  /** Called after each event. */
  readonly onPlayed: () => void;
}

/** How many events the plans hold, openings included. */
export function countEvents(plans: readonly TicketPlan[]): number {
  return plans.reduce((sum, { events }) => sum + 1 + events.length, 0);
}

/**
 * Plays all plans in the order of time, so that each choice of an owner finds the desk as it was at
 * that moment. Tickets and messages get their ids in that order too.
 */
export async function playTickets(
  context: Context,
  plans: readonly TicketPlan[],
  { ids, draws, atOnce, onPlayed }: PlayOptions,
): Promise<void> {
  const desk = context.desk.current();
  const stage = createStage(context, ids);
  const tasks = plans.flatMap((plan) => {
    const play = new TicketPlay(stage, plan, draws.fork(plan.ticketId).next);
    return tasksOf(plan, play, desk).map((task) => ({
      ...task,
      run: async () => {
        await task.run();
        onPlayed();
      },
    }));
  });
  await playInOrder(tasks.sort(inTime), { atOnce });
}

interface TimedTask extends OrderedTask {
  readonly at: Instant;
  readonly ticketId: number;
}

/** Sorting is stable, so the events of one ticket keep their order within a second. */
function inTime(one: TimedTask, other: TimedTask): number {
  return one.at - other.at || one.ticketId - other.ticketId;
}

function tasksOf(
  { ticketId, opening, events }: TicketPlan,
  play: TicketPlay,
  desk: Desk,
): TimedTask[] {
  const own = `ticket ${ticketId}`;
  return [
    {
      ticketId,
      at: opening.at,
      tracks: [own, "tickets", ...ruleTracks(opening.save)],
      alone: looksAround(opening.save, desk),
      run: () => play.open(),
    },
    ...events.map((event): TimedTask => ({
      ticketId,
      at: event.at,
      tracks: [own, ...("message" in event ? ["messages"] : ruleTracks(event.save))],
      alone: "save" in event && looksAround(event.save, desk),
      run: () => play.play(event),
    })),
  ];
}

/** A category that takes turns counts how often it has chosen. */
function ruleTracks({ owner }: TicketInput): string[] {
  return owner === "automatic" ? ["rules"] : [];
}

/** Some categories choose an owner by the tickets that are there: how many, and whose they are. */
function looksAround({ owner, categoryId = 0 }: TicketInput, desk: Desk): boolean {
  const category = desk.categories.get(categoryId);
  if (owner !== "automatic" || category === undefined) return false;
  return category.assignmentMethod === "Unfair" || category.assignmentLagMinutes > 0;
}
