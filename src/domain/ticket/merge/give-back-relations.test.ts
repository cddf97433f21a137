import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveRelations } from "../relations/move-relations.ts";
import { RelationWeb } from "../relations/relation-web.ts";
import { familyOf, type Relation } from "../relations/relation.ts";
import { giveBackRelations } from "./give-back-relations.ts";
import type { MergedTicket } from "./merge-record.ts";

const SURVIVOR = 1;
const TICKETS = 7;

const arbitraryTicket = fc.integer({ min: 1, max: TICKETS });
const arbitraryEnds = fc.record({
  sourceTicketId: arbitraryTicket,
  destinationTicketId: arbitraryTicket,
  type: fc.constantFrom("Related" as const, "Parent" as const, "Child" as const),
});
/** As many of the wished relations as there can be beside each other. */
const arbitraryRelations = fc.array(arbitraryEnds, { maxLength: 14 }).map((wished) => {
  const web = new RelationWeb([], new Map());
  return wished
    .filter((ends) => web.add(ends) === null)
    .map((ends, place): Relation => ({
      ...ends,
      relationId: place + 1,
      comment: "",
      createdAt: 0,
    }));
});

function parentsIn(relations: readonly Relation[]): Map<number, number> {
  return new Map(
    relations.flatMap((relation) => {
      const family = familyOf(relation);
      return family === null ? [] : [[family.childId, family.parentId] as const];
    }),
  );
}

const hasEnd = (ticketId: number) => (relation: Relation) =>
  [relation.sourceTicketId, relation.destinationTicketId].includes(ticketId);

function mergedOf(before: readonly Relation[], from: readonly number[]) {
  const { moved, dropped } = moveRelations(before, parentsIn(before), { from, to: SURVIVOR });
  const ids = new Set([...moved, ...dropped].map(({ relationId }) => relationId));
  const goes = new Set(moved.map(({ relationId }) => relationId));
  const after = [...before.filter(({ relationId }) => !ids.has(relationId)), ...moved];
  const tickets = from.map((ticketId): MergedTicket => {
    const own = before.filter(hasEnd(ticketId));
    return {
      ticketId,
      takenBackAt: null,
      trace: {
        before: {},
        repliedAt: null,
        messageIds: [],
        movedRelations: own.filter(({ relationId }) => goes.has(relationId)),
        droppedRelations: own.filter(({ relationId }) => !goes.has(relationId)),
        favourites: [],
        broughtPersonIds: [],
        broughtUserIds: [],
      },
    };
  });
  return { after, tickets };
}

function giveBack(
  tickets: readonly MergedTicket[],
  now: readonly Relation[],
  mergedIds: ReadonlySet<number>,
) {
  const given = giveBackRelations(tickets, {
    survivorId: SURVIVOR,
    relations: now,
    parents: parentsIn(now),
    isThere: (ticketId) => !mergedIds.has(ticketId),
  });
  const changed = new Map(given.moved.map((each) => [each.relationId, each]));
  return {
    ...given,
    after: [...now.map((each) => changed.get(each.relationId) ?? each), ...given.restored],
  };
}

const inOrder = (relations: readonly Relation[]) =>
  relations.toSorted((a, b) => a.relationId - b.relationId);

const relation = (relationId: number, child: number, parent: number): Relation => ({
  relationId,
  sourceTicketId: child,
  destinationTicketId: parent,
  type: "Parent",
  comment: "",
  createdAt: 0,
});

describe("relations of tickets that are taken out of a merge", () => {
  it("are as before the merge; one by one, what had no place for a while is named", () => {
    fc.assert(
      fc.property(
        arbitraryRelations,
        fc.shuffledSubarray([2, 3, 4, 5], { minLength: 1 }),
        fc.boolean(),
        (before, order, isAtOnce) => {
          const from = order.toSorted((a, b) => a - b);
          const { after, tickets } = mergedOf(before, from);
          const steps = isAtOnce ? [from] : order.map((ticketId) => [ticketId]);
          const merged = new Set(from);
          const named = new Set<number>();
          let now = after;
          for (const step of steps) {
            for (const ticketId of step) merged.delete(ticketId);
            const leaving = tickets.filter(({ ticketId }) => step.includes(ticketId));
            const given = giveBack(leaving, now, merged);
            // What is still merged may stand between two that were no line before.
            if (!isAtOnce && given.inCircle !== null) return;
            expect(given.inCircle).toBeNull();
            for (const { relationId } of given.left) named.add(relationId);
            now = given.after;
          }
          const ids = new Set(now.map(({ relationId }) => relationId));
          const missing = before.filter(({ relationId }) => !ids.has(relationId));
          const mayMiss = (id: number): boolean => !isAtOnce && named.has(id);
          expect(missing.filter(({ relationId }) => !mayMiss(relationId))).toEqual([]);
          expect(inOrder([...now, ...missing])).toEqual(inOrder(before));
        },
      ),
    );
  });

  it("stay removed when somebody removed them since", () => {
    const { after, tickets } = mergedOf([relation(1, 2, 6)], [2]);
    expect(after).toHaveLength(1);
    expect(giveBack(tickets, [], new Set())).toMatchObject({ moved: [], restored: [], left: [] });
  });

  it("are named when a ticket has another parent since", () => {
    // The survivor has a parent, so that of the other one was dropped.
    const before = [relation(1, SURVIVOR, 6), relation(2, 5, 2), relation(3, 2, 7)];
    const { after, tickets } = mergedOf(before, [2]);
    expect(after.map(({ relationId }) => relationId)).toEqual([1, 2]);
    const given = giveBack(tickets, after, new Set());
    expect(given).toMatchObject({ moved: [{ relationId: 2 }], restored: [{ relationId: 3 }] });
    const elsewhere = [...after, relation(9, 2, 4)];
    expect(giveBack(tickets, elsewhere, new Set()).left).toMatchObject([{ relationId: 3 }]);
  });

  it("would make a circle when what was below is above by now", () => {
    const before = [relation(1, SURVIVOR, 6), relation(2, 5, 2), relation(3, 2, 7)];
    const { after, tickets } = mergedOf(before, [2]);
    const given = giveBack(tickets, [...after, relation(9, 7, 5)], new Set());
    expect(given.inCircle).toBe(2);
  });
});
