import type { Instant } from "../instant.ts";

export type BuiltInViewName =
  | "MyOpen"
  | "Unassigned"
  | "AtRisk"
  | "Postponed"
  | "AllOpen"
  | "Closed";

/** A list that every desk has. */
export interface BuiltInView {
  readonly name: BuiltInViewName;
  readonly filter: string;
  readonly orderBy: string;
}

/** From here on a ticket is at risk. */
const RISK_SECONDS = 3600;
const MINUTE_SECONDS = 60;

/**
 * The views that every desk has, in the order of their use. Codes of statuses: 1 active, 2 closed, 3
 * postponed. `write` writes a time as filters have it.
 */
export function builtInViews(now: Instant, write: (at: Instant) => string): readonly BuiltInView[] {
  return [
    {
      name: "MyOpen",
      filter: "ownedBy currentAssociate and status oneOf (1)",
      orderBy: "deadline asc",
    },
    {
      name: "Unassigned",
      filter: "ownedBy isNull and status oneOf (1)",
      orderBy: "deadline asc",
    },
    {
      name: "AtRisk",
      filter: `status oneOf (1) and deadline before '${write(riskEndsAt(now))}'`,
      orderBy: "deadline asc",
    },
    { name: "Postponed", filter: "status oneOf (3)", orderBy: "activated asc" },
    { name: "AllOpen", filter: "status oneOf (1)", orderBy: "deadline asc" },
    { name: "Closed", filter: "status oneOf (2)", orderBy: "closedAt desc" },
  ];
}

/** Changes once a minute only, so that whoever asks again meanwhile asks for the same list. */
function riskEndsAt(now: Instant): Instant {
  return now - (now % MINUTE_SECONDS) + RISK_SECONDS;
}
