import { describe, expect, it } from "vitest";
import type { TicketMerge } from "./merge-queries.ts";
import { mergesToTakeBack } from "./merges-to-take-back.ts";

const UNTIL = "2026-03-03T09:00:00Z";
const merge: TicketMerge = {
  MergeId: 1,
  IntoTicketId: 7,
  MergedAt: "2026-03-02T09:00:00Z",
  Until: UNTIL,
  AssociateId: 1,
  FullName: "Liv",
  TicketIds: [8, 9],
  TakenBackTicketIds: [],
};
const idsFor = ([ticketId, secondsLeft]: readonly [number, number], wishes: Partial<TicketMerge>) =>
  mergesToTakeBack([{ ...merge, ...wishes }], ticketId, Date.parse(UNTIL) - secondsLeft * 1000).map(
    ({ TicketIds }) => TicketIds,
  );

describe("merges that can be taken back", () => {
  it.each<[string, [number, number], Partial<TicketMerge>, number[][]]>([
    ["all of one, on the ticket that survived", [7, 1], {}, [[8, 9]]],
    ["the one alone, on a ticket that was merged away", [9, 1], {}, [[9]]],
    ["none whose time is over", [7, 0], {}, []],
    ["none that was taken back", [7, 1], { TicketIds: [], TakenBackTicketIds: [8, 9] }, []],
    ["none that the ticket left", [9, 1], { TicketIds: [8], TakenBackTicketIds: [9] }, []],
    ["none into a ticket that is not to be seen", [9, 1], { IntoTicketId: 0 }, []],
  ])("are %s", (_, view, wishes, ids) => {
    expect(idsFor(view, wishes)).toEqual(ids);
  });
});
