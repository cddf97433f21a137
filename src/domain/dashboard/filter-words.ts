import { baseStatusCodes, type BaseStatus } from "../desk/status.ts";
import type { Instant, OptionalInstant } from "../instant.ts";
import { utcText } from "../utc-text.ts";

/** Both, where both are said. */
export function both(...filters: readonly string[]): string {
  return filters.filter((filter) => filter !== "").join(" and ");
}

/** Any of them; in parentheses, so that it can be joined to others. */
export function either(...filters: readonly string[]): string {
  return `(${filters.map((filter) => `(${filter})`).join(" or ")})`;
}

/** A date column from one instant on and before another one. Written in UTC, so that it means the same to everybody. */
export function during(column: string, from: OptionalInstant, until: OptionalInstant): string {
  return both(
    from === null ? "" : `${column} afterTime '${instantText(from)}'`,
    until === null ? "" : `${column} beforeTime '${instantText(until)}'`,
  );
}

function instantText(at: Instant): string {
  return `${utcText(at).replace(" ", "T")}Z`;
}

export function inStatus(...statuses: readonly BaseStatus[]): string {
  return `status in (${statuses.map((status) => baseStatusCodes[status]).join(", ")})`;
}

export function inCategories(categoryIds: readonly number[]): string {
  return `categoryId in (${categoryIds.join(", ")})`;
}

export function ownedBy(userId: number): string {
  return `ownedBy associateIsOneOf (${userId})`;
}
