import { beforeAll, describe, expect, it } from "vitest";
import type { TicketMessageEntity } from "../../../src/contract/carriers/ticket-message-entity.ts";
import type { TicketMessage } from "../../../src/contract/carriers/ticket-message.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { customer, mailDesk } from "./mail-desk.ts";

type Message = JsonOf<typeof TicketMessageEntity>;

describeEachDatabase("reading messages", (database) => {
  const api = testApi(database);
  const desk = mailDesk(api, database);

  beforeAll(() => desk.fill());

  const listed = async (ticketId: number, messageIds: readonly number[] = []) => {
    const body = { TicketId: ticketId, MessageIds: messageIds };
    return (await api.call<Message[]>("GetTicketMessageEntities", { body })).json;
  };

  const embedded = async (messageId: number, how: string) => {
    const body = { Id: messageId, EmbedImages: how };
    return (await api.call<Message>("GetTicketMessageWithEmbeddedData", { body })).json.HtmlBody;
  };

  const mark = (messageId: number, important: boolean) =>
    api.call<ErrorBody | null>("SetTicketMessageImportant", {
      body: { TicketMessageId: messageId, Important: important },
    });

  const remove = (ids: readonly unknown[], as?: string) =>
    api.call<ErrorBody | null>("DeleteMessageHeaders", {
      body: { HeaderIds: ids },
      ...(as !== undefined && { as }),
    });

  const withHeaders = async (ticketId: number, names: readonly string[]) => {
    const headers = names.map((name) => ({ Name: name, Value: `of ${name}` }));
    const messageId = await desk.addMessage(ticketId, { MessageHeaders: headers });
    const { json } = await desk.getMessage(messageId);
    return { messageId, headerIds: (json?.MessageHeaders ?? []).map(({ Id }) => Id) };
  };

  it("lists all of a ticket, the oldest first, each as it is alone", async () => {
    const ticketId = await desk.createTicket();
    const late = await desk.addMessage(ticketId, { Person: { PersonId: customer.id } });
    const early = await desk.addMessage(ticketId, { CreatedAt: "2026-01-01T00:00:00Z" });
    await desk.connect(late, [await desk.attach("file")]);
    const messages = await listed(ticketId);
    expect(messages.map(({ EjMessageId }) => EjMessageId)).toEqual([early, late]);
    expect(messages).toEqual([
      (await desk.getMessage(early)).json,
      (await desk.getMessage(late)).json,
    ]);
    expect(messages[1]?.AttachmentsInfo).toHaveLength(1);
  });

  it("lists those that are named and on the ticket", async () => {
    const ticketId = await desk.createTicket();
    const [one, two] = [await desk.addMessage(ticketId), await desk.addMessage(ticketId)];
    const other = await desk.addMessage(await desk.createTicket());
    const named = await listed(ticketId, [two, other, 987_654]);
    expect(named.map(({ EjMessageId }) => EjMessageId)).toEqual([two]);
    expect(await listed(987_654)).toEqual([]);
    expect(await listed(ticketId, [one])).toHaveLength(1);
  });

  it("gives a message as its ticket lists it", async () => {
    const ticketId = await desk.createTicket();
    const messageId = await desk.addMessage(ticketId, {
      Person: { PersonId: customer.id },
      Important: true,
      MessageHeaders: [{ Name: "To", Value: "ada" }],
    });
    const { json } = await api.call<JsonOf<typeof TicketMessage> | null>(
      `GetTicketMessage?ticketMessageId=${messageId}`,
    );
    expect(json).toMatchObject({
      TicketMessageId: messageId,
      PersonId: customer.id,
      PersonFullName: customer.name,
      Important: true,
      MessageHeaders: [{ Name: "To", Value: "ada" }],
    });
    expect((await api.call("GetTicketMessage?ticketMessageId=987654")).text).toBe("null");
  });

  it("tells of files only when they are wanted", async () => {
    const messageId = await desk.addMessage(await desk.createTicket());
    const fileId = await desk.attach("file");
    await desk.connect(messageId, [fileId, await desk.attach("sun", { InlineImage: true })]);
    const infoWith = async (wanted: boolean) => {
      const body = { TicketMessageEntityId: messageId, IncludeNonInlineAttachmentsInfo: wanted };
      const { json } = await api.call<Message>("GetTicketMessageWithOptions", { body });
      return json.AttachmentsInfo.map(({ AttachmentId }) => AttachmentId);
    };
    expect([await infoWith(false), await infoWith(true)]).toEqual([[], [fileId]]);
  });

  describe("with embedded pictures", () => {
    const png = { ContentType: "image/png", InlineImage: true };

    it("shows its own pictures as data, and everything else as it is", async () => {
      const ticketId = await desk.createTicket();
      const foreignId = await desk.attach("moon", { ...png, ContentId: "moon" });
      await desk.connect(await desk.addMessage(ticketId), [foreignId]);
      const sun = await desk.attach("sun", { ...png, ContentId: "<sun@x>" });
      const star = await desk.attach("star", png);
      const file = await desk.attach("file", { ContentType: "image/png", ContentId: "file" });
      const page = await desk.attach("page", {
        ...png,
        ContentType: "text/html",
        ContentId: "page",
      });
      const html = [
        `<p>a &amp; b</p>`,
        `<img src="cid:sun@x" />`,
        `<img src="/api/v1/Attachment/${star}/Content" />`,
        `<img src="cid:file" /><img src="cid:page" /><img src="cid:moon" /><img src="cid:" />`,
        `<img src="/api/v1/Attachment/${foreignId}/Content" />`,
      ].join("");
      const messageId = await desk.addMessage(ticketId, { HtmlBody: html });
      await desk.connect(messageId, [sun, star, file, page]);
      expect(await embedded(messageId, "Link")).toBe(html);
      expect(await embedded(messageId, "Inline")).toBe(
        html
          .replace("cid:sun@x", `data:image/png;base64,${btoa("sun")}`)
          .replace(`/api/v1/Attachment/${star}/Content`, `data:image/png;base64,${btoa("star")}`),
      );
    });

    it("shows no more than a bounded amount", async () => {
      const big = "x".repeat(1024 * 1024);
      const ids: number[] = [];
      for (let n = 0; n < 11; n += 1) ids.push(await desk.attach(big, png));
      const html = ids.map((id) => `<img src="/api/v1/Attachment/${id}/Content" />`).join("");
      const messageId = await desk.addMessage(await desk.createTicket(), { HtmlBody: html });
      await desk.connect(messageId, ids);
      const shown = (await embedded(messageId, "Inline")) ?? "";
      expect(shown.match(/src="data:/g)).toHaveLength(10);
      expect(shown.match(/src="\/api/g)).toHaveLength(1);
    });
  });

  describe("marking one as important", () => {
    it("changes the mark, the ticket's last change and the log", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.addMessage(ticketId);
      api.clock.set(testStart + 60);
      const { status } = await mark(messageId, true);
      api.clock.set(testStart);
      expect(status).toBe(204);
      expect((await desk.rowsOf("message", ticketId))[0]).toMatchObject({
        important: true,
        changed_at: null,
      });
      const [ticket] = await desk.rowsOf("ticket", ticketId);
      expect(ticket).toMatchObject({ last_changed_at: testStart + 60, version: 3 });
      expect((await desk.rowsOf("ticket_log", ticketId)).at(-1)).toMatchObject({
        action: 36,
        message_id: messageId,
      });
      expect((await mark(messageId, false)).status).toBe(204);
      expect((await desk.getMessage(messageId)).json?.Important).toBe(false);
    });

    it("as it is leaves no trace, and needs the message", async () => {
      const ticketId = await desk.createTicket();
      const messageId = await desk.addMessage(ticketId);
      const before = await desk.traceOf(ticketId);
      expect((await mark(messageId, false)).status).toBe(204);
      expect(await desk.traceOf(ticketId)).toEqual(before);
      expect((await mark(987_654, true)).status).toBe(404);
    });
  });

  describe("removing headers", () => {
    it("takes them from messages of several tickets", async () => {
      const [one, two] = [await desk.createTicket(), await desk.createTicket()];
      const first = await withHeaders(one, ["A", "B"]);
      const second = await withHeaders(one, ["C"]);
      const third = await withHeaders(two, ["D"]);
      const [a = 0, b = 0] = first.headerIds;
      const ids = [third.headerIds[0], a, a, second.headerIds[0], 987_654];
      expect((await remove(ids)).status).toBe(204);
      expect((await desk.getMessage(first.messageId)).json?.MessageHeaders).toMatchObject([
        { Id: b, Name: "B" },
      ]);
      expect((await desk.rowsOf("ticket_log", one)).at(-1)).toMatchObject({
        action: 36,
        message_id: null,
        changes: expect.arrayContaining([{ field: 10_011, from: "A: of A\nC: of C", to: "" }]),
      });
      expect((await desk.rowsOf("ticket_log", two)).at(-1)).toMatchObject({
        message_id: third.messageId,
        changes: expect.arrayContaining([{ field: 10_011, from: "D: of D", to: "" }]),
      });
      expect((await desk.rowsOf("ticket", one))[0]?.["version"]).toBe(4);
    });

    it("takes all or none", async () => {
      const agent = await api.addUser("reader-of-headers", "Reader");
      const own = [...api.context.desk.current().users.values()].at(-1)?.userId ?? 0;
      const mine = await desk.createTicket({ OwnedBy: { AssociateId: own } });
      const foreign = await desk.createTicket();
      const first = await withHeaders(mine, ["A"]);
      const second = await withHeaders(foreign, ["B"]);
      const before = [await desk.traceOf(mine), await desk.traceOf(foreign)];
      const { status } = await remove([...first.headerIds, ...second.headerIds], agent);
      expect(status).toBe(403);
      expect([await desk.traceOf(mine), await desk.traceOf(foreign)]).toEqual(before);
      expect((await remove(first.headerIds, agent)).status).toBe(204);
    });

    it("that are gone has been done", async () => {
      expect((await remove([987_654])).status).toBe(204);
      expect((await remove(["x"])).status).toBe(400);
    });

    it("by two callers at once counts once for each", async () => {
      const ticketId = await desk.createTicket();
      const { headerIds } = await withHeaders(ticketId, ["A"]);
      const [one, two] = await Promise.all([remove(headerIds), remove(headerIds)]);
      expect([one.status, two.status]).toEqual([204, 204]);
      expect((await desk.rowsOf("ticket", ticketId))[0]?.["version"]).toBe(3);
    });
  });
});
