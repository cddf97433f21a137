import type { Ticket } from "../ticket.ts";
import {
  identityOf,
  idsOf,
  isSet,
  partsOf,
  valueOf,
  type Part,
  type TicketChange,
} from "./ticket-change.ts";

export interface RebasedChange {
  /** What is left to be done on top of what is stored now. */
  readonly change: TicketChange;
  /** What both have changed, each to something else. */
  readonly conflicts: readonly Part[];
}

/**
 * Carries a change, made to the ticket as it was, over to the ticket as somebody else has stored it since.
 * What only one of them touched needs nobody's decision, and in a list both have what they added.
 */
export function rebaseChange(
  was: Ticket | TicketChange,
  stored: Ticket,
  change: TicketChange,
): RebasedChange {
  const conflicts: Part[] = [];
  const rebased: Record<string, unknown> = { ...change };
  for (const part of partsOf(change)) {
    if (isSet(part)) {
      rebased[part] = mergeSets(part, {
        was: was[part] ?? [],
        stored: stored[part],
        mine: change[part] ?? [],
      });
      continue;
    }
    const [before, now, mine] = [
      valueOf(was, part),
      valueOf(stored, part),
      valueOf(change, part),
    ].map((value) => identityOf(part, value));
    if (before !== now && now !== mine) conflicts.push(part);
  }
  return { change: rebased, conflicts };
}

function mergeSets(
  member: Parameters<typeof idsOf>[0],
  { was, stored, mine }: Readonly<Record<"was" | "stored" | "mine", readonly object[]>>,
): readonly object[] {
  const before = new Set(idsOf(member, was));
  const wanted = new Set(idsOf(member, mine));
  const kept = stored.filter((_, index) => {
    const id = idsOf(member, stored)[index] ?? 0;
    return wanted.has(id) || !before.has(id);
  });
  const there = new Set(idsOf(member, kept));
  const added = mine.filter((_, index) => {
    const id = idsOf(member, mine)[index] ?? 0;
    return !there.has(id) && !before.has(id);
  });
  return [...kept, ...added];
}
