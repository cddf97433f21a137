import { beforeAll, describe, expect, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { officialTicketAgent } from "../../support/official-client.ts";
import { testApi, testStart, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { messageDesk } from "./message-desk.ts";

const LIMIT = 300_000;
const UNKNOWN_ID = 987_654;

const idsOf = (list: readonly { AttachmentId: number }[]) => list.map((one) => one.AttachmentId);

describeEachDatabase("attachments", (database) => {
  const api = testApi(database, { attachmentBytes: LIMIT });
  const desk = messageDesk(api, database);
  let agent = "";
  let reader = "";
  let stranger = "";

  beforeAll(async () => {
    agent = await api.addUser("agent", "Team lead");
    reader = await api.addUser("reader", "Reader");
    stranger = await api.addUser("stranger", "Agent, own categories");
    await database.db.query(
      `insert into category (category_id, name, full_name, assignment_method)
       values (40, 'Elsewhere', 'Elsewhere', 4)`,
    );
  });

  const get = (id: number, as?: string) =>
    api.call<Record<string, unknown> | null>(`GetAttachmentEntity?attachmentEntityId=${id}`, {
      ...(as !== undefined && { as }),
    });
  const upload = (id: number, content: unknown, options: CallOptions = {}) =>
    api.call<ErrorBody | null>("UploadAttachment", {
      body: { AttachmentId: id, Content: content },
      ...options,
    });
  const contentOf = async (id: number, as?: string) => {
    const { json } = await api.call<string | null>("GetAttachmentStream", {
      body: { AttachmentId: id },
      headers: { accept: "application/json" },
      ...(as !== undefined && { as }),
    });
    return json === null ? null : Buffer.from(json, "base64").toString("latin1");
  };
  const remove = (messageId: number, ids: readonly number[], as?: string) =>
    api.call("RemoveMessageAttachments", {
      body: { TicketMessageEntityId: messageId, AttachmentIds: ids },
      ...(as !== undefined && { as }),
    });
  const elsewhere = async () => {
    const ticketId = await desk.createTicket();
    await database.db.query("update ticket set category_id = 40 where ticket_id = $1", [ticketId]);
    return ticketId;
  };

  describe("what is known of one", () => {
    it("starts empty", async () => {
      const { json } = await api.call("CreateDefaultAttachmentEntity");
      expect(json).toMatchObject({
        AttachmentId: 0,
        Name: "",
        ContentType: "",
        AttSize: 0,
        InlineImage: false,
        IsSafeFileExtension: true,
        TableRight: { Mask: "URI" },
      });
    });

    it("is stored with a key of its own, and changed in what is sent", async () => {
      const { status, json } = await desk.saveAttachment({
        name: "Ærlig «bilde».PNG",
        contentType: "image/png",
        inlineImage: true,
        contentId: "part1",
        attSize: 77,
        authKey: "mine",
      });
      expect(status).toBe(200);
      expect(json).toMatchObject({ Name: "Ærlig «bilde».PNG", AttSize: 0, InlineImage: true });
      expect(json.AuthKey).toMatch(/^[\w-]{32}$/);
      const { AttachmentId } = json;
      const renamed = await desk.saveAttachment({ AttachmentId, Name: "b.png", ContentType: null });
      expect(renamed.json).toEqual({ ...json, Name: "b.png" });
      expect((await get(AttachmentId)).json).toEqual(renamed.json);
    });

    it.each([
      ["a.EXE", false],
      ["a.exe ", false],
      ["a.exe.", false],
      ["a.js", false],
      ["a.json", true],
      ["exe", true],
      [".exe", false],
      ["a.exe.txt", true],
    ])("says of %j that it is safe: %s", async (name, safe) => {
      const { json } = await desk.saveAttachment({ Name: name });
      expect(json.IsSafeFileExtension).toBe(safe);
    });

    it.each<[string, object, string]>([
      ["a long name", { Name: "x".repeat(256) }, "Name"],
      ["half a character", { Name: "\ud800" }, "Name"],
      ["no media type", { ContentType: "text" }, "ContentType"],
      ["a type with a line break", { ContentType: "text/html\r\nX-Evil: 1" }, "ContentType"],
      ["a long content id", { ContentId: "x".repeat(256) }, "ContentId"],
      ["a negative id", { AttachmentId: -1 }, "AttachmentId"],
    ])("is refused with %s", async (_what, body, member) => {
      const { status, json } = await desk.saveAttachment(body);
      expect(status).toBe(400);
      expect(Object.keys(json.ValidationErrors ?? {})).toEqual([member]);
    });

    it("longest names and types are stored", async () => {
      const body = { Name: "x".repeat(255), ContentType: `a/${"b".repeat(253)}` };
      expect((await desk.saveAttachment(body)).json).toMatchObject(body);
    });
  });

  describe("a content", () => {
    it.each([
      ["empty", ""],
      ["short", "a"],
      ["one less than the limit", "b".repeat(LIMIT - 1)],
      ["as long as the limit", "c".repeat(LIMIT)],
    ])("that is %s is stored", async (_what, content) => {
      const { AttachmentId: id } = (await desk.saveAttachment({ Name: "n" })).json;
      const { status, text } = await upload(id, btoa(content));
      expect([status, text]).toEqual([204, ""]);
      expect((await get(id)).json).toMatchObject({ AttSize: content.length });
      expect(await contentOf(id)).toBe(content);
    });

    it("that is one longer is 413, and what was there stays", async () => {
      const id = await desk.attach("before");
      const { status, json } = await upload(id, btoa("d".repeat(LIMIT + 1)));
      expect(status).toBe(413);
      expect(json?.Message).toContain(String(LIMIT));
      expect(await contentOf(id)).toBe("before");
    });

    it.each(["x", "abc", "ab=c", "%%%%", "YQ", 7])("%j is no base64", async (content) => {
      const id = await desk.attach("before");
      const { status, json } = await upload(id, content);
      expect(status).toBe(400);
      expect(Object.keys(json?.ValidationErrors ?? {})).toEqual(["Content"]);
      expect(await contentOf(id)).toBe("before");
    });

    it("uploaded twice is the second one", async () => {
      const id = await desk.attach("first");
      await upload(id, btoa("second"));
      expect(await contentOf(id)).toBe("second");
    });

    it("tells the type that nobody has told", async () => {
      const png = `\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0${"\0".repeat(20)}`;
      const told = await desk.attach(png, { ContentType: "text/plain" });
      const untold = await desk.attach(png);
      expect((await get(told)).json).toMatchObject({ ContentType: "text/plain" });
      expect((await get(untold)).json).toMatchObject({ ContentType: "image/png" });
    });

    it("of an unknown attachment is 404 and not kept", async () => {
      expect((await upload(UNKNOWN_ID, btoa("x"))).status).toBe(404);
    });
  });

  describe("on messages", () => {
    it("are listed, counted and logged", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.addMessage(ticketId);
      const file = await desk.attach("file");
      const picture = await desk.attach("picture", { InlineImage: true });
      api.clock.set(testStart + 60);
      const { status, text } = await desk.connect(messageId, [picture]);
      expect([status, text]).toEqual([204, ""]);
      expect((await desk.rowsOf("ticket", ticketId))[0]).toMatchObject({ has_attachment: false });
      await desk.connect(messageId, [file, file, picture]);
      api.clock.set(testStart);

      expect((await desk.rowsOf("ticket", ticketId))[0]).toMatchObject({
        has_attachment: true,
        last_changed_at: testStart + 60,
      });
      expect((await desk.rowsOf("ticket_log", ticketId)).at(-1)).toMatchObject({
        action: 7,
        message_id: messageId,
        changes: [{ field: 18, from: "0", to: "1" }],
      });
      expect(idsOf((await desk.infoOf(messageId)).json)).toEqual([file, picture]);
      const files = await api.call<{ AttachmentId: number }[]>("GetAttachmentInfoNonInline", {
        body: { TicketMessageEntityId: messageId },
      });
      expect(idsOf(files.json)).toEqual([file]);
      const entity = (await desk.getMessage(messageId)).json;
      expect(idsOf(entity?.AttachmentsInfo ?? [])).toEqual([file, picture]);
      const ticket = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`);
      expect(ticket.json).toMatchObject({ HasAttachment: true, Messages: [{ NumAttachments: 1 }] });
    });

    it("can be taken off; what is done already leaves no trace", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.addMessage(ticketId);
      const id = await desk.attach("x");
      await desk.connect(messageId, [id]);
      expect((await remove(messageId, [id, UNKNOWN_ID])).status).toBe(204);
      const [ticket] = await desk.rowsOf("ticket", ticketId);
      expect(ticket).toMatchObject({ has_attachment: false });
      const log = await desk.rowsOf("ticket_log", ticketId);
      await remove(messageId, [id]);
      await desk.connect(messageId, []);
      expect(await desk.rowsOf("ticket", ticketId)).toEqual([ticket]);
      expect(await desk.rowsOf("ticket_log", ticketId)).toEqual(log);
    });

    it("are refused by name when they are not there for the caller", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.addMessage(ticketId);
      const own = await desk.attach("own", {}, { as: agent });
      const foreign = await desk.attach("foreign");
      const options = { as: agent };
      const { status, json } = await desk.connect(messageId, [own, foreign, UNKNOWN_ID], options);
      expect(status).toBe(400);
      expect(Object.keys(json?.ValidationErrors ?? {})).toEqual([
        "AttachmentIds/1",
        "AttachmentIds/2",
      ]);
      expect((await desk.infoOf(messageId)).json).toEqual([]);
      expect((await desk.connect(messageId, [own], options)).status).toBe(204);
    });

    it("need the right to edit the ticket, and a message that is there", async () => {
      const messageId = await desk.addMessage(await desk.createTicket());
      const id = await desk.attach("x", {}, { as: reader });
      expect((await desk.connect(messageId, [id], { as: reader })).status).toBe(403);
      expect((await remove(messageId, [id], reader)).status).toBe(403);
      expect((await desk.connect(UNKNOWN_ID, [id])).status).toBe(404);
    });

    it("belong to the record: only whoever may change messages changes them", async () => {
      const messageId = await desk.addMessage(await desk.createTicket());
      const id = await desk.attach("x", {}, { as: agent });
      await database.db.query(
        "insert into message_attachment (message_id, attachment_id) values ($1, $2)",
        [messageId, id],
      );
      expect(
        (await desk.saveAttachment({ AttachmentId: id, Name: "y" }, { as: agent })).status,
      ).toBe(403);
      expect((await upload(id, btoa("y"), { as: agent })).status).toBe(403);
      expect((await desk.saveAttachment({ AttachmentId: id, Name: "y" })).status).toBe(200);
      const inline = await desk.saveAttachment({ AttachmentId: id, InlineImage: true });
      expect(Object.keys(inline.json.ValidationErrors ?? {})).toEqual(["InlineImage"]);
      expect((await upload(id, btoa("y"))).status).toBe(204);
    });
  });

  describe("nobody else", () => {
    it("sees one before it is on a message", async () => {
      const id = await desk.attach("mine", {}, { as: agent });
      expect((await get(id, agent)).json).toMatchObject({ AttachmentId: id });
      expect(await contentOf(id, agent)).toBe("mine");
      expect((await get(id)).text).toBe("null");
      expect(await contentOf(id)).toBeNull();
      expect((await desk.saveAttachment({ AttachmentId: id, Name: "x" })).status).toBe(404);
      expect((await upload(id, btoa("x"))).status).toBe(404);
    });

    it("sees one on a message of a ticket that he may not read", async () => {
      const messageId = await desk.addMessage(await elsewhere());
      const id = await desk.attach("secret");
      await desk.connect(messageId, [id]);
      expect(await contentOf(id)).toBe("secret");
      expect(await contentOf(id, stranger)).toBeNull();
      expect((await get(id, stranger)).text).toBe("null");
      expect((await desk.infoOf(messageId, { as: stranger })).json).toEqual([]);
      const readable = await desk.addMessage(await desk.createTicket());
      await desk.connect(readable, [id]);
      expect(await contentOf(id, reader)).toBe("secret");
    });
  });

  it("work with the official client", async () => {
    const client = officialTicketAgent(api.url, api.administrator);
    const blank = await client.createDefaultAttachmentEntityAsync();
    const saved = await client.saveAttachmentEntityAsync({ ...blank, name: "a.bin" });
    const { attachmentId = 0 } = saved;
    await client.uploadAttachmentAsync(attachmentId, Uint8Array.of(0, 1, 0xe6).buffer);
    const bytes = (await client.getAttachmentStreamAsync(attachmentId)) as ArrayBuffer;
    expect(Buffer.from(bytes).toString("latin1")).toBe("\0\x01æ");
    const messageId = await desk.addMessage(await desk.createTicket());
    await client.addAttachmentsAsync(messageId, [attachmentId]);
    expect(await client.getAttachmentInfoAsync(messageId)).toMatchObject([
      { attachmentId, attSize: 3 },
    ]);
    await client.removeMessageAttachmentsAsync(messageId, [attachmentId]);
    expect(await client.getAttachmentInfoAsync(messageId)).toEqual([]);
  });
});
