import { beforeEach, describe, expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { messageDesk } from "../messages/message-desk.ts";
import { handlingDesk } from "./handling-desk.ts";

const NEW_MESSAGE = 2;
const TAKEN_OVER = 64;
const HOTLIST = 512;
const ACCEPT_WHEN_REPLYING = 512;
const MISSING = 987_654;
const UNSET = "0001-01-01T00:00:00Z";

const onTicket = (TicketId: number, more: object = {}) => ({
  Ticket: { TicketId },
  Body: "News",
  ...more,
});

describeEachDatabase("a message with options", (database) => {
  const api = testApi(database);
  const desk = handlingDesk(api, database);
  const messages = messageDesk(api, database);
  const { as, ids, create, read, takeTold } = desk;

  beforeEach(async () => {
    api.clock.set(testStart);
    await desk.sql("update category set flags = 0");
    await desk.refreshDesk();
    for (const name of ["admin", "lead", "lea", "reader"] as const) await desk.wish(name, {});
  });

  /** Owned by the lead, with a first message. */
  const begun = async () => {
    const id = await create({ OwnedBy: { AssociateId: ids.lead } });
    await messages.addMessage(id);
    return id;
  };
  const notifying = (entity: object, Notify = true, by = as.admin) =>
    api.call<{ EjMessageId: number }>("SaveTicketMessageEntityWithNotify", {
      as: by,
      body: { NewEntity: entity, Notify },
    });
  const withOptions = (entity: object, options: object = {}, by = as.admin) =>
    api.call<{
      EjMessageId: number;
      AttachmentsInfo: { AttachmentId: number }[];
      ValidationErrors?: Record<string, string>;
    }>("SaveTicketMessageEntityWithOptions", { as: by, body: { Entity: entity, ...options } });

  describe("notifies", () => {
    it("the owner, and whoever has the ticket as a favourite", async () => {
      const id = await begun();
      await desk.likes("lea", id);
      await desk.wish("lead", { popUp: NEW_MESSAGE, email: NEW_MESSAGE });
      await desk.wish("lea", { popUp: NEW_MESSAGE | HOTLIST, email: NEW_MESSAGE | HOTLIST });
      expect((await notifying(onTicket(id))).status).toBe(200);
      const { popUps, outbox } = await takeTold(id);
      expect(popUps).toMatchObject([
        { user_id: ids.lead, notification: NEW_MESSAGE, caused_by_id: ids.admin },
        { user_id: ids.lea, notification: NEW_MESSAGE },
      ]);
      expect(outbox.map(({ template_id }) => template_id)).toEqual([5, 14]);
    });

    it("not of the first message, not without the wish, not the writer, not of a change", async () => {
      const id = await create({ OwnedBy: { AssociateId: ids.lead } });
      await desk.wish("lead", { popUp: NEW_MESSAGE });
      const first = await notifying(onTicket(id));
      await notifying(onTicket(id), false);
      await notifying(onTicket(id), true, as.lead);
      await notifying({ EjMessageId: first.json.EjMessageId, Important: true });
      expect((await takeTold(id)).popUps).toEqual([]);
      await notifying(onTicket(id));
      expect((await takeTold(id)).popUps).toHaveLength(1);
    });

    it("the former owner when replying took the ticket from him", async () => {
      const id = await begun();
      await desk.sql("update category set flags = $1", [ACCEPT_WHEN_REPLYING]);
      await desk.refreshDesk();
      await desk.wish("lead", { popUp: TAKEN_OVER | NEW_MESSAGE });
      await notifying(onTicket(id, { Slevel: "External" }), true, as.lea);
      expect((await takeTold(id)).popUps).toMatchObject([
        { user_id: ids.lead, notification: TAKEN_OVER },
      ]);
      expect((await read(id)).OwnedBy?.AssociateId).toBe(ids.lea);
    });
  });

  describe("comes with its attachments", () => {
    it("which are there from the start, in one change of the ticket", async () => {
      const id = await begun();
      const [seen, inline] = [
        await messages.attach("seen"),
        await messages.attach("inline", { InlineImage: true }),
      ];
      const before = await messages.rowsOf("ticket_log", id);
      const { status, json } = await withOptions(onTicket(id), {
        AttachmentIds: [seen, inline, seen],
      });
      expect(status).toBe(200);
      expect(json.AttachmentsInfo.map(({ AttachmentId }) => AttachmentId)).toEqual([seen, inline]);
      expect((await read(id)).HasAttachment).toBe(true);
      const [row] = (await messages.rowsOf("message", id)).slice(-1);
      expect(row?.["attachment_count"]).toBe(1);
      const log = await messages.rowsOf("ticket_log", id);
      expect(log).toHaveLength(before.length + 1);
      expect(log.at(-1)).toMatchObject({ action: 18, message_id: json.EjMessageId });
    });

    it("which do not count when they are pictures inside the text", async () => {
      const id = await begun();
      const inline = await messages.attach("inline", { InlineImage: true });
      await withOptions(onTicket(id), { AttachmentIds: [inline] });
      expect((await read(id)).HasAttachment).toBe(false);
    });

    it("and not at all when one is not there for the caller", async () => {
      const id = await begun();
      const [own, foreign] = [
        await messages.attach("own"),
        await messages.attach("foreign", {}, { as: as.lead }),
      ];
      const stored = await storedContents(database.db);
      const { status, json } = await withOptions(onTicket(id), {
        AttachmentIds: [own, foreign, MISSING],
      });
      expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([
        400,
        ["AttachmentIds/1", "AttachmentIds/2"],
      ]);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("or gets them later, together with a change of it, or both not", async () => {
      const id = await begun();
      const messageId = await messages.addMessage(id);
      const attachmentId = await messages.attach("late");
      const entity = { EjMessageId: messageId, Author: "Somebody else" };
      const refused = await withOptions(entity, { AttachmentIds: [attachmentId, MISSING] });
      expect(refused.status).toBe(400);
      expect((await messages.getMessage(messageId)).json?.Author).not.toBe("Somebody else");
      const { json } = await withOptions(entity, { AttachmentIds: [attachmentId] });
      expect(json).toMatchObject({
        Author: "Somebody else",
        AttachmentsInfo: [{ AttachmentId: attachmentId }],
      });
    });
  });

  it.each([
    [true, "2026-03-02T09:00:00Z"],
    [false, UNSET],
    [undefined, UNSET],
  ])("counts as the first reply: %s", async (UpdateRepliedAt, RepliedAt) => {
    const id = await begun();
    await desk.sql("update ticket set replied_at = null where ticket_id = $1", [id]);
    await withOptions(onTicket(id, { Slevel: "External" }), { UpdateRepliedAt });
    expect((await read(id)).RepliedAt).toBe(RepliedAt);
  });

  const faultsOf = async (name: string, body: object) => {
    const { status, json } = await api.call(name, { body });
    return [status, Object.keys(json.ValidationErrors ?? {})];
  };

  it("tells its faults by the whole path, and stores nothing", async () => {
    const id = await begun();
    const stored = await storedContents(database.db);
    for (const [name, argument] of [
      ["SaveTicketMessageEntityWithNotify", "NewEntity"],
      ["SaveTicketMessageEntityWithOptions", "Entity"],
    ] as const) {
      const faults = (entity: object) => faultsOf(name, { [argument]: entity });
      expect(await faultsOf(name, {})).toEqual([400, [argument]]);
      expect(await faults({ Body: "x" })).toEqual([400, [`${argument}/Ticket/TicketId`]]);
      expect(await faults({ EjMessageId: -1 })).toEqual([400, [`${argument}/EjMessageId`]]);
      expect(await faults(onTicket(id, { TimeSpent: -1 }))).toEqual([
        400,
        [`${argument}/TimeSpent`],
      ]);
      expect(await faults(onTicket(id, { Slevel: "Secret" }))).toEqual([
        400,
        [`${argument}/Slevel`],
      ]);
      expect(await faults(onTicket(MISSING))).toEqual([404, []]);
    }
    expect(await storedContents(database.db)).toEqual(stored);
  });
});
