import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveRelations } from "./move-relations.ts";
import { familyOf, type Relation, type RelationEnds, type RelationType } from "./relation.ts";
import { RelationWeb } from "./relation-web.ts";

const ends = (sourceTicketId: number, type: RelationType, destinationTicketId: number) => ({
  sourceTicketId,
  destinationTicketId,
  type,
});

describe("RelationWeb", () => {
  it.each<[string, RelationEnds[], RelationEnds, string | null]>([
    ["itself", [], ends(1, "Related", 1), "sameTicket"],
    ["a new pair", [], ends(1, "Related", 2), null],
    ["a pair once more", [ends(1, "Related", 2)], ends(1, "Parent", 2), "relationExists"],
    ["a pair the other way round", [ends(2, "Child", 1)], ends(1, "Related", 2), "relationExists"],
    ["a second parent", [ends(1, "Parent", 2)], ends(1, "Parent", 3), "parentExists"],
    ["a second parent, said by it", [ends(1, "Parent", 2)], ends(3, "Child", 1), "parentExists"],
    ["a second child", [ends(1, "Parent", 2)], ends(3, "Parent", 2), null],
    ["a grandparent", [ends(1, "Parent", 2)], ends(2, "Parent", 3), null],
    [
      "a circle of three",
      [ends(1, "Parent", 2), ends(2, "Parent", 3)],
      ends(3, "Parent", 1),
      "cycle",
    ],
    [
      "a circle, said by the parent",
      [ends(1, "Parent", 2), ends(2, "Parent", 3)],
      ends(1, "Child", 3),
      "cycle",
    ],
    [
      "friends in a circle",
      [ends(1, "Related", 2), ends(2, "Related", 3)],
      ends(3, "Related", 1),
      null,
    ],
  ])("%s", (_what, before, wished, fault) => {
    const web = new RelationWeb([], new Map());
    for (const one of before) expect(web.add(one)).toBeNull();
    expect(web.faultOf(wished)).toBe(fault);
    expect(web.add(wished)).toBe(fault);
  });
});

const tickets = fc.integer({ min: 1, max: 7 });
const arbitraryEnds: fc.Arbitrary<RelationEnds> = fc.record({
  sourceTicketId: tickets,
  destinationTicketId: tickets,
  type: fc.constantFrom("Related", "Parent", "Child"),
});

/** Relations that can be together. */
const arbitraryRelations: fc.Arbitrary<Relation[]> = fc
  .array(arbitraryEnds, { maxLength: 14 })
  .map((wished) => {
    const web = new RelationWeb([], new Map());
    return wished
      .filter((one) => web.add(one) === null)
      .map((one, index) => stored(index + 1, one));
  });

function parentsOf(relations: readonly Relation[]): Map<number, number> {
  const families = relations.map(familyOf).filter((family) => family !== null);
  return new Map(families.map(({ childId, parentId }) => [childId, parentId]));
}

const stored = (relationId: number, between: RelationEnds): Relation => ({
  ...between,
  relationId,
  comment: "",
  createdAt: 0,
});

describe("moveRelations", () => {
  it("leaves relations that can be together, and none of a merged ticket", () => {
    fc.assert(
      fc.property(
        arbitraryRelations,
        fc.uniqueArray(tickets, { minLength: 2, maxLength: 4 }),
        (relations, [to = 0, ...from]) => {
          const touches = ({ sourceTicketId, destinationTicketId }: Relation): boolean =>
            from.includes(sourceTicketId) || from.includes(destinationTicketId);
          const { moved, dropped } = moveRelations(relations, parentsOf(relations), { from, to });
          expect(moved.length + dropped.length).toBe(relations.filter(touches).length);
          expect(moved.some(touches)).toBe(false);
          const web = new RelationWeb([], new Map());
          const after = [...relations.filter((one) => !touches(one)), ...moved];
          expect(after.map((one) => web.add(one))).toEqual(after.map(() => null));
        },
      ),
    );
  });

  it("prefers the survivor's own, then the older of the smaller ticket", () => {
    const relations = [
      stored(1, ends(3, "Parent", 8)),
      stored(2, ends(2, "Parent", 9)),
      stored(3, ends(2, "Related", 7)),
      stored(4, ends(1, "Related", 7)),
      stored(5, ends(2, "Related", 3)),
    ];
    const { moved, dropped } = moveRelations(relations, parentsOf(relations), {
      from: [3, 2],
      to: 1,
    });
    expect(moved.map(({ relationId }) => relationId)).toEqual([2]);
    expect(new Set(dropped.map(({ relationId }) => relationId))).toEqual(new Set([1, 3, 5]));
  });
});
