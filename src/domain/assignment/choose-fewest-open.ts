import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { FewestOpenStep } from "./assignment-trace.ts";
import { draw } from "./draw.ts";

/**
 * Takes the candidate who owns the fewest active tickets, wherever they are; among several with as
 * few, a draw decides, so that nobody is favoured by his place in the list.
 */
export function chooseFewestOpen(
  candidateIds: readonly number[],
  openTicketCounts: ReadonlyMap<number, number>,
  random: () => number,
): FewestOpenStep {
  const openTickets = candidateIds.map((userId) => ({
    userId,
    count: openTicketCounts.get(userId) ?? 0,
  }));
  const fewest = openTickets.reduce((least, { count }) => Math.min(least, count), Infinity);
  const tiedUserIds = openTickets
    .filter(({ count }) => count === fewest)
    .map(({ userId }) => userId);
  const drawn = tiedUserIds.length > 1 ? draw(random, tiedUserIds.length) : null;
  const ownerId = tiedUserIds[(drawn ?? 1) - 1] ?? SYSTEM_USER_ID;
  return { rule: "fewestOpen", openTickets, tiedUserIds, draw: drawn, ownerId };
}
