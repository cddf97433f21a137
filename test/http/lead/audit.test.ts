import { beforeAll, expect, it } from "vitest";
import type { AuditEntry } from "../../../src/contract/additions/audit-entry.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { webhookReceiver } from "../../support/webhook-receiver.ts";
import { idIn, listDesk } from "../lists/list-desk.ts";

type EntryJson = JsonOf<typeof AuditEntry>;

const AUDIT = "/../counterfoil/v1/audit";
const SECRET = "a secret that nobody may read";

describeEachDatabase("the audit log", (database) => {
  const api = testApi(database);
  const receiver = webhookReceiver();
  const { call, createTicket } = listDesk(api, database);
  let agent = "";

  beforeAll(async () => {
    agent = await api.addUser("anna", "Agent");
    await api.addUser("ben", "Agent");
  });

  const get = (query = "", as = api.administrator) =>
    callResource<readonly EntryJson[] & ErrorBody>(api, `GET ${AUDIT}${query}`, { as });
  const newest = async (what: string) => (await get(`?what=${what}&top=1`)).json[0];
  const changesIn = (entry: EntryJson | undefined) =>
    Object.fromEntries(
      (entry?.Changes ?? []).map((change) => [change?.Field, [change?.Before, change?.After]]),
    );
  const count = async () => (await get("?top=200")).json.length;

  it("tells who made, changed and deleted rows of lists, field by field", async () => {
    api.clock.set(testStart + 60);
    const id = idIn(
      await call("SaveTicketPriorityEntity", { Name: "Audited", Deadline: 60 }),
      "TicketPriorityId",
    );
    expect(await newest("priority")).toMatchObject({
      AssociateId: 1,
      FullName: "Full tje0",
      At: "2026-03-02T09:01:00Z",
      What: "Priority",
      RecordKey: String(id),
      Name: "Audited",
      Action: "Made",
    });
    const levels = [{ AlertTimeout: 30 }];
    await call("SaveTicketPriorityEntity", {
      TicketPriorityId: id,
      Name: "Renamed",
      EscalationLevels: levels,
    });
    const changed = await newest("Priority");
    expect(changed).toMatchObject({ Action: "Changed", Name: "Renamed" });
    const changes = changesIn(changed);
    expect(Object.keys(changes).sort()).toEqual(["EscalationLevels", "Name"]);
    expect(changes["Name"]).toEqual(["Audited", "Renamed"]);
    expect(changes["EscalationLevels"]?.[0]).toBe("[]");
    expect(changes["EscalationLevels"]?.[1]).toContain('"afterMinutes":30');
    await call(`DeleteTicketPriorityEntity?ticketPriorityEntityId=${id}`);
    expect(await newest("Priority")).toMatchObject({
      Action: "Deleted",
      Changes: [{ Field: "Deleted", Before: "false", After: "true" }],
    });
    const before = await count();
    await call("SaveTicketPriorityEntity", { TicketPriorityId: 1 });
    await call("SaveTicketPriorityEntity", { TicketPriorityId: 1, Name: "" });
    expect(await count()).toBe(before);
  });

  it("tells of members, opening hours, tags and settings as well", async () => {
    await callResource(api, "PUT /../counterfoil/v1/categories/1/members", {
      body: [{ AssociateId: 2, Weight: 3 }],
    });
    expect(changesIn(await newest("Category"))["Members"]?.[1]).toContain('"weight":3');
    const days = [{ Day: "Monday", Intervals: [{ Start: "08:00", Stop: "12:00" }] }];
    await callResource(api, "PUT /../counterfoil/v1/priorities/2/opening-hours", {
      body: { Days: days },
    });
    expect(Object.keys(changesIn(await newest("Priority")))).toContain("WeekHours");
    const tag = { UdListDefinitionId: 5, Name: "Audited tag" };
    await call("SaveListItemEntity", { ListItemEntity: tag });
    expect(await newest("Tag")).toMatchObject({ Action: "Made", Name: "Audited tag" });
    const before = await count();
    await createTicket({ Tags: [{ Name: "made by a ticket" }] });
    await call("SaveTicketPriorityEntity", { TicketPriorityId: 1, Name: "Lowest" });
    expect(await count()).toBe(before + 1);
  });

  it("tells of users and webhooks, and of secrets only that they changed", async () => {
    const made = await callResource<{ AssociateId?: number }>(api, "POST /User", {
      body: { UserName: "carl", Name: "CARL", Role: { Id: 2 } },
    });
    expect([200, 201]).toContain(made.status);
    expect(await newest("User")).toMatchObject({ Action: "Made" });
    await callResource(api, "PUT /../counterfoil/v1/users/3/password", {
      body: { Password: SECRET },
    });
    expect(await newest("User")).toMatchObject({
      RecordKey: "3",
      Changes: [{ Field: "Password", Before: null, After: "***" }],
    });
    const webhook = {
      Name: "Audited hook",
      TargetUrl: `${receiver.url}/200`,
      Events: ["ticket.created"],
      Secret: SECRET,
    };
    const hook = await callResource<{ WebhookId: number }>(api, "POST /Webhook", { body: webhook });
    expect(hook.status).toBe(200);
    expect(changesIn(await newest("Webhook"))["Secret"]).toEqual([null, "***"]);
    await callResource(api, `DELETE /Webhook/${hook.json.WebhookId}`);
    expect(await newest("Webhook")).toMatchObject({ Action: "Deleted", Name: "Audited hook" });
    const token = await callResource<{ TokenId: number; Token: string }>(
      api,
      "POST /../counterfoil/v1/tokens",
      { body: { Name: "Audited token", Scopes: ["read"], LifeDays: 1 } },
    );
    expect(await newest("Token")).toMatchObject({ Action: "Made", Name: "Audited token" });
    await callResource(api, `DELETE /../counterfoil/v1/tokens/${token.json.TokenId}`);
    expect(await newest("Token")).toMatchObject({ Action: "Deleted", Name: "Audited token" });
    const everything = await database.db.query<{ all: string }>(
      "select string_agg(fields::text, ' ') as all from audit_entry",
    );
    expect(everything.rows[0]?.all).not.toContain(SECRET);
    expect(everything.rows[0]?.all).not.toContain(token.json.Token);
  });

  it("comes page by page, and filtered", async () => {
    const all = (await get("?top=200")).json;
    const ids = all.map(({ AuditId }) => AuditId);
    expect(ids).toEqual(ids.toSorted((one, other) => other - one));
    const paged: number[] = [];
    for (let after = 0; ;) {
      const page = (await get(`?top=3&after=${after}`)).json.map(({ AuditId }) => AuditId);
      paged.push(...page);
      if (page.length < 3) break;
      after = page.at(-1) ?? 0;
    }
    expect(paged).toEqual(ids);
    expect((await get("?by=2")).json).toEqual([]);
    expect((await get("?what=priority&key=2")).json).toHaveLength(1);
    expect((await get("?from=2026-03-02T09:01:01Z")).json).toEqual([]);
    expect(
      (await get("?to=2026-03-02T09:01:00Z")).json.every(({ At }) => At < "2026-03-02T09:01"),
    ).toBe(true);
    const unknown = await get("?what=everything");
    expect(Object.keys(unknown.json.ValidationErrors ?? {})).toEqual(["what"]);
  });

  it("is for administrators only, and can be saved for spreadsheets", async () => {
    expect((await get("", agent)).status).toBe(403);
    const exported = await fetch(`${api.url}/api/counterfoil/v1/audit/export?what=Priority`, {
      headers: { authorization: `Basic ${btoa(api.administrator)}`, accept: "text/csv" },
    });
    expect(exported.status).toBe(200);
    expect(exported.headers.get("content-type")).toContain("text/csv");
    const csv = await exported.text();
    expect(csv.split("\r\n")[0]).toBe(
      '"At","By","What","RecordKey","Name","Action","Field","Before","After"',
    );
    expect(csv).toContain('"Changed","Name","Audited","Renamed"');
    await call("SaveTicketPriorityEntity", { TicketPriorityId: 3, Name: '=1+1,"x"' });
    const formula = await fetch(`${api.url}/api/counterfoil/v1/audit/export?what=Priority&key=3`, {
      headers: { authorization: `Basic ${btoa(api.administrator)}`, accept: "text/csv" },
    });
    expect(await formula.text()).toContain(`"'=1+1,""x"""`);
    const foreign = await fetch(`${api.url}/api/counterfoil/v1/audit/export`, {
      headers: { authorization: `Basic ${btoa(agent)}` },
    });
    expect(foreign.status).toBe(403);
  });

  it("is never changed or removed", async () => {
    for (const statement of [
      "update audit_entry set user_id = 2",
      "delete from audit_entry",
      "truncate audit_entry",
    ]) {
      await expect(database.db.query(statement)).rejects.toThrow(/never changed or removed/);
    }
  });
});
