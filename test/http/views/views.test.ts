import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { ListView } from "../../../src/contract/additions/list-view.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { ask, basicOf } from "../../support/browser.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { archiveDesk } from "../archive/archive-desk.ts";

type View = JsonOf<typeof ListView>;

const path = "/api/counterfoil/v1/views";
const builtIn = ["MyOpen", "Unassigned", "AtRisk", "Postponed", "AllOpen", "Closed"];

describeEachDatabase("views", (database) => {
  const api = testApi(database);
  const desk = archiveDesk(api, database);
  let lead = "";
  let agent = "";

  beforeAll(async () => {
    lead = await api.addUser("lead", "Team lead");
    agent = await api.addUser("agent", "Agent");
  });

  beforeEach(async () => {
    await database.db.query("truncate list_view, list_view_place");
  });

  const call = async (
    target: string,
    { as = api.administrator, body, language = "en" }: CallWish = {},
  ) => {
    const [method = "", address = ""] = target.split(" ");
    const answer = await ask(api, path + address, {
      method,
      headers: { authorization: basicOf(as), "accept-language": language },
      ...(body === undefined ? {} : { body }),
    });
    return answer as unknown as {
      status: number;
      json: View & ErrorBody & { Counts: Record<string, number> };
    };
  };
  interface CallWish {
    readonly as?: string;
    readonly body?: object;
    readonly language?: string;
  }
  const list = async (wish: CallWish = {}) => (await call("GET ", wish)).json as unknown as View[];
  const keys = async (wish?: CallWish) => (await list(wish)).map(({ ViewId }) => ViewId);
  const add = (body: object, as?: string) =>
    call("POST ", { body, ...(as === undefined ? {} : { as }) });

  it("are there from the start, in the reader's language", async () => {
    expect(await keys()).toEqual(builtIn);
    expect((await list({ language: "de" }))[0]).toEqual({
      ViewId: "MyOpen",
      Name: "Meine offenen",
      Filter: "ownedBy currentAssociate and status oneOf (1)",
      OrderBy: "deadline asc",
      Columns: [],
      Scope: "BuiltIn",
      IsPinned: false,
      Rank: 0,
      MayChange: false,
    });
  });

  it("are counted as lists count, for whoever asks", async () => {
    const { json: mine } = await add({ Name: "Printers", Filter: "title contains 'printer'" });
    const { json } = await call("GET /counts");
    for (const view of await list()) {
      const shown = await desk.list("/Archive/Ticket", {
        $select: "ticketId",
        $filter: view.Filter ?? "",
        $inlinecount: "allpages",
      });
      expect([view.ViewId, json.Counts[view.ViewId ?? ""]]).toEqual([
        view.ViewId,
        shown.json["odata.count"] ?? shown.json.value.length,
      ]);
    }
    expect(json.Counts[mine.ViewId ?? ""]).toBe(2);
    const agents = await call("GET /counts", { as: agent });
    expect(Object.keys(agents.json.Counts)).toEqual(builtIn);
    expect(agents.json.Counts["MyOpen"]).toBe(0);
  });

  it("of one's own are nobody else's", async () => {
    const { status, json } = await add({
      Name: " Printers ",
      Filter: "title contains 'printer'",
      OrderBy: "title desc",
      Columns: ["title"],
      IsPinned: true,
      Rank: -1,
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({ Name: "Printers", Scope: "Private", MayChange: true, Rank: -1 });
    expect(await keys()).toEqual([json.ViewId, ...builtIn]);
    expect(await keys({ as: lead })).toEqual(builtIn);
    for (const method of ["PUT", "DELETE"]) {
      const body = method === "PUT" ? { body: { Name: "x" } } : {};
      expect((await call(`${method} /${json.ViewId}`, { as: lead, ...body })).status).toBe(404);
    }
    const changed = await call(`PUT /${json.ViewId}`, { body: { Name: "Other" } });
    expect(changed.json).toEqual({ ...json, Name: "Other" });
    expect((await call(`DELETE /${json.ViewId}`)).status).toBe(204);
    expect(await keys()).toEqual(builtIn);
    expect((await database.db.query("select from list_view_place")).rows).toEqual([]);
  });

  it("of the team are everybody's, and changed by those with the right to", async () => {
    const wish = { Name: "Team", Filter: "status oneOf (1)", Scope: "Team" };
    expect((await add(wish, agent)).status).toBe(403);
    const { json } = await add(wish, lead);
    expect(await keys({ as: agent })).toEqual([...builtIn, json.ViewId]);
    const at = `/${json.ViewId}`;
    expect((await call(`PUT ${at}`, { as: agent, body: { Name: "x" } })).status).toBe(403);
    expect((await call(`DELETE ${at}`, { as: agent })).status).toBe(403);
    const pinned = { ...json, IsPinned: true, Rank: -5 };
    expect((await call(`PUT ${at}`, { as: agent, body: pinned })).json).toEqual({
      ...pinned,
      MayChange: false,
    });
    expect(await keys({ as: agent })).toEqual([json.ViewId, ...builtIn]);
    expect((await list({ as: lead })).at(-1)).toEqual(json);
    expect((await call(`PUT ${at}`, { body: { Name: "Changed" } })).json.Name).toBe("Changed");
  });

  it("that are built in can be moved and pinned only", async () => {
    const [first] = await list();
    const body = { ...first, IsPinned: true, Rank: 9 };
    expect((await call("PUT /MyOpen", { body })).json).toEqual({
      ...first,
      IsPinned: true,
      Rank: 9,
    });
    expect(await keys()).toEqual([...builtIn.slice(1), "MyOpen"]);
    expect((await call("PUT /MyOpen", { body: { Name: "x" } })).status).toBe(403);
    expect((await call("DELETE /MyOpen")).status).toBe(403);
    expect((await call("PUT /Nothing", { body: { Rank: 1 } })).status).toBe(404);
  });

  describe("are refused", () => {
    it.each([
      ["without a name", { Filter: "" }, "Name"],
      ["with an empty name", { Name: "  " }, "Name"],
      ["with too long a name", { Name: "x".repeat(101) }, "Name"],
      ["with a filter that is none", { Name: "x", Filter: "nothing is" }, "Filter"],
      ["with a broken filter", { Name: "x", Filter: "title is 'a\0'" }, "Filter"],
      ["with too long a filter", { Name: "x", Filter: " ".repeat(10_001) }, "Filter"],
      ["with an unknown order", { Name: "x", OrderBy: "nothing asc" }, "OrderBy"],
      ["with an unknown scope", { Name: "x", Scope: "Everybody" }, "Scope"],
      ["with a rank that is no number", { Name: "x", Rank: {} }, "Rank"],
    ])("%s", async (_, body, member) => {
      const { status, json } = await add(body);
      expect([status, JSON.stringify(json)]).toEqual([400, expect.stringContaining(member)]);
      expect(await keys()).toEqual(builtIn);
    });

    it("when there are a hundred", async () => {
      await database.db.query(
        `insert into list_view (owner_id, is_team, name, filter, order_by, columns)
         select user_id, false, 'x', '', '', '{}' from app_user, generate_series(1, 100)
          where login_name = 'agent'`,
      );
      expect((await add({ Name: "One more" }, agent)).status).toBe(400);
      expect((await add({ Name: "One more" }, lead)).status).toBe(200);
    });
  });

  it("whose filter no longer fits are listed and not counted", async () => {
    const { json } = await add({ Name: "Old" });
    await database.db.query("update list_view set filter = 'x_gone is 1'");
    expect(await keys()).toContain(json.ViewId);
    const counts = await call("GET /counts");
    expect(Object.keys(counts.json.Counts)).toEqual(builtIn);
  });
});
