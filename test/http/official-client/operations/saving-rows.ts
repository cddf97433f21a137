import { expect } from "vitest";
import { customer } from "../../mailing/mail-desk.ts";
import type { Arguments, OperationRows, WrongCall } from "./operation-row.ts";
import { NO_ANSWER, nothingDone, refused, stores } from "./outcome.ts";
import { SECRET_CATEGORY, type Scene } from "./scene.ts";

const CLOSED = 2;
const UNKNOWN_ID = 987_654;
const title = "Another light";

/** What is wrong with a ticket, whoever takes it; `path` is where it stands in the request. */
const wrongTickets = (
  path: string,
  call: (entity: object, scene: Scene) => Arguments,
): readonly WrongCall[] => {
  const wrong = (what: string, entity: object, ...members: readonly string[]): WrongCall => ({
    what,
    call: (scene) => call({ ticketId: scene.ticketId, title, ...entity }, scene),
    outcome: refused(400, ...members.map((member) => `${path}${member}`)),
  });
  return [
    wrong("a title that is too long", { title: "x".repeat(256) }, "Title"),
    wrong("a title that is no text", { title: { text: "No" } }, "Title"),
    wrong("names and numbers of nothing", { origin: "Pigeon", slevel: 99 }, "Origin", "Slevel"),
    wrong("a number in place of a record", { category: 5 }, "Category"),
    wrong(
      "references to nothing",
      { category: { ticketCategoryId: UNKNOWN_ID }, person: { personId: UNKNOWN_ID } },
      "Category/TicketCategoryId",
      "Person/PersonId",
    ),
  ];
};
const madeWith = (members: object) => stores(expect.objectContaining(members));

/** Operations that store a ticket. */
export const savingRows: OperationRows = {
  saveTicketEntityAsync: {
    call: ({ ticketId }) => [{ ticketId, title, status: { ticketStatusId: CLOSED } }],
    look: async (saved, { ticketId }, { ticketOf, actionsOn, api }) => {
      expect(saved).toMatchObject({
        ticketId,
        title,
        baseStatus: "Closed",
        closedAt: new Date(api.clock.now() * 1000),
        person: { personId: customer.id },
      });
      expect(await ticketOf(ticketId)).toMatchObject({ title, base_status: 2 });
      expect((await actionsOn(ticketId)).at(-1)).toBe(33);
    },
    ids: [
      {
        path: "TicketId",
        call: (ticketId) => [{ ticketId }],
        nothing: refused(404),
        except: {
          "0": refused(400, "Title"),
          "-1": refused(400, "TicketId"),
          "-7": refused(400, "TicketId"),
        },
      },
    ],
    wrong: wrongTickets("", (entity) => [entity]),
    missing: [refused(400)],
    powerless: refused(403),
  },
  saveTicketEntityWithNotifyAsync: {
    call: ({ ticketId }) => [{ ticketId, title }, true],
    look: async (saved, { ticketId }, { ticketOf }) => {
      expect(saved).toMatchObject({ ticketId, title });
      expect(await ticketOf(ticketId)).toMatchObject({ title });
    },
    ids: [
      {
        path: "NewEntity/TicketId",
        call: (ticketId) => [{ ticketId }, false],
        nothing: refused(404),
        except: {
          "0": refused(400, "NewEntity/Title"),
          "-1": refused(400, "NewEntity/TicketId"),
          "-7": refused(400, "NewEntity/TicketId"),
        },
      },
    ],
    wrong: wrongTickets("NewEntity/", (entity) => [entity, true]),
    missing: [refused(400, "NewEntity"), madeWith({ title })],
    powerless: refused(403),
  },
  deleteTicketEntityAsync: {
    call: ({ ticketId }) => [ticketId],
    look: async (answer, { ticketId }, { agent, ticketOf }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await ticketOf(ticketId)).toMatchObject({ base_status: 4 });
      expect(await agent.getTicketEntityAsync(ticketId)).toMatchObject({ baseStatus: "Deleted" });
    },
    ids: [{ path: "TicketEntityId", call: (id) => [id], nothing: nothingDone }],
    missing: [nothingDone],
    powerless: refused(403),
  },
  mergeTicketsAsync: {
    call: ({ ticketId, otherId }) => [{ ticketId: otherId, title: "Both" }, [ticketId]],
    look: async (survivor, { ticketId, otherId, messageId, replyId }, stage) => {
      expect(survivor).toMatchObject({
        ticketId: otherId,
        title: "Both",
        numMessages: 2,
        hasAttachment: true,
        messages: [{ ticketMessageId: messageId }, { ticketMessageId: replyId }],
        secondaryPersons: [{ personId: customer.id }],
      });
      expect(await stage.ticketOf(ticketId)).toMatchObject({
        base_status: 5,
        merged_into_ticket_id: otherId,
      });
      expect(await stage.messageOf(messageId)).toMatchObject({ ticket_id: otherId });
    },
    ids: [
      {
        path: "MergedTicketEntity/TicketId",
        call: (id, scene) => [{ ticketId: id }, [scene.ticketId]],
        nothing: refused(404),
        except: {
          "0": refused(400, "MergedTicketEntity/TicketId"),
          "-1": refused(400, "MergedTicketEntity/TicketId"),
          "-7": refused(400, "MergedTicketEntity/TicketId"),
        },
      },
      {
        path: "SecondaryTicketIds/0",
        call: (id, scene) => [{ ticketId: scene.ticketId }, [id]],
        nothing: refused(404),
      },
    ],
    wrong: [
      ...wrongTickets("MergedTicketEntity/", (entity, { otherId }) => [entity, [otherId]]),
      {
        what: "a ticket with itself",
        call: ({ ticketId }) => [{ ticketId }, [ticketId]],
        outcome: refused(400, "SecondaryTicketIds/0"),
      },
    ],
    missing: [refused(400, "MergedTicketEntity/TicketId"), refused(400, "SecondaryTicketIds")],
    powerless: refused(403),
  },
  splitTicketAsync: {
    call: ({ ticketId, messageId }) => [ticketId, CLOSED, new Date(0), [messageId], { title }],
    look: async (made, { ticketId, messageId, replyId }, stage) => {
      expect(made).toMatchObject({
        title,
        person: { personId: customer.id },
        numMessages: 1,
        messages: [{ ticketMessageId: messageId }],
      });
      expect(made.ticketId).not.toBe(ticketId);
      expect(await stage.messageOf(messageId)).toMatchObject({ ticket_id: made.ticketId });
      expect(await stage.messageOf(replyId)).toMatchObject({ ticket_id: ticketId });
      expect(await stage.ticketOf(ticketId)).toMatchObject({ base_status: 2, message_count: 1 });
    },
    ids: [
      {
        path: "SourceTicketEntityId",
        call: (id) => [id, 0, null, [], { title }],
        nothing: refused(404),
      },
      {
        path: "SourceTicketEntityStatusId",
        call: (id, { ticketId }) => [ticketId, id, null, [], { title }],
        nothing: refused(400, "SourceTicketEntityStatusId"),
        except: { "0": madeWith({ title }), "-1": madeWith({ title }), "-7": madeWith({ title }) },
      },
      {
        path: "TransferMessageIds/0",
        call: (id, { ticketId }) => [ticketId, 0, null, [id], { title }],
        nothing: refused(400, "TransferMessageIds/0"),
      },
    ],
    wrong: [
      {
        what: "a date that is none",
        call: ({ ticketId }) => [ticketId, 0, "tomorrow", [], { title }],
        outcome: refused(400, "SourceTicketEntityActivate"),
      },
      ...wrongTickets("NewTicketEntity/", (entity, { otherId }) => [otherId, 0, null, [], entity]),
    ],
    missing: [
      refused(404),
      madeWith({ title, numMessages: 1 }),
      madeWith({ title, numMessages: 1 }),
      madeWith({ title, numMessages: 0 }),
      refused(400, "NewTicketEntity/Title"),
    ],
    powerless: refused(403),
  },
  splitTicketMessageAsync: {
    call: ({ messageId, fileId }) => [
      { ejMessageId: messageId, important: true },
      { title, category: { ticketCategoryId: SECRET_CATEGORY } },
      { body: "The other half" },
      [fileId],
    ],
    look: async (made, { messageId, fileId }, { agent, messageOf }) => {
      expect(made).toMatchObject({
        title,
        numMessages: 1,
        hasAttachment: true,
        person: { personId: customer.id },
      });
      const [message] = await agent.getTicketMessageEntitiesAsync(made.ticketId ?? 0, []);
      expect(message).toMatchObject({
        body: "The other half",
        attachmentsInfo: [{ attachmentId: fileId }],
      });
      expect(await messageOf(messageId)).toMatchObject({ important: true, attachment_count: 1 });
    },
    ids: [
      {
        path: "SourceTicketMessage/EjMessageId",
        call: (ejMessageId) => [{ ejMessageId }, { title }, { body: "a" }, []],
        nothing: refused(404),
        except: {
          "0": refused(400, "SourceTicketMessage/EjMessageId"),
          "-1": refused(400, "SourceTicketMessage/EjMessageId"),
          "-7": refused(400, "SourceTicketMessage/EjMessageId"),
        },
      },
      {
        path: "TransferAttachmentsIds/0",
        call: (id, { messageId }) => [{ ejMessageId: messageId }, { title }, { body: "a" }, [id]],
        nothing: refused(400, "TransferAttachmentsIds/0"),
      },
    ],
    wrong: wrongTickets("NewTicketEntity/", (entity, { messageId }) => [
      { ejMessageId: messageId },
      entity,
      { body: "a" },
      [],
    ]),
    missing: [
      refused(400, "SourceTicketMessage/EjMessageId"),
      refused(400, "NewTicketEntity/Title"),
      refused(400, "NewTicketMessage"),
      madeWith({ title, hasAttachment: false }),
    ],
    powerless: refused(403),
  },
};
