import type { BaseStatus } from "../../desk/status.ts";
import { coversChild, coversFamily, type RelationDefinition } from "./relation-definition.ts";

/** A ticket as far as its relatives are concerned. */
export interface Relative {
  readonly ticketId: number;
  readonly ticketTypeId: number;
  readonly baseStatus: BaseStatus;
}

/** A ticket, perhaps not stored yet, with the tickets above and below it. */
export interface Family {
  readonly ticketTypeId: number;
  readonly children: readonly Relative[];
  readonly parent: (Relative & { readonly otherChildren: readonly Relative[] }) | null;
}

/** What the definitions that apply mean for working on a ticket. */
export interface RelationActions {
  /** Its parent, which nothing keeps from being closed with it; 0 = none. */
  readonly ticketIdToClose: number;
  readonly isParentRequired: boolean;
  readonly mayBeClosed: boolean;
  readonly openChildIds: readonly number[];
}

/** Whether somebody still has to work on a ticket. */
function isOpen({ baseStatus }: Pick<Relative, "baseStatus">): boolean {
  return baseStatus === "Active" || baseStatus === "Postponed";
}

/** Finds out which definitions apply to a ticket by its type and those of its relatives. */
export function relationActions(
  { ticketTypeId, children, parent }: Family,
  definitions: readonly RelationDefinition[],
): RelationActions {
  const openChildren = children.filter(isOpen);
  const isBlocking = (child: Relative): boolean =>
    definitions.some(
      (definition) =>
        definition.preventsClosingParent &&
        coversFamily(definition, {
          childTypeId: child.ticketTypeId,
          parentTypeId: ticketTypeId,
        }),
    );
  const closesParent =
    parent !== null &&
    isOpen(parent) &&
    !parent.otherChildren.some(isOpen) &&
    definitions.some(
      (definition) =>
        definition.closesParentWithChild &&
        coversFamily(definition, {
          childTypeId: ticketTypeId,
          parentTypeId: parent.ticketTypeId,
        }),
    );
  return {
    ticketIdToClose: closesParent ? parent.ticketId : 0,
    isParentRequired: definitions.some(
      (definition) => definition.parentMandatory && coversChild(definition, ticketTypeId),
    ),
    mayBeClosed: !openChildren.some(isBlocking),
    openChildIds: openChildren.map(({ ticketId }) => ticketId),
  };
}
