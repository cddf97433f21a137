import { expect } from "vitest";
import type { IdArgument, OperationRows, WrongCall } from "./operation-row.ts";
import { NO_ANSWER, nothingDone, refused, stores, tells, type Outcome } from "./outcome.ts";
import type { Scene } from "./scene.ts";

const DELETED = 4;
const SPAM = 6;

const theTicket = (scene: Scene) => [[scene.ticketId]] as [number[]];
const noneOf = (nothing: Outcome): readonly IdArgument[] => [
  { path: "TicketIds/0", call: (id) => [[id]], nothing },
];
const ofTicket = (ticketId: number) => [
  { name: "ticketId", operator: "=", values: [String(ticketId)], isActive: true },
];

/** What is wrong with the question to a list, whatever is done with its tickets. */
const wrongLists = (path: string, ...more: readonly unknown[]): readonly WrongCall[] => [
  {
    what: "a list that does not exist",
    call: ({ ticketId }) => ["Nowhere", ofTicket(ticketId), ...more],
    outcome: refused(400, path),
  },
  {
    what: "a column that does not exist",
    call: () => ["Ticket", [{ name: "colour", operator: "=", values: ["1"] }], ...more],
    outcome: refused(400, "Restrictions"),
  },
  {
    what: "a value that is no id",
    call: () => ["Ticket", [{ name: "ticketId", operator: "=", values: ["glops"] }], ...more],
    outcome: refused(400, "Restrictions"),
  },
];

/** Operations on many tickets at a time, and the queue. */
export const bulkRows: OperationRows = {
  acceptTicketsAsync: {
    call: theTicket,
    look: async (answer, { ticketId }, { ticketOf, actionsOn, users }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await ticketOf(ticketId)).toMatchObject({ owner_id: users.administrator });
      expect((await actionsOn(ticketId)).at(-1)).toBe(20);
    },
    ids: noneOf(nothingDone),
    missing: [nothingDone],
    powerless: nothingDone,
  },
  getNextInQueueAsync: {
    call: () => [],
    look: async (next, { queuedId }, { ticketOf, users, actionsOn }) => {
      expect(next).toMatchObject({
        ticketId: queuedId,
        ownedBy: { associateId: users.administrator },
      });
      expect(await ticketOf(queuedId)).toMatchObject({ owner_id: users.administrator });
      expect((await actionsOn(queuedId)).at(-1)).toBe(20);
    },
    missing: [],
    powerless: tells(null),
  },
  updateTicketsReadStatusAsync: {
    call: ({ ownId, assignedId }) => [[ownId, assignedId], "Green" as never],
    look: async (changed, { ownId, assignedId }, { ticketOf, api }) => {
      expect(changed).toEqual([ownId, assignedId]);
      expect(await ticketOf(ownId)).toMatchObject({
        read_status: 1,
        read_by_owner_at: api.clock.now(),
      });
      expect(await ticketOf(assignedId)).toMatchObject({ read_status: 1, read_by_owner_at: null });
    },
    ids: [{ path: "TicketIds/0", call: (id) => [[id], "Green"], nothing: tells([]) }],
    wrong: [
      {
        what: "a mark that is none",
        call: ({ ownId }) => [[ownId], "Purple"],
        outcome: refused(400, "NewStatus"),
      },
    ],
    missing: [tells([]), tells([])],
    powerless: tells([]),
  },
  updateTicketsReadStatusByProviderAsync: {
    call: ({ ownId }) => ["Ticket", ofTicket(ownId), "Yellow" as never],
    look: async (changed, { ownId }, { ticketOf }) => {
      expect(changed).toEqual([ownId]);
      expect(await ticketOf(ownId)).toMatchObject({ read_status: 2 });
    },
    wrong: wrongLists("Provider", "Green"),
    missing: [refused(400, "Provider"), stores(expect.any(Array)), tells([])],
    powerless: tells([]),
  },
  setDeletedStatusByIdsAsync: {
    call: theTicket,
    look: async (changed, { ticketId }, { ticketOf }) => {
      expect(changed).toEqual([ticketId]);
      expect(await ticketOf(ticketId)).toMatchObject({ status_id: DELETED });
    },
    ids: noneOf(tells([])),
    missing: [tells([])],
    powerless: refused(403),
  },
  setDeletedStatusByProviderAsync: {
    call: ({ ticketId }) => ["Ticket", ofTicket(ticketId)],
    look: async (changed, { ticketId, otherId }, { ticketOf }) => {
      expect(changed).toEqual([ticketId]);
      expect(await ticketOf(ticketId)).toMatchObject({ status_id: DELETED });
      expect(await ticketOf(otherId)).toMatchObject({ base_status: 1 });
    },
    wrong: wrongLists("ProviderName"),
    missing: [refused(400, "ProviderName"), stores(expect.any(Array))],
    powerless: refused(403),
  },
  undeleteByIdsAsync: {
    call: theTicket,
    look: async (answer, { ticketId, otherId }, { agent, ticketOf }) => {
      expect(answer).toBe(NO_ANSWER);
      // It was not deleted.
      expect((await agent.getTicketEntityAsync(ticketId)).baseStatus).toBe("Active");
      await agent.setDeletedStatusByIdsAsync([otherId]);
      expect(await ticketOf(otherId)).toMatchObject({ base_status: DELETED });
      await agent.undeleteByIdsAsync([otherId]);
      expect(await ticketOf(otherId)).toMatchObject({ base_status: 1 });
    },
    ids: noneOf(nothingDone),
    missing: [nothingDone],
    powerless: refused(403),
  },
  setSpamStatusByIdsAsync: {
    call: theTicket,
    look: async (changed, { ticketId }, { ticketOf }) => {
      expect(changed).toEqual([ticketId]);
      expect(await ticketOf(ticketId)).toMatchObject({ status_id: SPAM });
    },
    ids: noneOf(tells([])),
    missing: [tells([])],
    powerless: refused(403),
  },
  setSpamStatusByProviderAsync: {
    call: ({ ticketId }) => ["Ticket", ofTicket(ticketId)],
    look: async (changed, { ticketId, otherId }, { ticketOf }) => {
      expect(changed).toEqual([ticketId]);
      expect(await ticketOf(ticketId)).toMatchObject({ status_id: SPAM });
      expect(await ticketOf(otherId)).toMatchObject({ base_status: 1 });
    },
    wrong: wrongLists("ProviderName"),
    missing: [refused(400, "ProviderName"), stores(expect.any(Array))],
    powerless: refused(403),
  },
};
