import { SYSTEM_USER_ID } from "../desk/user.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type { JudgedMember } from "./assignment-trace.ts";
import { chooseOwner } from "./choose-owner.ts";
import { judgeMembers } from "./judge-members.ts";

export interface SimulatedAssignment {
  /** Everybody who is a member, and why he is passed over. */
  readonly members: readonly JudgedMember[];
  /** Tickets by owner; 0 = nobody. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Who gets so many new tickets, one after the other, each counted before the next one is assigned. */
export function simulateAssignment(facts: AssignmentFacts, tickets: number): SimulatedAssignment {
  const counts = new Map<number, number>();
  const openTicketCounts = new Map(facts.openTicketCounts);
  let { delegationCounter } = facts;
  for (let ticket = 0; ticket < tickets; ticket += 1) {
    const choice = chooseOwner({ ...facts, openTicketCounts, delegationCounter });
    const { ownerId } = choice;
    counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
    if (ownerId !== SYSTEM_USER_ID) {
      openTicketCounts.set(ownerId, (openTicketCounts.get(ownerId) ?? 0) + 1);
    }
    if (choice.countsAsDelegation) delegationCounter += 1;
  }
  return { members: judgeMembers(facts), counts };
}
