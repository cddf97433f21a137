import { categoryHasFlag, type AssignmentMethod } from "../desk/category.ts";
import { SYSTEM_USER_ID } from "../desk/user.ts";
import { askCategoryMaster } from "./ask-category-master.ts";
import { askOurContact } from "./ask-our-contact.ts";
import type { AssignmentFacts } from "./assignment-facts.ts";
import type {
  AssignmentStep,
  AssignmentTrace,
  JudgedMember,
  MethodStep,
} from "./assignment-trace.ts";
import { chooseByWeight } from "./choose-by-weight.ts";
import { chooseEvenly } from "./choose-evenly.ts";
import { chooseFewestOpen } from "./choose-fewest-open.ts";
import { askCrossPost, askQuarantine } from "./follow-earlier-ticket.ts";
import { judgeMembers } from "./judge-members.ts";

export interface OwnerChoice {
  /** 0 = the ticket stays unassigned. */
  readonly ownerId: number;
  /** The rule that found the owner. */
  readonly rule: AssignmentStep["rule"] | "unassigned";
  /** Add one to the category's counter of delegations. */
  readonly countsAsDelegation: boolean;
  readonly trace: AssignmentTrace;
}

/** A rule looks at the facts and answers with what it found; null = it is not in force. */
type Rule = (facts: AssignmentFacts, members: readonly JudgedMember[]) => AssignmentStep | null;

const rulesInOrder: readonly Rule[] = [
  askQuarantine,
  askCrossPost,
  askOurContact,
  askMethod,
  askCategoryMaster,
];

const methods: Readonly<
  Record<
    AssignmentMethod,
    (facts: AssignmentFacts, candidates: readonly JudgedMember[]) => MethodStep | null
  >
> = {
  Even: ({ delegationCounter }, candidates) => chooseEvenly(idsOf(candidates), delegationCounter),
  Weighted: ({ random }, candidates) => chooseByWeight(candidates, random),
  Unfair: ({ openTicketCounts, random }, candidates) =>
    chooseFewestOpen(idsOf(candidates), openTicketCounts, random),
  Not: () => null,
  Unknown: () => null,
};

/**
 * Who gets a ticket that is to be assigned automatically, as the published guide to categories has
 * it: the first rule that finds somebody decides. The same facts and draws give the same choice.
 */
export function chooseOwner(facts: AssignmentFacts): OwnerChoice {
  const members = judgeMembers(facts);
  const steps: AssignmentStep[] = [];
  let decided: AssignmentStep | null = null;
  for (const rule of rulesInOrder) {
    const step = rule(facts, members);
    if (step === null) continue;
    steps.push(step);
    if (step.ownerId !== SYSTEM_USER_ID) {
      decided = step;
      break;
    }
  }
  return {
    ownerId: decided?.ownerId ?? SYSTEM_USER_ID,
    rule: decided?.rule ?? "unassigned",
    countsAsDelegation: decided !== null && isMethodStep(decided),
    trace: {
      categoryId: facts.category.categoryId,
      method: facts.category.assignmentMethod,
      onlyLoggedInUsers: categoryHasFlag(facts.category, "OnlyLoggedInUsers"),
      excludedUserId: facts.excludedUserId,
      decidedAt: facts.now,
      members,
      steps,
    },
  };
}

/** The category's own method, among its members who are there. */
function askMethod(facts: AssignmentFacts, members: readonly JudgedMember[]): MethodStep | null {
  const candidates = members.filter(({ passedOver }) => passedOver === null);
  return methods[facts.category.assignmentMethod](facts, candidates);
}

function idsOf(members: readonly JudgedMember[]): number[] {
  return members.map(({ userId }) => userId);
}

function isMethodStep({ rule }: AssignmentStep): boolean {
  return rule === "even" || rule === "weighted" || rule === "fewestOpen";
}
