import { expect, describe, it } from "vitest";
import type { TicketMessageEntityWithLinks } from "../../../src/contract/carriers/ticket-message-entity-with-links.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart, type CallOptions } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

type Answer = JsonOf<typeof TicketMessageEntityWithLinks> & ErrorBody;

const UNKNOWN_ID = 987_654;

describeOneDatabase("the resource of messages", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  const call = (target: string, options: CallOptions = {}) =>
    callResource<Answer>(api, target, options);
  const newMessage = async (body: object = {}) => desk.addMessage(await desk.createTicket(), body);
  const read = (id: number, headers: Record<string, string> = {}) =>
    call(`GET /TicketMessage/${id}`, { headers });
  const tagOf = async (id: number) => (await read(id)).headers.get("etag") ?? "";

  it("adds one to a ticket, and reads what is stored", async () => {
    const { json: blank } = await call("GET /TicketMessage/default");
    expect(blank).toMatchObject({ EjMessageId: 0, Ticket: null, Slevel: "External" });
    const ticketId = await desk.createTicket();
    const { status, json, headers } = await call("POST /TicketMessage?notify=true", {
      body: { ...blank, Ticket: { TicketId: ticketId }, HtmlBody: "<b>Hi</b><script>x</script>" },
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      HtmlBody: "<b>Hi</b>",
      Body: "Hi",
      Ticket: { TicketId: ticketId },
    });
    expect(json).not.toHaveProperty("_Links");
    const got = await read(json.EjMessageId);
    expect(got.json).toEqual(json);
    expect(headers.get("etag")).toBe(got.headers.get("etag"));
    expect(got.headers.get("last-modified")).toBe(new Date(testStart * 1000).toUTCString());
    expect(got.headers.get("cache-control")).toBe("private, no-cache");
    const linked = await call(`GET /TicketMessage/${json.EjMessageId}?embedImages=Link`);
    expect(linked.json).toEqual(json);
  });

  it("changes what is named of one, and answers a patch with addresses", async () => {
    const id = await newMessage();
    const put = await call(`PUT /TicketMessage/${id}`, {
      body: { EjMessageId: id, Important: true },
    });
    expect(put.json).toMatchObject({ EjMessageId: id, Important: true, Body: "Is it plugged in?" });
    const { json } = await call(`PATCH /TicketMessage/${id}`, {
      body: [
        { op: "test", path: "/important", value: true },
        { op: "replace", path: "/TimeSpent", value: "7" },
        {
          op: "add",
          path: "/MessageHeaders",
          value: { Name: "X-A", Value: "1", StdItem: "None", StdItemCol: "None" },
        },
      ],
    });
    const self = `${api.url}/api/v1/TicketMessage/${id}`;
    expect(json).toMatchObject({
      TimeSpent: 7,
      MessageHeaders: [{ Name: "X-A" }],
      Important: true,
      _Links: {
        Self: self,
        Archive: `${api.url}/api/v1/TicketMessage`,
        "Archive.Attachment": `${self}/Attachment`,
      },
    });
    const rows = await database.db.query(
      "select time_spent_minutes from ticket where ticket_id = $1",
      [json.Ticket?.TicketId ?? 0],
    );
    expect(rows.rows).toEqual([{ time_spent_minutes: 7 }]);
  });

  it("deletes one for good", async () => {
    const id = await newMessage();
    const { status, text } = await call(`DELETE /TicketMessage/${id}`);
    expect([status, text]).toEqual([204, ""]);
    expect((await read(id)).status).toBe(404);
    expect((await call(`DELETE /TicketMessage/${id}`)).status).toBe(404);
  });

  describe("with conditions", () => {
    it("knows a message again that somebody has, until its ticket is stored anew", async () => {
      const id = await newMessage();
      const tag = await tagOf(id);
      expect(tag).toMatch(/^"\d+\.\d+-\d+-[0-9a-f]{16}"$/);
      expect((await read(id, { "if-none-match": tag })).status).toBe(304);
      const since = new Date(testStart * 1000).toUTCString();
      expect((await read(id, { "if-modified-since": since })).status).toBe(304);
      api.clock.set(testStart + 60);
      await call(`PUT /TicketMessage/${id}`, { body: { Important: true } });
      api.clock.set(testStart);
      expect((await read(id, { "if-none-match": tag })).status).toBe(200);
      expect((await read(id, { "if-modified-since": since })).status).toBe(200);
      expect((await read(id, { "if-match": tag })).status).toBe(412);
      expect((await read(id, { "if-unmodified-since": since })).status).toBe(412);
    });

    it.each<[string, (id: number) => CallOptions["body"]]>([
      ["PUT", () => ({ Important: true })],
      ["PATCH", () => [{ op: "replace", path: "/Important", value: true }]],
      ["DELETE", () => undefined],
    ])("%s is done once for two who saw the same", async (method, bodyOf) => {
      const id = await newMessage();
      const headers = { "if-match": await tagOf(id) };
      const body = bodyOf(id);
      const save = () =>
        call(`${method} /TicketMessage/${id}`, { headers, ...(body !== undefined && { body }) });
      const statuses = (await Promise.all([save(), save()])).map(({ status }) => status);
      const [done, late] = method === "DELETE" ? [204, 404] : [200, 412];
      expect(new Set(statuses)).toEqual(new Set([done, late]));
    });

    it("does not take a message that was moved for the one it was", async () => {
      const id = await newMessage();
      const tag = await tagOf(id);
      const other = await desk.createTicket();
      await desk.addMessage(other);
      await database.db.query("update message set ticket_id = $1 where message_id = $2", [
        other,
        id,
      ]);
      await database.db.query(`update ticket set version = $1 where ticket_id = $2`, [
        Number(tag.split("-")[1]),
        other,
      ]);
      const headers = { "if-match": tag };
      const { status } = await call(`PUT /TicketMessage/${id}`, { headers, body: {} });
      expect(status).toBe(412);
    });

    it("makes no new one that is expected to be there", async () => {
      const body = { Ticket: { TicketId: await desk.createTicket() } };
      const headers = { "if-match": "*" };
      expect((await call("POST /TicketMessage", { headers, body })).status).toBe(412);
    });
  });

  it.each<[string, unknown, number, string | null]>([
    ["POST /TicketMessage", { Body: "x" }, 400, "Ticket/TicketId"],
    ["POST /TicketMessage", { EjMessageId: 5, Ticket: { TicketId: 1 } }, 400, "EjMessageId"],
    ["POST /TicketMessage", { Ticket: { TicketId: UNKNOWN_ID } }, 404, null],
    ["POST /TicketMessage?notify=perhaps", { Ticket: { TicketId: 1 } }, 400, "notify"],
    ["PUT /TicketMessage/{id}", { EjMessageId: 1_234_567 }, 400, "EjMessageId"],
    ["PUT /TicketMessage/{id}", { TimeSpent: -1 }, 400, "TimeSpent"],
    ["PUT /TicketMessage/{id}", { Body: "other" }, 400, "Body"],
    [`PUT /TicketMessage/${UNKNOWN_ID}`, {}, 404, null],
    ["PUT /TicketMessage/0", { Ticket: { TicketId: 1 } }, 404, null],
    ["PATCH /TicketMessage/{id}", { TimeSpent: -1, Important: true }, 400, "TimeSpent"],
    ["PATCH /TicketMessage/{id}", { TimeSpent: "x" }, 400, "TimeSpent"],
    ["PATCH /TicketMessage/{id}", [{ op: "test", path: "/Body", value: "" }], 409, "Body"],
    ["PATCH /TicketMessage/{id}", { EjMessageId: 5 }, 400, "EjMessageId"],
    [`PATCH /TicketMessage/${UNKNOWN_ID}`, {}, 404, null],
    ["PATCH /TicketMessage/-1", {}, 404, null],
    [`GET /TicketMessage/${UNKNOWN_ID}`, undefined, 404, null],
    ["GET /TicketMessage/1?embedImages=Perhaps", undefined, 400, "embedImages"],
    ["DELETE /TicketMessage/0", undefined, 404, null],
    [`GET /TicketMessage/${UNKNOWN_ID}/Attachment`, undefined, 404, null],
    [`GET /TicketMessage/${UNKNOWN_ID}/Attachment/Noninline`, undefined, 404, null],
    [`GET /TicketMessage/${UNKNOWN_ID}/ForeignKey`, undefined, 404, null],
    [`POST /TicketMessage/${UNKNOWN_ID}/Attachment`, [1], 404, null],
    ["POST /TicketMessage/{id}/Attachment", [UNKNOWN_ID], 400, "AttachmentIds/0"],
    ["POST /TicketMessage/{id}/Attachment", ["x"], 400, "0"],
    ["GET /TicketMessage/CustomField/x_a", undefined, 404, null],
  ])("%s with %j is %i and stores nothing", async (target, body, expected, member) => {
    const id = await newMessage();
    const before = (await read(id)).json;
    const { status, json } = await call(target.replace("{id}", String(id)), {
      ...(body !== undefined && { body }),
    });
    expect(status).toBe(expected);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(member === null ? [] : [member]);
    expect((await read(id)).json).toEqual(before);
  });

  it("tells what hangs on one, and takes more", async () => {
    const id = await newMessage();
    const [file, picture] = [await desk.attach("a"), await desk.attach("b", { InlineImage: true })];
    const idsAt = async (address: string) =>
      (
        await callResource<{ AttachmentId: number }[]>(api, `GET /TicketMessage/${id}/${address}`)
      ).json.map(({ AttachmentId }) => AttachmentId);
    const body = [picture, file, file];
    expect((await call(`POST /TicketMessage/${id}/Attachment`, { body })).status).toBe(204);
    expect(await idsAt("Attachment")).toEqual([file, picture]);
    expect(await idsAt("Attachment/Noninline")).toEqual([file]);
    expect((await call(`POST /TicketMessage/${id}/Attachment`, { body: "null" })).status).toBe(204);
    expect((await call(`GET /TicketMessage/${id}/ForeignKey`)).text).toBe("{}");
    expect((await call("GET /TicketMessage/CustomField")).text).toBe("[]");
    const ticketId = (await read(id)).json.Ticket?.TicketId ?? 0;
    const ofTicket = await callResource<{ AttachmentId: number }[]>(
      api,
      `GET /Ticket/${ticketId}/Attachments`,
    );
    expect(ofTicket.json.map(({ AttachmentId }) => AttachmentId)).toEqual([file, picture]);
  });

  it("is changed by whoever may change messages, and by nobody else", async () => {
    const id = await newMessage();
    const as = await api.addUser("writer", "Team lead");
    const before = (await read(id)).json;
    for (const [method, body] of [
      ["PUT", { Important: true }],
      ["PATCH", { Important: true }],
      ["DELETE", undefined],
    ] as const) {
      const { status } = await call(`${method} /TicketMessage/${id}`, {
        as,
        ...(body !== undefined && { body }),
      });
      expect([method, status]).toEqual([method, 403]);
    }
    expect((await read(id)).json).toEqual(before);
  });
});
