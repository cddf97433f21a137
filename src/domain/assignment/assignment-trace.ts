import type { MembershipOrigin } from "../access/category-members.ts";
import type { AssignmentMethod } from "../desk/category.ts";
import type { Instant } from "../instant.ts";

/**
 * Why somebody does not get a ticket. Stored with the trace, so the words stay:
 * `notPresent` has marked himself away, `notLoggedIn` has no session in use though the category
 * wants one, `cannotEdit` has an account that may not own tickets, `membershipOverruled` is entered
 * as a member but has a role that lists other categories, `groupMembership` has no weight of his
 * own because a user group made him a member.
 */
export type PassedOver =
  | "unknownUser"
  | "deleted"
  | "notInternal"
  | "noServiceLogin"
  | "cannotEdit"
  | "excluded"
  | "notPresent"
  | "notLoggedIn"
  | "noCategoryAccess"
  | "membershipOverruled"
  | "groupMembership"
  | "noWeight";

/** A member of the category, judged by the method. */
export interface JudgedMember {
  readonly userId: number;
  readonly origin: MembershipOrigin;
  readonly weight: number;
  /** null = a candidate. */
  readonly passedOver: PassedOver | null;
}

/** An earlier ticket of the same person, judged by its owner. */
export interface JudgedTicket {
  readonly ticketId: number;
  readonly createdAt: Instant;
  readonly ownerId: number;
  /** null = the owner can take the new ticket as well. */
  readonly passedOver: PassedOver | "unassigned" | null;
}

/** The person wrote about this category a short while ago: the same owner goes on. */
export interface QuarantineStep {
  readonly rule: "quarantine";
  readonly windowMinutes: number;
  /** Newest first, up to the one that decided. */
  readonly tickets: readonly JudgedTicket[];
  readonly ownerId: number;
}

/** The person sent mail about anything a moment ago: the same owner sees both. */
export interface CrossPostStep {
  readonly rule: "crossPost";
  readonly windowMinutes: number;
  readonly ticket: JudgedTicket | null;
  readonly ownerId: number;
}

export interface OurContactStep {
  readonly rule: "ourContact";
  /** Whose contact was asked; null = neither has one. */
  readonly contactOf: "person" | "company" | null;
  readonly userId: number;
  readonly passedOver: PassedOver | null;
  readonly ownerId: number;
}

export interface EvenStep {
  readonly rule: "even";
  readonly counter: number;
  readonly candidateCount: number;
  /** Place among the candidates, from 0; null = there are none. */
  readonly place: number | null;
  readonly ownerId: number;
}

export interface WeightedStep {
  readonly rule: "weighted";
  readonly totalWeight: number;
  /** A number from 1 to the total weight; null = there are no candidates. */
  readonly draw: number | null;
  readonly ownerId: number;
}

export interface FewestOpenStep {
  readonly rule: "fewestOpen";
  readonly openTickets: readonly { readonly userId: number; readonly count: number }[];
  /** Candidates with the lowest count. */
  readonly tiedUserIds: readonly number[];
  /** Place among several tied ones, from 1; null = no draw was needed. */
  readonly draw: number | null;
  readonly ownerId: number;
}

/** Nobody else was found: the category's administrator, even while away. */
export interface CategoryMasterStep {
  readonly rule: "categoryMaster";
  readonly userId: number;
  readonly passedOver: PassedOver | null;
  readonly ownerId: number;
}

export type MethodStep = EvenStep | WeightedStep | FewestOpenStep;

/** One rule that was asked; `ownerId` 0 = it found nobody. */
export type AssignmentStep =
  | QuarantineStep
  | CrossPostStep
  | OurContactStep
  | MethodStep
  | CategoryMasterStep;

/**
 * The whole reasoning behind one automatic assignment, in values that survive JSON: enough to follow
 * the choice later, when users, weights and counters have moved on.
 */
export interface AssignmentTrace {
  readonly categoryId: number;
  readonly method: AssignmentMethod;
  readonly onlyLoggedInUsers: boolean;
  readonly excludedUserId: number;
  readonly decidedAt: Instant;
  /** Every member of the category once, in the order in which the methods count them. */
  readonly members: readonly JudgedMember[];
  /** The rules in force, in the order asked. The last one decided if it names an owner. */
  readonly steps: readonly AssignmentStep[];
}
