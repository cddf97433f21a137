import type { Context } from "../../context.ts";
import { loadDeliveryDays } from "../../storage/webhooks/delivery-days.ts";
import {
  hasAgedDeliveries,
  removeAgedDeliveries,
} from "../../storage/webhooks/waiting-deliveries.ts";
import type { DueSearch, DueWork } from "../due-work.ts";

const SECONDS_PER_DAY = 86_400;

/**
 * Events that webhooks have not taken for too long, and deliveries that are no longer told of; they are
 * one piece of work.
 */
export async function findAgedDeliveries(
  { database }: Context,
  { now, after, limit }: DueSearch,
): Promise<DueWork[]> {
  if (after !== null) return [];
  const until = now - (await loadDeliveryDays(database)) * SECONDS_PER_DAY;
  if (!(await hasAgedDeliveries(database, until))) return [];
  const handle = () => removeAgedDeliveries(database, { until, now, limit });
  return [{ id: 0, dueAt: "now", handle }];
}
