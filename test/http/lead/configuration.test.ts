import { beforeAll, expect, it } from "vitest";
import type { DeskRole } from "../../../src/contract/additions/desk-role.ts";
import type { Usage } from "../../../src/contract/additions/usage.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { idIn, listDesk } from "../lists/list-desk.ts";

const OWN = "/../counterfoil/v1";

describeEachDatabase("what administrators look up", (database) => {
  const api = testApi(database);
  const { call, createTicket, ticket, rows } = listDesk(api, database);
  let agent = "";

  beforeAll(async () => {
    agent = await api.addUser("anna", "Agent");
  });

  const usage = (query: string, as = api.administrator) =>
    callResource<JsonOf<typeof Usage> & ErrorBody>(api, `GET ${OWN}/usage?${query}`, { as });

  it("is what uses a row of a list", async () => {
    const { json } = await call("SaveTicketCategoryEntity", { Name: "Used" });
    const category = idIn({ json }, "TicketCategoryId");
    await call("SaveTicketCategoryEntity", { Name: "Below", ParentId: category });
    for (const status of [1, 1, 2]) {
      await createTicket({
        Category: { TicketCategoryId: category },
        Status: { TicketStatusId: status },
        OwnedBy: { AssociateId: 2 },
        Tags: [{ Name: "used" }],
      });
    }
    expect((await usage(`list=ejcategory&id=${category}`)).json).toEqual({
      List: "ejcategory",
      Id: category,
      Tickets: 3,
      OpenTickets: 2,
      Others: [{ What: "Categories", Count: 1 }],
    });
    expect((await usage("list=user&id=2")).json).toMatchObject({ Tickets: 3, OpenTickets: 2 });
    expect((await usage("list=TicketStatus&id=2")).json).toMatchObject({ Tickets: 1 });
    expect((await usage("list=tickettype&id=1")).json).toMatchObject({ Tickets: 3 });
    expect((await usage("list=ticketpriority&id=2")).json).toMatchObject({ Tickets: 3 });
    const [tag] = await rows<{ tag_id: number }>("select tag_id from tag where name = 'used'");
    expect((await usage(`list=tag&id=${tag?.tag_id}`)).json).toMatchObject({ Tickets: 3 });
    expect((await usage("list=tag&id=987654")).status).toBe(404);
    expect((await usage("list=everything&id=1")).status).toBe(400);
    expect((await usage("list=tag&id=1", agent)).status).toBe(403);
  });

  const merge = (from: number, into: number, as = api.administrator) =>
    callResource<ErrorBody>(api, `POST ${OWN}/tags/${from}/merge-into/${into}`, { as });
  const idOfTag = async (name: string) => {
    const [row] = await rows<{ tag_id: number }>(`select tag_id from tag where name = '${name}'`);
    return row?.tag_id ?? 0;
  };

  it("and tags are merged: each ticket has the other one, once, and remembers it", async () => {
    const tagged = (...names: readonly string[]) =>
      createTicket({ Tags: names.map((Name) => ({ Name })) });
    const only = await tagged("wrong");
    const both = await tagged("wrong", "right", "third");
    const neither = await tagged("third");
    const [wrong, right, third] = [
      await idOfTag("wrong"),
      await idOfTag("right"),
      await idOfTag("third"),
    ];
    const untouched = (await ticket(neither)).LastChanged;
    expect((await merge(wrong, right)).status).toBe(204);
    const tagsOf = async (ticketId: number) =>
      (await ticket(ticketId)).Tags.map((tag) => tag?.Id).sort();
    expect(await tagsOf(only)).toEqual([right]);
    expect(await tagsOf(both)).toEqual([right, third].sort());
    expect((await ticket(neither)).LastChanged).toBe(untouched);
    const logs = await rows<{ ticket_id: number }>(
      `select ticket_id from ticket_log where action = 29 order by ticket_id`,
    );
    expect(logs.map(({ ticket_id }) => ticket_id)).toEqual([only, both]);
    expect(await rows(`select deleted from tag where tag_id = ${wrong}`)).toEqual([
      { deleted: true },
    ]);
    expect((await merge(right, wrong)).status).toBe(400);
    expect((await merge(right, right)).status).toBe(400);
    expect((await merge(right, 987_654)).status).toBe(404);
    expect((await merge(987_654, right)).status).toBe(404);
    expect((await merge(right, third, agent)).status).toBe(403);
    expect(await tagsOf(only)).toEqual([right]);
  });

  it("are roles with what each right allows", async () => {
    const { json } = await callResource<readonly JsonOf<typeof DeskRole>[]>(
      api,
      `GET ${OWN}/roles`,
      {
        headers: { "so-language": "de" },
      },
    );
    const agents = json.find(({ Name }) => Name === "Agent");
    expect(agents).toMatchObject({ Users: 1, IsSystem: false });
    expect(agents?.Rights).toHaveLength(13);
    const granted = (name: string) => agents?.Rights.find((right) => right?.Right === name);
    expect(granted("GeneralAdministrator")?.IsGranted).toBe(false);
    expect(granted("CreateTags")?.Allows).toContain("Schlagwörter");
    expect((await callResource(api, `GET ${OWN}/roles`, { as: agent })).status).toBe(403);
  });

  it("and everybody sees how to sign in", async () => {
    const { status, json } = await callResource<unknown>(api, `GET ${OWN}/sign-in-ways`, {
      as: null,
    });
    expect([status, json]).toEqual([200, [{ Kind: "Password", Label: null, StartAddress: null }]]);
  });
});

describeEachDatabase("a desk with a provider of identities", (database) => {
  const api = testApi(database, {
    openid: () => ({
      buttonLabel: "Company login",
      addressFor: () => Promise.reject(new Error("nobody signs in here")),
      identify: () => Promise.reject(new Error("nobody signs in here")),
    }),
  });

  it("tells where a browser begins", async () => {
    const { json } = await callResource<readonly unknown[]>(api, `GET ${OWN}/sign-in-ways`, {
      as: null,
    });
    expect(json[1]).toEqual({
      Kind: "OpenId",
      Label: "Company login",
      StartAddress: "/login/openid/start",
    });
  });
});
