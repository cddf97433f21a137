import { expect, describe, it } from "vitest";
import type { AttachmentEntityWithLinks } from "../../../src/contract/carriers/attachment-entity-with-links.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

type Answer = JsonOf<typeof AttachmentEntityWithLinks> & ErrorBody;

const UNKNOWN_ID = 987_654;

describeOneDatabase("the resource of attachments", (database) => {
  const api = testApi(database);
  const desk = messageDesk(api, database);
  const call = (target: string, options: CallOptions = {}) =>
    callResource<Answer>(api, target, options);
  const connected = async (): Promise<number> => {
    const id = await desk.attach("x");
    await desk.connect(await desk.addMessage(await desk.createTicket()), [id]);
    return id;
  };

  const countStored = async () => (await database.db.query("select count(*) from attachment")).rows;

  it("makes, changes and reads one, with the addresses of what belongs to it", async () => {
    expect((await call("GET /Attachment/default")).json).toMatchObject({
      AttachmentId: 0,
      TableRight: { Mask: "URI" },
    });
    const body = { Name: "a.txt", ContentType: "text/plain" };
    const { status, json } = await call("POST /Attachment", { body });
    const id = json.AttachmentId;
    expect(status).toBe(200);
    const self = `${api.url}/api/v1/Attachment/${id}`;
    expect(json).toMatchObject({
      ...body,
      AttSize: 0,
      _Links: { Self: self, "Self.Content": `${self}/Content` },
    });
    const renamed = await call(`PUT /Attachment/${id}`, {
      body: { AttachmentId: id, Name: "b.txt" },
    });
    expect(renamed.json).toEqual({ ...json, Name: "b.txt" });
    expect((await call(`GET /Attachment/${id}`)).json).toEqual(renamed.json);
    const { json: thin } = await call(`GET /Attachment/${id}?$select=Name`);
    expect(thin).toMatchObject({ Name: "b.txt", ContentType: null, AttachmentId: null });
  });

  describe("patched", () => {
    it.each<[string, unknown, object]>([
      ["a list", [{ op: "replace", path: "/Name", value: "c" }], { Name: "c" }],
      ["an object", { name: "c", InlineImage: true }, { Name: "c", InlineImage: true }],
      ["a removal", [{ op: "remove", path: "name" }], { Name: "" }],
      ["a test that holds", [{ op: "test", path: "/Name", value: "b" }], { Name: "b" }],
      ["nothing", [], { Name: "b" }],
      ["what is computed", { AttSize: 7, AuthKey: "mine" }, { AttSize: 0 }],
    ])("by %s", async (_what, body, expected) => {
      const { AttachmentId } = (await desk.saveAttachment({ Name: "b" })).json;
      const { status, json } = await call(`PATCH /Attachment/${AttachmentId}`, { body });
      expect([status, json.ValidationErrors]).toEqual([200, undefined]);
      expect(json).toMatchObject({ ...expected, AttachmentId, ContentType: "" });
      expect(json._Links).toBeDefined();
    });

    it.each<[string, unknown, number]>([
      ["a test that fails", [{ op: "test", path: "/Name", value: "x" }], 409],
      ["another id", [{ op: "replace", path: "/AttachmentId", value: 1 }], 400],
      ["what is nowhere", [{ op: "replace", path: "/Nome", value: 1 }], 400],
      ["a long name", { Name: "x".repeat(256) }, 400],
      ["no media type", { Name: "c", ContentType: "text" }, 400],
      ["a list as name", { Name: "c", InlineImage: [] }, 400],
    ])("not by %s", async (_what, body, expected) => {
      const { json: before } = await desk.saveAttachment({ Name: "b" });
      const id = before.AttachmentId;
      const { status, json } = await call(`PATCH /Attachment/${id}`, { body });
      expect([status, json.Error]).toEqual([expected, true]);
      expect((await call(`GET /Attachment/${id}`)).json).toMatchObject({ Name: "b" });
    });

    it("by two at a time has what both of them did", async () => {
      const { AttachmentId: id } = (await desk.saveAttachment({})).json;
      const patch = (body: unknown) => call(`PATCH /Attachment/${id}`, { body });
      await Promise.all([patch({ Name: "both" }), patch({ ContentId: "both" })]);
      const { json } = await call(`GET /Attachment/${id}`);
      expect(json).toMatchObject({ Name: "both", ContentId: "both" });
    });
  });

  it.each<[string, unknown, number, string | null]>([
    ["POST /Attachment", { AttachmentId: 5 }, 400, "AttachmentId"],
    ["POST /Attachment", { AttachmentId: "x" }, 400, "AttachmentId"],
    ["POST /Attachment", { Name: "x".repeat(256) }, 400, "Name"],
    ["POST /Attachment", "null", 400, null],
    ["PUT /Attachment/{id}", { AttachmentId: 1_234_567 }, 400, "AttachmentId"],
    ["PUT /Attachment/{id}", { ContentType: "x" }, 400, "ContentType"],
    [`PUT /Attachment/${UNKNOWN_ID}`, { Name: "x" }, 404, null],
    ["PUT /Attachment/0", { Name: "x" }, 404, null],
    ["PUT /Attachment/-1", { Name: "x" }, 404, null],
    ["PATCH /Attachment/0", {}, 404, null],
    [`PATCH /Attachment/${UNKNOWN_ID}`, {}, 404, null],
    [`GET /Attachment/${UNKNOWN_ID}`, undefined, 404, null],
    ["GET /Attachment/0", undefined, 404, null],
    ["GET /Attachment/x", undefined, 400, null],
    ["GET /Attachment", undefined, 405, null],
    ["DELETE /Attachment/{id}", undefined, 405, null],
    ["POST /Attachment/CopyFromCRMDocument/1", undefined, 400, "DocumentId"],
    ["POST /Attachment/CopyFromCRMDocument/x", undefined, 400, null],
  ])("%s with %j is %i and stores nothing", async (target, body, expected, member) => {
    const { AttachmentId: id } = (await desk.saveAttachment({ Name: "b" })).json;
    const before = await countStored();
    const { status, json } = await call(target.replace("{id}", String(id)), {
      ...(body !== undefined && { body }),
    });
    expect(status).toBe(expected);
    expect(Object.keys(json.ValidationErrors ?? {})).toEqual(member === null ? [] : [member]);
    expect(await countStored()).toEqual(before);
    expect((await call(`GET /Attachment/${id}`)).json).toMatchObject({ Name: "b" });
  });

  it("of a message is changed by whoever may change messages, and by nobody else", async () => {
    const id = await connected();
    const agent = await api.addUser("agent", "Team lead");
    for (const method of ["PUT", "PATCH"]) {
      const target = `${method} /Attachment/${id}`;
      const refused = await call(target, { body: { Name: "mine" }, as: agent });
      expect([refused.status, refused.json.ErrorType]).toEqual([403, "SoSentryException"]);
      expect((await call(target, { body: { Name: "ours" } })).json.Name).toBe("ours");
    }
    const fixed = await call(`PATCH /Attachment/${id}`, { body: { InlineImage: true } });
    expect(Object.keys(fixed.json.ValidationErrors ?? {})).toEqual(["InlineImage"]);
  });
});
