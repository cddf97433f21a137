import { expect } from "vitest";
import type { IdArgument, OperationRows } from "./operation-row.ts";
import { done, NO_ANSWER, nothingDone, refused, stores, tells, type Outcome } from "./outcome.ts";

const TOO_LONG = "x".repeat(10_000);
const related = "Related" as never;
const one = (
  path: string,
  nothing: Outcome,
  ...more: readonly unknown[]
): readonly IdArgument[] => [{ path, call: (id) => [id, ...more], nothing }];

/** Operations on how tickets belong together. */
export const relationRows: OperationRows = {
  createDefaultTicketRelationEntityAsync: {
    call: () => [],
    look: (draft) => {
      expect(draft).toMatchObject({ ticketRelationId: 0, relationType: "Related" });
    },
    missing: [],
    powerless: tells(expect.objectContaining({ ticketRelationId: 0 })),
  },
  saveTicketRelationEntityAsync: {
    call: ({ ticketId, otherId }) => [
      {
        sourceTicketId: ticketId,
        destinationTicketId: otherId,
        relationType: related,
        comment: "See",
      },
    ],
    look: async (saved, { ticketId, otherId }, { agent }) => {
      expect(saved).toMatchObject({
        sourceTicketId: ticketId,
        destinationTicketId: otherId,
        relationType: "Related",
        comment: "See",
      });
      expect(await agent.getTicketRelationsAsync(otherId)).toMatchObject([{ ticketId }]);
    },
    ids: [
      {
        path: "TicketRelationId",
        call: (ticketRelationId) => [{ ticketRelationId, comment: "See" }],
        nothing: refused(404),
        except: {
          "0": refused(400, "SourceTicketId", "DestinationTicketId"),
          "-1": refused(400, "TicketRelationId"),
          "-7": refused(400, "TicketRelationId"),
        },
      },
      {
        path: "DestinationTicketId",
        call: (id, { ticketId }) => [{ sourceTicketId: ticketId, destinationTicketId: id }],
        nothing: refused(400, "DestinationTicketId"),
      },
    ],
    wrong: [
      {
        what: "a comment that is too long, and a type that is none",
        call: ({ ticketId, otherId }) => [
          {
            sourceTicketId: ticketId,
            destinationTicketId: otherId,
            relationType: "Twin",
            comment: TOO_LONG,
          },
        ],
        outcome: refused(400, "RelationType", "Comment"),
      },
      {
        what: "a ticket to itself",
        call: ({ ticketId }) => [{ sourceTicketId: ticketId, destinationTicketId: ticketId }],
        outcome: refused(400, "DestinationTicketId"),
      },
    ],
    missing: [refused(400)],
    // A ticket that he may not see is as if it did not exist.
    powerless: refused(400, "DestinationTicketId"),
  },
  deleteTicketRelationEntityAsync: {
    call: ({ relationId }) => [relationId],
    look: async (answer, { relationId, ticketId }, { agent }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agent.getTicketRelationEntityAsync(relationId)).toBeNull();
      expect(await agent.getTicketParentIdAsync(ticketId)).toBe(0);
    },
    ids: one("ticketRelationEntityId", nothingDone),
    missing: [refused(400, "ticketRelationEntityId")],
    powerless: refused(403),
  },
  getTicketRelationEntityAsync: {
    call: ({ relationId }) => [relationId],
    look: (relation, { relationId, ticketId, parentId }) => {
      expect(relation).toMatchObject({
        ticketRelationId: relationId,
        sourceTicketId: ticketId,
        destinationTicketId: parentId,
        relationType: "Parent",
        comment: "Same cause",
      });
    },
    ids: one("ticketRelationEntityId", tells(null)),
    missing: [refused(400, "ticketRelationEntityId")],
    powerless: tells(null),
  },
  getTicketRelationsAsync: {
    call: ({ ticketId }) => [ticketId],
    look: (items, { relationId, parentId }) => {
      expect(items).toMatchObject([
        { ticketRelationId: relationId, ticketId: parentId, relationType: "Parent", childCount: 1 },
      ]);
    },
    ids: one("TicketId", tells([])),
    missing: [tells([])],
    powerless: tells([]),
  },
  getTicketParentIdAsync: {
    call: ({ ticketId }) => [ticketId],
    look: (id, { parentId }) => {
      expect(id).toBe(parentId);
    },
    ids: one("TicketId", tells(0)),
    missing: [tells(0)],
    powerless: tells(0),
  },
  setTicketParentAsync: {
    call: ({ ticketId, otherId }) => [ticketId, otherId, "Moved"],
    look: async (answer, { ticketId, otherId }, { agent }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agent.getTicketParentIdAsync(ticketId)).toBe(otherId);
      await agent.setTicketParentAsync(ticketId, 0, "");
      expect(await agent.getTicketParentIdAsync(ticketId)).toBe(0);
    },
    ids: [
      { path: "TicketId", call: (id, { otherId }) => [id, otherId, ""], nothing: refused(404) },
      {
        path: "ParentTicketId",
        call: (id, { ticketId }) => [ticketId, id, ""],
        nothing: refused(400, "ParentTicketId"),
        except: { "0": done },
      },
    ],
    wrong: [
      {
        what: "the ticket itself",
        call: ({ ticketId }) => [ticketId, ticketId, ""],
        outcome: refused(400, "ParentTicketId"),
      },
      {
        what: "its own child",
        call: ({ ticketId, parentId }) => [parentId, ticketId, ""],
        outcome: refused(400, "ParentTicketId"),
      },
      {
        what: "a comment that is too long",
        call: ({ ticketId, otherId }) => [ticketId, otherId, TOO_LONG],
        outcome: refused(400, "Comment"),
      },
    ],
    missing: [refused(404), done, done],
    powerless: refused(400, "ParentTicketId"),
  },
  validateTicketRelationsAsync: {
    call: ({ ticketId, parentId, otherId }) => [[ticketId, otherId, parentId], otherId, related],
    look: (results, { ticketId, parentId, otherId }) => {
      expect(results).toMatchObject([
        { sourceTicketId: ticketId, isValid: true },
        { sourceTicketId: otherId, isValid: false, relationError: "SameTicket" },
        { sourceTicketId: parentId, isValid: true },
      ]);
    },
    ids: [
      {
        path: "SourceTicketIds/0",
        call: (id, { otherId }) => [[id], otherId, "Related"],
        nothing: refused(400, "SourceTicketIds/0"),
      },
      {
        path: "DestinationTicketId",
        call: (id, { ticketId }) => [[ticketId], id, "Related"],
        nothing: refused(400, "DestinationTicketId"),
      },
    ],
    wrong: [
      {
        what: "a type that is none",
        call: ({ ticketId, otherId }) => [[ticketId], otherId, "Twin"],
        outcome: refused(400, "RelationType"),
      },
    ],
    missing: [tells([]), refused(400, "DestinationTicketId"), tells(expect.any(Array))],
    powerless: refused(
      400,
      "DestinationTicketId",
      "SourceTicketIds/0",
      "SourceTicketIds/1",
      "SourceTicketIds/2",
    ),
  },
  createTicketRelationsAsync: {
    call: ({ ticketId, parentId, otherId }) => [[ticketId, parentId], otherId, related, "See"],
    look: async (results, { ticketId, parentId, otherId }, { agent }) => {
      expect(results).toMatchObject([
        { sourceTicketId: ticketId, isValid: true },
        { sourceTicketId: parentId, isValid: true },
      ]);
      const items = await agent.getTicketRelationsAsync(otherId);
      expect(new Set(items.map((item) => item.ticketId))).toEqual(new Set([ticketId, parentId]));
    },
    ids: [
      {
        path: "SourceTicketIds/0",
        call: (id, { otherId }) => [[id], otherId, "Related", ""],
        nothing: refused(400, "SourceTicketIds/0"),
      },
      {
        path: "DestinationTicketId",
        call: (id, { ticketId }) => [[ticketId], id, "Related", ""],
        nothing: refused(400, "DestinationTicketId"),
      },
    ],
    wrong: [
      {
        what: "a comment that is too long",
        call: ({ ticketId, otherId }) => [[ticketId], otherId, "Related", TOO_LONG],
        outcome: refused(400, "Comment"),
      },
    ],
    missing: [
      tells([]),
      refused(400, "DestinationTicketId"),
      stores(expect.any(Array)),
      stores(expect.any(Array)),
    ],
    powerless: refused(400, "DestinationTicketId"),
  },
  getTicketRelationActionsAsync: {
    call: ({ parentId }) => [parentId, 0, 0],
    look: async (actions, { ticketId, parentId }, { api }) => {
      expect(actions).toMatchObject({
        canCloseCurrentTicket: true,
        isParentRequired: false,
        ticketIdToClose: 0,
      });
      // Ids are published; this version of the client looks for records.
      expect(actions.children).toHaveLength(1);
      const { json } = await api.call<{ readonly Children: readonly number[] }>(
        "GetTicketRelationActions",
        { body: { TicketId: parentId } },
      );
      expect(json.Children).toEqual([ticketId]);
    },
    ids: [
      {
        path: "TicketId",
        call: (id) => [id, 0, 0],
        nothing: tells(null),
        // A ticket that is not saved yet.
        except: { "0": tells(expect.objectContaining({ children: [] })) },
      },
    ],
    missing: [tells(expect.anything()), tells(expect.anything()), tells(expect.anything())],
    powerless: tells(null),
  },
};
