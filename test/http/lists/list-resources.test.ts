import { beforeAll, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { ask, openBrowser } from "../../support/browser.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { listDesk, type RowJson } from "./list-desk.ts";

const lists = [
  ["TicketCategory", "TicketCategoryId"],
  ["TicketPriority", "TicketPriorityId"],
  ["TicketStatus", "TicketStatusId"],
  ["TicketType", "TicketTypeId"],
] as const;

describeEachDatabase("the resources of lists", (database) => {
  const api = testApi(database);
  const desk = listDesk(api, database);
  let other = 0;

  beforeAll(async () => {
    const { json } = await desk.call("SaveTicketStatusEntity", { Name: "Other" });
    other = Number(json["TicketStatusId"]);
  });

  const rest = <Json = RowJson>(target: string, body?: unknown, headers = {}) =>
    callResource<Json>(api, target, { body, headers });

  it.each(lists)("of %s hold rows that come, change and go", async (name, key) => {
    const path = `/List/${name}/Items`;
    const blank = await rest(`GET ${path}/Default`);
    expect(blank.json[key]).toBe(0);
    const made = await rest(`POST ${path}`, { ...blank.json, Name: "By resource" });
    expect(made.status).toBe(200);
    const id = Number(made.json[key]);
    expect((await rest(`GET ${path}/${id}`)).json).toEqual(made.json);
    const put = await rest(`PUT ${path}/${id}`, { Name: "Put" });
    expect(put.json).toMatchObject({ [key]: id, Name: "Put" });
    expect(
      (await rest(`PUT ${path}/${id}`, { [key]: id + 1 })).json.ValidationErrors,
    ).toHaveProperty([key]);
    expect((await rest(`POST ${path}`, { [key]: id, Name: "Two" })).status).toBe(400);
    const items = (await rest<RowJson[]>(`GET ${path}`)).json;
    expect(items.map((row) => row[key])).toContain(id);
    expect((await rest(`DELETE ${path}/${id}`)).status).toBe(204);
    const left = (await rest<RowJson[]>(`GET ${path}`)).json;
    expect(left.map((row) => row[key])).not.toContain(id);
    for (const method of ["GET", "PUT", "DELETE"]) {
      const missing = await rest(`${method} ${path}/987654`, method === "PUT" ? {} : undefined);
      expect([method, missing.status]).toEqual([method, 404]);
    }
    expect((await rest(`GET ${path}/x`)).status).toBe(400);
  });

  it("show deleted priorities where they are asked for", async () => {
    const made = await rest("POST /List/TicketPriority/Items", { Name: "Old" });
    const id = Number(made.json["TicketPriorityId"]);
    await rest(`DELETE /List/TicketPriority/Items/${id}`);
    const all = await rest<RowJson[]>("GET /List/TicketPriority/Items?includeDeleted=true");
    expect(all.json.find((row) => row["TicketPriorityId"] === id)).toMatchObject({
      Status: "Deleted",
    });
  });

  it.each(lists)("tell what the list of %s is, and take no other", async (name) => {
    const { json } = await rest(`GET /List/${name}`);
    expect(json).toMatchObject({
      IsCustomList: false,
      UseGroupsAndHeadings: false,
      _Links: { Self: `${api.url}/api/v1/List/${name}` },
    });
    const norwegian = await rest(`GET /List/${name}`, undefined, { "accept-language": "no" });
    expect(norwegian.json["Name"]).not.toBe(json["Name"]);
    const { _Links, ...definition } = json;
    expect((await rest(`PUT /List/${name}`, definition)).json).toEqual(definition);
    const renamed = await rest(`PUT /List/${name}`, { Name: "Mine" });
    expect(renamed.status).toBe(501);
    expect(renamed.json.ErrorMessage).toContain("built-in");
  });

  it("change statuses on GET only for callers who may change, and are kept by nobody", async () => {
    const ticketId = await desk.createTicket();
    const target = `/List/TicketStatus/1/ChangeTo/${other}`;
    const browser = await openBrowser(api, api.administrator);
    const cookies = { cookie: browser.headers["cookie"] ?? "" };
    const withoutToken = await ask(api, `/api/v1${target}`, { headers: cookies });
    expect(withoutToken.status).toBe(401);
    const tried = await rest(`GET ${target}`, undefined, { prefer: "dry-run" });
    expect(tried.status).toBe(501);
    const head = await fetch(`${api.url}/api/v1${target}`, {
      method: "HEAD",
      headers: { authorization: `Basic ${btoa(api.administrator)}` },
    });
    expect(head.status).toBe(405);
    expect((await desk.ticket(ticketId)).Status).toMatchObject({ TicketStatusId: 1 });
    const done = await rest(`GET ${target}`);
    expect(done.status).toBe(204);
    expect(done.headers.get("cache-control")).toContain("no-store");
    expect((await desk.ticket(ticketId)).Status).toMatchObject({ TicketStatusId: other });
    expect((await rest("GET /List/TicketStatus/1/ChangeTo/x")).status).toBe(400);
    const wrong = await rest("GET /List/TicketStatus/1/ChangeTo/2");
    expect(Object.keys(wrong.json.ValidationErrors ?? {})).toEqual(["toTicketStatusId"]);
  });

  it("carry a creation out once, however often it is sent", async () => {
    const headers = { "idempotency-key": "only-one" };
    const post = () => rest("POST /List/TicketStatus/Items", { Name: "Once" }, headers);
    const [first, second] = [await post(), await post()];
    expect(second.json).toEqual(first.json);
    expect(await desk.rows("select from ticket_status where name = 'Once'")).toHaveLength(1);
    const read = await rest(`GET /List/TicketStatus/Items/${String(first.json["TicketStatusId"])}`);
    expect(read.status).toBe(200);
  });
});
