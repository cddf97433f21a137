import { defineCarrier } from "../carrier.ts";
import { TicketCategoryEntity } from "../carriers/ticket-category-entity.ts";
import { embedded, int32, list, optional, text } from "../member.ts";
import { CategoryMember } from "./category-member.ts";

/** A category as it is in a form, saved or not, and how many new tickets to try it on. */
export const AssignmentSimulationRequest = defineCarrier("AssignmentSimulationRequest", {
  /** A category with an id starts as it is stored; members that are left out stay. */
  Category: embedded(TicketCategoryEntity),
  /** Null = as they are stored. */
  Members: list(embedded(CategoryMember)),
  /** From 1 to 10,000; none = 8. */
  Tickets: int32(),
  /** The same seed draws the same numbers; null = whatever chance brings. */
  Seed: optional(int32()),
});

const SimulatedOwner = defineCarrier("SimulatedOwner", {
  /** 0 = nobody. */
  AssociateId: int32(),
  FullName: text(),
  Weight: int32(),
  /** Tickets that he gets. */
  Count: int32(),
  /** Why he is passed over, in the language of the caller; null = he is not. */
  Reason: text(),
});

/** Who would get the tickets. */
export const AssignmentSimulation = defineCarrier("AssignmentSimulation", {
  Users: list(embedded(SimulatedOwner)),
  Explanation: text(),
});
