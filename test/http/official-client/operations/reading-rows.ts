import { expect } from "vitest";
import { customer } from "../../mailing/mail-desk.ts";
import type { IdArgument, OperationRows } from "./operation-row.ts";
import { refused, tells, type Outcome } from "./outcome.ts";

const one = (path: string, nothing: Outcome): readonly IdArgument[] => [
  { path, call: (id) => [id], nothing },
];
const several = (name: string): readonly IdArgument[] => [
  { path: `${name}/0`, call: (id) => [[id]], nothing: tells([]) },
];
const fresh = expect.objectContaining({ ticketId: 0, baseStatus: "Active" }) as unknown;

/** Operations that tell of tickets and change nothing. */
export const readingRows: OperationRows = {
  createDefaultTicketEntityAsync: {
    call: () => [],
    look: (draft, _scene, { users }) => {
      expect(draft).toMatchObject({
        ticketId: 0,
        title: "",
        baseStatus: "Active",
        origin: "API",
        createdBy: { associateId: users.administrator },
      });
    },
    missing: [],
    powerless: tells(fresh),
  },
  createDefaultForTicketTypeAsync: {
    call: () => [1],
    look: (draft) => {
      expect(draft).toMatchObject({ ticketId: 0, ticketType: { ticketTypeId: 1 } });
    },
    ids: one("TicketTypeId", tells(fresh)),
    missing: [tells(fresh)],
    powerless: tells(fresh),
  },
  getTicketAsync: {
    call: ({ ticketId }) => [ticketId],
    look: (ticket, { ticketId }) => {
      expect(ticket).toMatchObject({
        ticketId,
        title: "No light",
        baseStatus: "Active",
        categoryFullname: "Secret",
        custId: customer.id,
        personFullname: customer.name,
        ownedBy: 1,
      });
    },
    ids: one("ticketId", tells(null)),
    missing: [refused(400, "ticketId")],
    powerless: tells(null),
  },
  getTicketsAsync: {
    call: ({ ticketId, otherId }) => [[otherId, ticketId]],
    look: (tickets, { ticketId, otherId }) => {
      expect(tickets).toMatchObject([
        { ticketId: otherId, title: "Another matter" },
        { ticketId, title: "No light" },
      ]);
    },
    ids: several("TicketIds"),
    missing: [tells([])],
    powerless: tells([]),
  },
  getTicketEntityAsync: {
    call: ({ ticketId }) => [ticketId],
    look: async (ticket, { ticketId, messageId, replyId }, { ticketOf }) => {
      expect(ticket).toMatchObject({
        ticketId,
        title: "No light",
        person: { personId: customer.id },
        category: { name: "Secret" },
        numMessages: 2,
        numReplies: 1,
        readStatus: "Red",
        messages: [{ ticketMessageId: messageId }, { ticketMessageId: replyId }],
      });
      expect(await ticketOf(ticketId)).toMatchObject({ first_read_by_user_at: null });
    },
    ids: one("ticketEntityId", tells(null)),
    missing: [refused(400, "ticketEntityId")],
    powerless: tells(null),
  },
  getForRmUiAsync: {
    call: ({ ticketId }) => [ticketId],
    look: async (ticket, { ticketId }, { agent }) => {
      expect(ticket).toEqual(await agent.getTicketEntityAsync(ticketId));
      expect(ticket.ticketId).toBe(ticketId);
    },
    ids: one("TicketId", tells(null)),
    missing: [tells(null)],
    powerless: tells(null),
  },
  getTicketSummariesAsync: {
    call: ({ ticketId, otherId }) => [[otherId, ticketId]],
    look: (summaries, { ticketId, otherId }) => {
      expect(summaries).toMatchObject([
        { ticketId: otherId, title: "Another matter" },
        { ticketId, title: "No light" },
      ]);
    },
    ids: several("TicketIds"),
    missing: [tells([])],
    powerless: tells([]),
  },
  resolveTicketIdAsync: {
    call: ({ ticketId }) => [ticketId],
    look: async (id, { ticketId, otherId }, { agent }) => {
      expect(id).toBe(ticketId);
      await agent.mergeTicketsAsync({ ticketId: otherId }, [ticketId]);
      expect(await agent.resolveTicketIdAsync(ticketId)).toBe(otherId);
    },
    ids: one("TicketId", tells(0)),
    missing: [tells(0)],
    powerless: tells(0),
  },
};
