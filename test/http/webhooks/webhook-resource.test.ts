import { beforeAll, describe, expect, it } from "vitest";
import type { Webhook } from "../../../src/contract/carriers/webhook.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { basicOf } from "../../support/browser.ts";
import { hookedDesk } from "../../support/hooked-desk.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { webhookReceiver } from "../../support/webhook-receiver.ts";

type WebhookJson = JsonOf<typeof Webhook> & ErrorBody & { readonly _Links: object };

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: WebhookJson;
}

describeEachDatabase("the resource of webhooks", (database) => {
  const api = testApi(database);
  const receiver = webhookReceiver();
  const desk = hookedDesk(database, api, receiver);
  let lead = "";

  beforeAll(async () => {
    lead = await api.addUser("lead", "Agent");
  });

  const ask = async (
    method: string,
    path: string,
    options: { body?: unknown; headers?: Record<string, string>; as?: string } = {},
  ): Promise<Answer> => {
    const { body, headers, as = api.administrator } = options;
    const response = await fetch(`${api.url}/api/v1/Webhook${path}`, {
      method,
      headers: {
        authorization: basicOf(as),
        ...(body !== undefined && { "content-type": "application/json" }),
        ...headers,
      },
      ...(body !== undefined && {
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    });
    const text = await response.text();
    const isJson = text.startsWith("{") || text.startsWith("[") || text.startsWith('"');
    const json = JSON.parse(isJson ? text : "null") as WebhookJson;
    return { status: response.status, headers: response.headers, text, json };
  };
  const hook = (wishes: object = {}) => ({
    Name: "My hook",
    Events: ["ticket.changed"],
    TargetUrl: `${receiver.url}/200`,
    ...wishes,
  });
  const signal = (body: object) =>
    api.call<ErrorBody | null>("SignalEvent", { agent: "Webhook", body });
  const signalAs = (type: string, body: string) =>
    ask("POST", "/own.thing/1", { body, headers: { "content-type": type } });
  const stored = () => desk.rows("select name, version from webhook order by webhook_id");

  it("creates, reads, changes and deletes", async () => {
    const made = await ask("POST", "", { body: hook({ Secret: "s" }) });
    const { WebhookId } = made.json;
    expect([made.status, made.json.Name, made.json.State]).toEqual([200, "My hook", "Active"]);
    expect(made.json._Links).toEqual({
      Self: `${api.url}/api/v1/Webhook/${WebhookId}`,
      Archive: `${api.url}/api/v1/Webhook`,
    });
    const read = await ask("GET", `/${WebhookId}`);
    expect(read.json).toEqual(made.json);
    const changed = await ask("PUT", `/${WebhookId}`, { body: { Name: "Other" } });
    expect([changed.status, changed.json.Name, changed.json.Secret]).toEqual([200, "Other", "s"]);
    const [patched, merged] = [
      await ask("PATCH", `/${WebhookId}`, {
        body: [{ op: "add", path: "/Events/-", value: "person.*" }],
      }),
      await ask("PATCH", `/${WebhookId}`, { body: { Description: "d", Headers: { A: "1" } } }),
    ];
    expect([patched.status, patched.json.Events]).toEqual([200, ["ticket.changed", "person.*"]]);
    expect(merged.json).toMatchObject({ Description: "d", Headers: { A: "1" }, Name: "Other" });
    const gone = await ask("DELETE", `/${WebhookId}`);
    expect([gone.status, gone.text]).toEqual([204, ""]);
    expect(await stored()).toEqual([]);
  });

  it("starts as published, and lists by name, event and state", async () => {
    expect((await ask("GET", "/default")).json).toMatchObject({
      WebhookId: 0,
      Events: ["contact.created", "contact.deleted"],
    });
    await desk.hook({ Name: "Alpha" });
    await desk.hook({ Name: "Beta", Events: ["person.*"], State: "Stopped" });
    const names = async (query: string) =>
      ((await ask("GET", query)).json as unknown as WebhookJson[]).map(({ Name }) => Name);
    expect(await names("")).toEqual(["Alpha", "Beta"]);
    expect(await names("?nameFilter=ALP")).toEqual(["Alpha"]);
    expect(await names("?eventFilter=person.created")).toEqual(["Beta"]);
    expect(await names("?statusFilter=Stopped")).toEqual(["Beta"]);
    expect((await ask("GET", "?statusFilter=Sleeping")).status).toBe(400);
  });

  describe("refuses", () => {
    it.each<[string, string, object | undefined, number]>([
      ["GET", "/987654", undefined, 404],
      ["GET", "/987654/LastError", undefined, 404],
      ["PUT", "/987654", { Name: "x" }, 404],
      ["PUT", "/0", { Name: "x" }, 404],
      ["PATCH", "/987654", { Name: "x" }, 404],
      ["DELETE", "/987654", undefined, 404],
      ["POST", "", { WebhookId: 7 }, 400],
      ["GET", "/one", undefined, 400],
      ["POST", "/Test", { Name: "" }, 400],
    ])("%s %s with %j: %i", async (method, path, body, status) => {
      const answer = await ask(method, path, body === undefined ? {} : { body });
      expect(answer.status).toBe(status);
      expect(await stored()).toEqual([]);
    });

    it("another id than that of the address", async () => {
      const id = await desk.hook();
      const answer = await ask("PUT", `/${id}`, { body: { WebhookId: id + 1, Name: "x" } });
      expect([answer.status, answer.json.ErrorType]).toEqual([400, "ArgumentException"]);
      expect(Object.keys(answer.json.ValidationErrors ?? {})).toEqual(["WebhookId"]);
    });

    it("a patch whose test fails, one that nobody can apply, and one that leaves no name", async () => {
      const id = await desk.hook();
      const patch = (body: unknown) => ask("PATCH", `/${id}`, { body });
      expect((await patch([{ op: "test", path: "/Name", value: "x" }])).status).toBe(409);
      expect((await patch([{ op: "replace", path: "/Nothing", value: 1 }])).status).toBe(400);
      expect((await patch({ Name: "" })).status).toBe(400);
      expect(await stored()).toEqual([{ name: "My hook", version: 1 }]);
    });

    it("what was changed meanwhile, on condition", async () => {
      const id = await desk.hook();
      const etag = (await ask("GET", `/${id}`)).headers.get("etag") ?? "";
      const known = await ask("GET", `/${id}`, { headers: { "if-none-match": etag } });
      expect([known.status, known.text]).toEqual([304, ""]);
      await ask("PUT", `/${id}`, { body: { Name: "Two" } });
      const headers = { "if-match": etag };
      expect((await ask("PUT", `/${id}`, { body: { Name: "Three" }, headers })).status).toBe(412);
      expect((await ask("PATCH", `/${id}`, { body: { Name: "Three" }, headers })).status).toBe(412);
      expect((await ask("DELETE", `/${id}`, { headers })).status).toBe(412);
      expect(await stored()).toEqual([{ name: "Two", version: 2 }]);
    });

    it("everybody but administrators", async () => {
      const id = await desk.hook();
      const answers = [
        await ask("GET", "", { as: lead }),
        await ask("GET", `/${id}`, { as: lead }),
        await ask("GET", `/${id}/LastError`, { as: lead }),
        await ask("PUT", `/${id}`, { as: lead, body: { Name: "Mine" } }),
        await ask("PATCH", `/${id}`, { as: lead, body: { Name: "Mine" } }),
        await ask("DELETE", `/${id}`, { as: lead }),
        await ask("POST", "/own.thing/1", { as: lead, body: {} }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
      expect(await stored()).toEqual([{ name: "My hook", version: 1 }]);
    });
  });

  it("tests a target, and tells the last error", async () => {
    const test = async (target: string) =>
      (await ask("POST", "/Test", { body: hook({ TargetUrl: target }) })).json;
    expect(await test(`${receiver.url}/200`)).toMatchObject({ Success: true });
    expect(await test(`${receiver.url}/500`)).toMatchObject({ Success: false });
    const id = await desk.hook();
    expect((await ask("GET", `/${id}/LastError`)).text).toBe("null");
    await database.db.query("update webhook set last_error = 'HTTP 500'");
    expect((await ask("GET", `/${id}/LastError`)).text).toBe('"HTTP 500"');
  });

  describe("a signal", () => {
    it("tells whoever hears of it, with what was said", async () => {
      await desk.hook({ Events: ["own.*", "ticket.changed"] });
      await desk.hook({ Name: "deaf", Events: ["ticket.created"] });
      const values = { Colour: "red", Rank: 3, Live: true };
      const sent = await signal({ EventName: "own.thing.done", PrimaryKey: 7, Data: values });
      expect([sent.status, sent.text]).toEqual([204, ""]);
      const asResource = await ask("POST", "/ticket.changed/8", { body: values });
      expect([asResource.status, asResource.text]).toEqual([204, ""]);
      expect((await ask("POST", "/unheard.thing/8")).status).toBe(204);
      await desk.deliver();
      expect(desk.received()).toMatchObject([
        {
          Event: "own.thing.done",
          Entity: "own.thing",
          PrimaryKey: 7,
          Changes: [],
          FieldValues: {},
          Values: values,
        },
        {
          Event: "ticket.changed",
          Entity: "ticket",
          PrimaryKey: 8,
          FieldValues: {},
          Values: values,
        },
      ]);
    });

    it.each<[object, string[]]>([
      [{}, ["EventName"]],
      [{ EventName: "a b", PrimaryKey: -1 }, ["EventName", "PrimaryKey"]],
      [{ EventName: "own.*" }, ["EventName"]],
      [{ EventName: "own.thing", Data: { a: "x".repeat(4000) } }, ["Data/a"]],
    ])("that is wrong in %j is refused", async (body, members) => {
      await desk.hook({ Events: ["*"] });
      const { status, json } = await signal(body);
      expect([status, json?.ErrorType]).toEqual([400, "ArgumentException"]);
      expect(Object.keys(json?.ValidationErrors ?? {})).toEqual(members);
      expect(await desk.rows("select from webhook_delivery")).toEqual([]);
    });

    it("is read in every form that a body can have", async () => {
      await desk.hook({ Events: ["own.*"] });
      const answers = [
        await signalAs("application/x-www-form-urlencoded", "Colour=red"),
        await signalAs("application/json", "[1]"),
        await signalAs("application/json", '{"a":{"b":1}}'),
        await signalAs("application/json", String.raw`{"a":"\u0000"}`),
      ];
      expect(answers.map(({ status }) => status)).toEqual([204, 400, 400, 400]);
      await desk.deliver();
      expect(desk.received().map(({ Values }) => Values)).toEqual([{ Colour: "red" }]);
    });
  });
});
