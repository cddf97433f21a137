import { createHmac } from "node:crypto";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Webhook } from "../../../src/contract/carriers/webhook.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { officialClient } from "../../support/official-client.ts";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { webhookReceiver, type ReceivedCall } from "../../support/webhook-receiver.ts";

type WebhookJson = JsonOf<typeof Webhook> & ErrorBody;

describeEachDatabase("webhooks", (database) => {
  const api = testApi(database, { webhookTimeoutMs: 500 });
  const receiver = webhookReceiver();
  let lead = "";

  beforeAll(async () => {
    lead = await api.addUser("lead", "Agent");
  });
  beforeEach(async () => {
    receiver.calls.length = 0;
    await database.db.query("delete from webhook");
  });

  const call = <Json = WebhookJson>(operation: string, options: CallOptions = {}) =>
    api.call<Json>(operation, { agent: "Webhook", ...options });
  const save = (body: object, options: CallOptions = {}) =>
    call("SaveWebhook", { body, ...options });
  const hook = (wishes: object = {}) => ({
    Name: "My hook",
    Events: ["ticket.created", "ticket.changed"],
    TargetUrl: `${receiver.url}/200`,
    ...wishes,
  });
  const onlyCall = (): ReceivedCall => {
    const [only] = receiver.calls;
    if (only === undefined) throw new Error("nobody was called");
    return only;
  };
  const stored = async () => (await database.db.query("select * from webhook")).rows;

  const listed = async (body: object) => {
    const { json } = await call<WebhookJson[]>("GetAllWebhooks", { body });
    return json.map(({ WebhookId }) => WebhookId);
  };
  const test = (wishes: object) =>
    call<{ Success: boolean; Message: string }>("TestWebhook", {
      body: { Webhook: hook(wishes) },
      headers: { "accept-language": "no" },
    });

  it("start as published", async () => {
    const { json } = await call("CreateDefaultWebhook");
    expect(json).toEqual({
      WebhookId: 0,
      Name: null,
      Events: ["contact.created", "contact.deleted"],
      TargetUrl: null,
      Secret: null,
      State: "Active",
      Type: "webhook",
      Headers: {},
      Properties: {},
      Registered: expect.stringContaining("0001-01-01T00:00:00"),
      RegisteredAssociate: null,
      Updated: expect.stringContaining("0001-01-01T00:00:00"),
      UpdatedAssociate: null,
      ErrorsEmail: null,
      ErrorEmails: [],
      ErrorAssociates: [],
      Description: null,
      NotifyVia: "None",
      NotifyWhen: "None",
      TotalCalls: 0,
      TotalErrors: 0,
      ConsecutiveErrors: 0,
      LastError: null,
    });
  });

  it("are stored whole, once the target has answered a signed test call", async () => {
    const wish = hook({
      Secret: "keep it",
      Headers: { "X-Own": "yes" },
      Properties: { Tenant: "north", Rank: 3, Live: true, Event: undefined },
      ErrorEmails: ["anna@example.com", "ben@example.com"],
      ErrorAssociates: [{ Id: 1 }],
      Description: "For the shop",
      NotifyVia: 1,
      NotifyWhen: "FirstFailure, Disabling",
    });
    const { status, json } = await save(wish);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      ...hook(),
      Secret: "keep it",
      State: "Active",
      Type: "webhook",
      Headers: { "X-Own": "yes" },
      Properties: { Tenant: "north", Rank: 3, Live: true },
      RegisteredAssociate: { FullName: "Full tje0" },
      Registered: "2026-03-02T09:00:00Z",
      ErrorsEmail: "anna@example.com",
      ErrorAssociates: [{ Id: 1 }],
      NotifyVia: "Email",
      NotifyWhen: "FirstFailure, Disabling",
      ConsecutiveErrors: 0,
    });
    const read = await call(`GetWebhook?webhookId=${json.WebhookId}`);
    expect(read.json).toEqual(json);

    expect(receiver.calls).toHaveLength(1);
    const { headers, body } = onlyCall();
    expect(headers).toMatchObject({
      "content-type": "application/json; charset=utf-8",
      "user-agent": expect.stringMatching(/^NetServer-Webhook\/\d/),
      "x-superoffice-event": "test",
      "x-superoffice-retry": "0",
      "x-superoffice-signature": createHmac("sha256", "keep it").update(body).digest("base64"),
      "x-hook-test": "true",
      "x-own": "yes",
    });
    const event = JSON.parse(body) as Record<string, unknown>;
    expect(event).toEqual({
      EventId: headers["x-superoffice-eventid"],
      Timestamp: "2026-03-02T09:00:00.0000000Z",
      Changes: [],
      Event: "test",
      PrimaryKey: 0,
      Entity: "test",
      ContextIdentifier: "Default",
      ChangedByAssociateId: expect.any(Number),
      WebhookName: "My hook",
      FieldValues: {},
      Tenant: "north",
      Rank: 3,
      Live: true,
    });
  });

  it("without a secret are called without a signature", async () => {
    await save(hook());
    expect(receiver.calls[0]?.headers).not.toHaveProperty("x-superoffice-signature");
  });

  it.each([201, 204, 302, 404, 410, 500])(
    "row 26: are refused when the target answers the test call with %i",
    async (answered) => {
      const { status, json } = await save(hook({ TargetUrl: `${receiver.url}/${answered}` }));
      expect(status).toBe(400);
      expect(json).toMatchObject({
        ErrorType: "ArgumentException",
        ValidationErrors: { TargetUrl: expect.stringContaining(String(answered)) },
      });
      expect(receiver.calls).toHaveLength(1);
      expect(await stored()).toEqual([]);
    },
  );

  it.each<[string, object, string[]]>([
    ["nothing", { Name: null, Events: null, TargetUrl: null }, ["Name", "TargetUrl"]],
    ["a blank name", { Name: "  " }, ["Name"]],
    ["a long name", { Name: "x".repeat(401) }, ["Name"]],
    ["no event", { Events: [] }, ["Events"]],
    ["only unknown events", { Events: ["ticket.deleted", "own.thing"] }, ["Events"]],
    ["an event that is none", { Events: ["ticket.changed", "a b"] }, ["Events/1"]],
    ["a script", { Type: "crmscript" }, ["Type"]],
    ["no address", { TargetUrl: "example.com" }, ["TargetUrl"]],
    ["another scheme", { TargetUrl: "ftp://example.com/" }, ["TargetUrl"]],
    ["an unreadable address", { TargetUrl: "http://a b/" }, ["TargetUrl"]],
    ["credentials in the address", { TargetUrl: "http://a:b@127.0.0.1/" }, ["TargetUrl"]],
    ["a private address", { TargetUrl: "https://10.0.0.1/" }, ["TargetUrl"]],
    ["a metadata address", { TargetUrl: "http://169.254.169.254/latest" }, ["TargetUrl"]],
    ["a spelling of a private address", { TargetUrl: "http://0xa000001/" }, ["TargetUrl"]],
    ["a header of the call", { Headers: { "content-LENGTH": "1" } }, ["Headers/content-LENGTH"]],
    [
      "no header",
      { Headers: { "a b": "c", x: "y\nz: 1", y: "æ" } },
      ["Headers/a b", "Headers/x", "Headers/y"],
    ],
    ["a member of each call", { Properties: { eventid: 1 } }, ["Properties/eventid"]],
    ["a nested property", { Properties: { a: { b: 1 } } }, ["Properties/a"]],
    ["no e-mail address", { ErrorEmails: ["a@b.c", "x"] }, ["ErrorEmails/1"]],
    ["an unknown user", { ErrorAssociates: [{ Id: 987_654 }] }, ["ErrorAssociates/0/Id"]],
    ["a state of the server's", { State: "TooManyErrors" }, ["State"]],
    ["an unknown state", { State: "Sleeping" }, ["State"]],
    ["two faults", { Name: "", TargetUrl: "https://192.168.0.1/" }, ["Name", "TargetUrl"]],
    ["a negative id", { WebhookId: -1 }, ["WebhookId"]],
  ])("with %s are refused before anybody is called", async (_what, wishes, members) => {
    const { status, json } = await save(hook(wishes));
    expect(status).toBe(400);
    expect(json.ErrorType).toBe("ArgumentException");
    expect(Object.keys(json.ValidationErrors ?? {}).sort()).toEqual([...members].sort());
    expect(receiver.calls).toEqual([]);
    expect(await stored()).toEqual([]);
  });

  it("may hear of patterns, and of events of their own beside known ones", async () => {
    const { status } = await save(hook({ Events: ["ticket.*", "own.thing"] }));
    expect(status).toBe(200);
  });

  it("are for administrators only", async () => {
    const { json } = await save(hook());
    const id = json.WebhookId;
    const calls: readonly [string, CallOptions][] = [
      ["SaveWebhook", { body: hook({ Name: "Mine" }) }],
      ["SaveWebhook", { body: { WebhookId: id, Name: "Mine" } }],
      [`GetWebhook?webhookId=${id}`, {}],
      ["GetAllWebhooks", { body: {} }],
      [`DeleteWebhook?webhookId=${id}`, {}],
      ["TestWebhook", { body: { Webhook: hook() } }],
      ["GetLastError", { body: { WebhookId: id } }],
    ];
    receiver.calls.length = 0;
    for (const [operation, options] of calls) {
      const answer = await call<ErrorBody>(operation, { ...options, as: lead });
      expect([operation, answer.status, answer.json.ErrorType]).toEqual([
        operation,
        403,
        "SoSentryException",
      ]);
      expect(answer.text).not.toContain(receiver.url);
    }
    expect(receiver.calls).toEqual([]);
    expect(await stored()).toMatchObject([{ name: "My hook" }]);
  });

  it("sent back as they are leave no trace and call nobody", async () => {
    const { json } = await save(hook({ Secret: "s", Headers: { b: "1", a: "2" } }));
    receiver.calls.length = 0;
    api.clock.set(api.clock.now() + 60);
    expect((await save(json)).json).toEqual(json);
    expect(receiver.calls).toEqual([]);
  });

  it("change in what is sent; null leaves as it is, an empty text clears", async () => {
    const { json } = await save(hook({ Secret: "s", Description: "d", Headers: { a: "1" } }));
    const changed = await save({
      webhookId: json.WebhookId,
      name: "Other",
      secret: null,
      description: "",
      headers: {},
    });
    expect(changed.json).toMatchObject({
      Name: "Other",
      Secret: "s",
      Description: null,
      Headers: {},
      TargetUrl: `${receiver.url}/200`,
    });
  });

  it("can be stopped while their target is gone, and are asked again when they are started", async () => {
    const { json } = await save(hook());
    const gone = { WebhookId: json.WebhookId, TargetUrl: `${receiver.url}/500` };
    await database.db.query("update webhook set consecutive_errors = 9, state = 3");
    expect((await save({ ...gone, State: "Stopped" })).json).toMatchObject({
      State: "Stopped",
      ConsecutiveErrors: 9,
    });
    const refused = await save({ WebhookId: json.WebhookId, State: "Active" });
    expect(refused.status).toBe(400);
    const started = await save({ ...gone, TargetUrl: `${receiver.url}/200`, State: "Active" });
    expect(started.json).toMatchObject({ State: "Active", ConsecutiveErrors: 0 });
  });

  it("that do not exist cannot be saved, are null to read, and are deleted already", async () => {
    expect((await save(hook({ WebhookId: 987_654 }))).status).toBe(404);
    expect((await call("GetWebhook?webhookId=987654")).text).toBe("null");
    const { status, text } = await call("DeleteWebhook?webhookId=987654");
    expect([status, text]).toEqual([204, ""]);
  });

  it("are listed by name, event and state", async () => {
    const ids: number[] = [];
    for (const wishes of [
      { Name: "Alpha" },
      { Name: "beta", Events: ["list.*"] },
      { Name: "gamma", State: "Stopped" },
    ]) {
      ids.push((await save(hook(wishes))).json.WebhookId);
    }
    const [alpha, beta, gamma] = ids;
    expect(await listed({})).toEqual(ids);
    expect(await listed({ NameFilter: "BET" })).toEqual([beta]);
    expect(await listed({ EventFilter: "ticket.created" })).toEqual([alpha, gamma]);
    expect(await listed({ EventFilter: "list.ticketstatus.created" })).toEqual([beta]);
    expect(await listed({ StatusFilter: "Stopped" })).toEqual([gamma]);
    expect(await listed({ NameFilter: "a", StatusFilter: "Active" })).toEqual([alpha, beta]);
  });

  it("can be tested without being stored", async () => {
    expect((await test({})).json).toMatchObject({ Success: true });
    expect((await test({ TargetUrl: `${receiver.url}/500` })).json).toMatchObject({
      Success: false,
      Message: "Mottakeren må svare på testkallet med 200; den svarte med 500.",
    });
    expect((await test({ TargetUrl: "https://10.0.0.1/" })).json).toMatchObject({ Success: false });
    expect((await test({ Name: "" })).status).toBe(400);
    expect(await stored()).toEqual([]);
  });

  it("tell their last error", async () => {
    const { json } = await save(hook());
    const lastError = async () =>
      (await call<string | null>("GetLastError", { body: { WebhookId: json.WebhookId } })).json;
    expect(await lastError()).toBeNull();
    await database.db.query("update webhook set last_error = '500 out of order'");
    expect(await lastError()).toBe("500 out of order");
  });

  it("work with the official client", async () => {
    const [username = "", password = ""] = api.administrator.split(":");
    const agent = new officialClient.WebhookAgent(api.url, { auth: { username, password } });
    const blank = await agent.createDefaultWebhookAsync();
    const saved = await agent.saveWebhookAsync({ ...blank, ...lowerFirst(hook()) });
    expect(saved).toMatchObject({ name: "My hook", state: "Active" });
    const { webhookId: id = 0 } = saved;
    expect(await agent.getWebhookAsync(id)).toEqual(saved);
    expect(await agent.getAllWebhooksAsync("", "", "Active" as never)).toHaveLength(1);
    await agent.deleteWebhookAsync(id);
    expect(await agent.getWebhookAsync(id)).toBeNull();
    await expect(
      agent.saveWebhookAsync({
        ...blank,
        ...lowerFirst(hook({ TargetUrl: `${receiver.url}/500` })),
      }),
    ).rejects.toMatchObject({ response: { status: 400 } });
  });
});

function lowerFirst(value: object): object {
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name.charAt(0).toLowerCase() + name.slice(1), one]),
  );
}
