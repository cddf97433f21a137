import type { AssignmentMethod } from "../desk/category.ts";
import type { OptionalInstant } from "../instant.ts";
import type { AssignmentSituation } from "./assignment-facts.ts";
import { activeAfter, crossPostAfter, quarantineAfter } from "./assignment-windows.ts";
import { judgeMembers } from "./judge-members.ts";

/** What has to be looked up for one assignment; everything else stays unread. */
export interface AssignmentNeeds {
  /** A user counts as logged in when last active later than this; null = nobody asks. */
  readonly activeAfter: OptionalInstant;
  /** Users whose active tickets have to be counted. */
  readonly openTicketCountsOf: readonly number[];
  /**
   * `locked`: the choice builds on the one before it, so hold the counter's row from before anything
   * is counted until the new owner is stored; otherwise two tickets at once go to the same user.
   * `addedTo`: only count the choice. `unused`: leave the counter alone.
   */
  readonly delegationCounter: "locked" | "addedTo" | "unused";
  /** Look up the person's other tickets in the category created later than this; null = do not. */
  readonly quarantineAfter: OptionalInstant;
  /** Look up the person's newest other ticket created later than this; null = do not. */
  readonly crossPostAfter: OptionalInstant;
}

const counterUses: Readonly<Record<AssignmentMethod, AssignmentNeeds["delegationCounter"]>> = {
  Even: "locked",
  Weighted: "addedTo",
  Unfair: "locked",
  Not: "unused",
  Unknown: "unused",
};

/** The facts that can change who gets the ticket. */
export function assignmentNeeds(situation: AssignmentSituation): AssignmentNeeds {
  const { assignmentMethod } = situation.category;
  return {
    activeAfter: activeAfter(situation),
    openTicketCountsOf: assignmentMethod === "Unfair" ? possibleCandidateIds(situation) : [],
    delegationCounter: counterUses[assignmentMethod],
    quarantineAfter: quarantineAfter(situation),
    crossPostAfter: crossPostAfter(situation),
  };
}

/** The candidates if everybody were logged in. */
function possibleCandidateIds(situation: AssignmentSituation): number[] {
  const activeUserIds = new Set(situation.desk.users.keys());
  return judgeMembers({ ...situation, activeUserIds })
    .filter(({ passedOver }) => passedOver === null)
    .map(({ userId }) => userId);
}
