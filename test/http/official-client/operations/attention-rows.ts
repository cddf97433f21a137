import { expect } from "vitest";
import type { IdArgument, OperationRows } from "./operation-row.ts";
import { done, NO_ANSWER, nothingDone, refused, stores, tells, type Outcome } from "./outcome.ts";
import type { Stage } from "./scene.ts";

const NEW_TICKET = 1 as never;
const NEW_TICKET_MESSAGE = 2;
const HOTLIST = 512;

const one = (
  path: string,
  nothing: Outcome,
  ...more: readonly unknown[]
): readonly IdArgument[] => [{ path, call: (id) => [id, ...more], nothing }];
const popUpsOf = ({ query }: Stage, ticketId: number) =>
  query("select user_id, notification from pop_up where ticket_id = $1", [ticketId]);

/** Operations about who reads a ticket, who is told of it and what falls due for it. */
export const attentionRows: OperationRows = {
  processTicketWhenReadAsync: {
    call: ({ ticketId }) => [ticketId],
    look: async (ticket, { ticketId, popUpId }, { ticketOf, query, api }) => {
      expect(ticket).toMatchObject({ ticketId, firstReadByUser: new Date(api.clock.now() * 1000) });
      expect((await ticketOf(ticketId))["first_read_by_user_at"]).toBe(api.clock.now());
      expect(await query("select * from pop_up where pop_up_id = $1", [popUpId])).toEqual([]);
    },
    ids: one("TicketEntityId", tells(null)),
    missing: [tells(null)],
    powerless: tells(null),
  },
  setTicketReadByOwnerAsync: {
    call: ({ ownId }) => [ownId, "Green" as never, true],
    look: async (ticket, { ownId, assignedId }, { agent, ticketOf, api }) => {
      expect(ticket).toMatchObject({
        ticketId: ownId,
        readStatus: "Green",
        readByOwner: new Date(api.clock.now() * 1000),
      });
      expect(await ticketOf(ownId)).toMatchObject({ read_status: 1 });
      const ofAnother = await agent.setTicketReadByOwnerAsync(assignedId, "Green" as never, true);
      expect(ofAnother).toMatchObject({ ticketId: assignedId, readStatus: "Red" });
    },
    ids: one("TicketEntityId", tells(null), "Green", true),
    wrong: [
      {
        what: "a mark that is none",
        call: ({ ownId }) => [ownId, "Purple", true],
        outcome: refused(400, "ReadStatus"),
      },
    ],
    missing: [
      tells(null),
      tells(expect.objectContaining({ readStatus: "Red" })),
      stores(expect.objectContaining({ readStatus: "Green" })),
    ],
    powerless: tells(null),
  },
  doEscalatingAsync: {
    call: ({ assignedId }) => [assignedId, "ActionRead" as never],
    look: async (answer, { assignedId }, { ticketOf, agent, api }) => {
      expect(answer).toBe(NO_ANSWER);
      // Reading stops the chain of this priority, and a new ticket starts it again.
      expect(await ticketOf(assignedId)).toMatchObject({ escalates_at: null });
      await agent.doEscalatingAsync(assignedId, "ActionNew" as never);
      expect(await ticketOf(assignedId)).toMatchObject({ escalates_at: api.clock.now() + 3600 });
    },
    ids: one("TicketId", refused(404), "ActionNew"),
    wrong: [
      {
        what: "an event that is none",
        call: ({ assignedId }) => [assignedId, "ActionNothing"],
        outcome: refused(400, "Action"),
      },
    ],
    missing: [refused(404), done],
    powerless: refused(403),
  },
  notifyNewTicketAsync: {
    call: ({ assignedId }) => [assignedId],
    look: async (answer, { assignedId }, stage) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await popUpsOf(stage, assignedId)).toEqual([
        { user_id: stage.users.colleague, notification: NEW_TICKET },
      ]);
    },
    ids: one("TicketEntityId", refused(404)),
    missing: [refused(404)],
    powerless: refused(404),
  },
  notifyNewTicketMessageAsync: {
    call: ({ assignedId }) => [assignedId],
    look: async (answer, { assignedId }, stage) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await popUpsOf(stage, assignedId)).toEqual([
        { user_id: stage.users.colleague, notification: NEW_TICKET_MESSAGE },
      ]);
    },
    ids: one("TicketEntityId", refused(404)),
    missing: [refused(404)],
    powerless: refused(404),
  },
  clearNotifyAsync: {
    call: ({ popUpId }) => [[popUpId]],
    look: async (answer, { popUpId }, { query }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await query("select * from pop_up where pop_up_id = $1", [popUpId])).toEqual([]);
    },
    ids: [
      {
        path: "Ids/0",
        call: (id) => [[id]],
        nothing: nothingDone,
        another: ({ ticketId }) => ticketId,
      },
    ],
    missing: [nothingDone],
    powerless: nothingDone,
  },
  getHotlistEjUsersAsync: {
    call: ({ assignedId }) => [assignedId, [], NEW_TICKET, "PopUp" as never],
    look: async (serviceIds, { assignedId }, { users, query, agent }) => {
      const rows = await query("select service_user_id from app_user where user_id = $1", [
        users.colleague,
      ]);
      expect(serviceIds).toEqual([rows[0]?.["service_user_id"]]);
      const skipped = [users.colleague];
      const channel = "PopUp" as never;
      expect(
        await agent.getHotlistEjUsersAsync(assignedId, skipped, HOTLIST as never, channel),
      ).toEqual([]);
    },
    ids: [
      { path: "TicketId", call: (id) => [id, [], NEW_TICKET, "PopUp"], nothing: tells([]) },
      {
        path: "SkipAssociateIds/0",
        call: (id, { assignedId }) => [assignedId, [id], NEW_TICKET, "PopUp"],
        nothing: tells([expect.any(Number)]),
      },
    ],
    wrong: [
      {
        what: "an event and a channel that are none",
        call: ({ assignedId }) => [assignedId, [], 1 << 20, "Pigeon"],
        outcome: refused(400, "NotifyType", "Channel"),
      },
    ],
    missing: [
      tells([]),
      tells([expect.any(Number)]),
      // Whoever hears of no event hears of everything that is asked for.
      tells([expect.any(Number)]),
      tells([]),
    ],
    powerless: tells([]),
  },
};
