import { expect } from "vitest";
import { customer } from "../../mailing/mail-desk.ts";
import type { Arguments, IdArgument, OperationRows, WrongCall } from "./operation-row.ts";
import { done, NO_ANSWER, nothingDone, refused, stores, tells, type Outcome } from "./outcome.ts";
import type { Scene } from "./scene.ts";

const one = (
  path: string,
  nothing: Outcome,
  ...more: readonly unknown[]
): readonly IdArgument[] => [{ path, call: (id) => [id, ...more], nothing }];

/** What is wrong with a message, whoever takes it; `path` is where it stands in the request. */
const wrongMessages = (
  path: string,
  call: (entity: object, scene: Scene) => Arguments,
): readonly WrongCall[] => [
  {
    what: "texts that are too long",
    call: (scene) => call({ ticket: { ticketId: scene.ticketId }, author: "x".repeat(256) }, scene),
    outcome: refused(400, `${path}Author`),
  },
  {
    what: "names and numbers of nothing",
    call: (scene) =>
      call({ ticket: { ticketId: scene.ticketId }, slevel: "Secret", type: 99 }, scene),
    outcome: refused(400, `${path}Slevel`, `${path}Type`),
  },
  {
    what: "no ticket",
    call: (scene) => call({ body: "a" }, scene),
    outcome: refused(400, `${path}Ticket/TicketId`),
  },
];
/** Ids in a message, whoever takes it. */
const idsOfMessage = (path: string, call: (entity: object) => Arguments): readonly IdArgument[] => [
  {
    path: `${path}EjMessageId`,
    call: (ejMessageId) => call({ ejMessageId, important: true }),
    nothing: refused(404),
    except: {
      "0": refused(400, `${path}Ticket/TicketId`),
      "-1": refused(400, `${path}EjMessageId`),
      "-7": refused(400, `${path}EjMessageId`),
    },
  },
  {
    path: `${path}Ticket/TicketId`,
    call: (ticketId) => call({ ticket: { ticketId }, body: "a" }),
    nothing: refused(404),
    except: {
      "0": refused(400, `${path}Ticket/TicketId`),
      "-1": refused(400, `${path}Ticket/TicketId`),
    },
  },
];
const added = ({ ticketId }: Scene) => ({
  ticket: { ticketId },
  body: "Now there is light",
  slevel: "External" as never,
});
const expectAdded = async (
  message: { readonly ejMessageId?: number; readonly body?: string },
  { ticketId }: Scene,
  ticketOf: (id: number) => Promise<object>,
) => {
  expect(message).toMatchObject({ body: "Now there is light", badge: "Reply" });
  expect(message.ejMessageId).toBeGreaterThan(20_000);
  expect(await ticketOf(ticketId)).toMatchObject({ message_count: 3, reply_count: 2 });
};
const newMessage = stores(expect.objectContaining({ body: "Now there is light" }));
const draft = tells(expect.objectContaining({ ejMessageId: 0 }));

/** Operations that store messages. */
export const messageRows: OperationRows = {
  createDefaultTicketMessageEntityAsync: {
    call: () => [],
    look: (message, _scene, { users }) => {
      expect(message).toMatchObject({
        ejMessageId: 0,
        body: "",
        createdBy: { associateId: users.administrator },
      });
    },
    missing: [],
    powerless: draft,
  },
  saveTicketMessageEntityAsync: {
    call: (scene) => [added(scene)],
    look: (message, scene, { ticketOf }) => expectAdded(message, scene, ticketOf),
    ids: idsOfMessage("", (entity) => [entity]),
    wrong: wrongMessages("", (entity) => [entity]),
    missing: [refused(400)],
    powerless: refused(403),
  },
  saveTicketMessageEntityWithNotifyAsync: {
    call: (scene) => [added(scene), true],
    look: (message, scene, { ticketOf }) => expectAdded(message, scene, ticketOf),
    ids: idsOfMessage("NewEntity/", (entity) => [entity, true]),
    wrong: wrongMessages("NewEntity/", (entity) => [entity, true]),
    missing: [refused(400, "NewEntity"), newMessage],
    powerless: refused(403),
  },
  saveTicketMessageEntityWithOptionsAsync: {
    call: (scene) => [added(scene), true, [scene.looseId], true],
    look: async (message, scene, { ticketOf, agent }) => {
      await expectAdded(message, scene, ticketOf);
      expect(await agent.getAttachmentInfoAsync(message.ejMessageId ?? 0)).toMatchObject([
        { attachmentId: scene.looseId },
      ]);
    },
    ids: [
      ...idsOfMessage("Entity/", (entity) => [entity, true, [], true]),
      {
        path: "AttachmentIds/0",
        call: (id, scene) => [added(scene), false, [id], false],
        nothing: refused(400, "AttachmentIds/0"),
      },
    ],
    wrong: wrongMessages("Entity/", (entity) => [entity, true, [], true]),
    missing: [refused(400, "Entity"), newMessage, newMessage, newMessage],
    powerless: refused(403),
  },
  deleteTicketMessageEntityAsync: {
    call: ({ messageId }) => [messageId],
    look: async (answer, { messageId, ticketId }, { ticketOf, agent }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agent.getTicketMessageEntityAsync(messageId)).toBeNull();
      expect(await ticketOf(ticketId)).toMatchObject({ message_count: 1, has_attachment: false });
    },
    ids: one("TicketMessageEntityId", nothingDone),
    missing: [nothingDone],
    powerless: refused(403),
  },
  setTicketMessageImportantAsync: {
    call: ({ messageId }) => [messageId, true],
    look: async (answer, { messageId }, { messageOf }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await messageOf(messageId)).toMatchObject({ important: true });
    },
    ids: one("TicketMessageId", refused(404), true),
    wrong: [
      {
        what: "a flag that is none",
        call: ({ messageId }) => [messageId, "perhaps"],
        outcome: refused(400, "Important"),
      },
    ],
    missing: [refused(404), nothingDone],
    powerless: refused(403),
  },
  deleteMessageHeadersAsync: {
    call: ({ headerId }) => [[headerId]],
    look: async (answer, { messageId }, { agent }) => {
      expect(answer).toBe(NO_ANSWER);
      expect(await agent.getTicketMessageEntityAsync(messageId)).toMatchObject({
        messageHeaders: [],
      });
    },
    ids: [{ path: "HeaderIds/0", call: (id) => [[id]], nothing: nothingDone }],
    missing: [nothingDone],
    powerless: refused(403),
  },
};
void [customer, done];
