import { beforeAll, describe, expect, it } from "vitest";
import { mdoListNames } from "../../../src/server/http/mdo-lists/mdo-list-names.ts";
import { callResource } from "../../support/call-resource.ts";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { people } from "../people/people-desk.ts";
import { fillLists, idsOf as ids, namesOf as names, users, type Item } from "./lists-desk.ts";

describeEachDatabase("pick lists", (database) => {
  const api = testApi(database);
  beforeAll(async () => {
    await fillLists(database.db);
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
  });

  const mdo = <Json = Item[]>(operation: string, body: object, options: CallOptions = {}) =>
    api.call<Json>(operation, { agent: "MDO", body, ...options });
  const list = async (Name: string, AdditionalInfo = "", options: CallOptions = {}) =>
    (await mdo("GetList", { Name, AdditionalInfo }, options)).json;
  const item = async (ListName: string, Id: number) =>
    (await mdo<unknown>("GetListItem", { ListName, Id })).json;
  const get = async (path: string) => (await callResource<Item[]>(api, `GET ${path}`)).json;
  const norwegian = { headers: { "so-language": "no" } };

  it("are listed by name, and every one of them can be read in every way", async () => {
    const { json } = await mdo<string[]>("GetListNames", {});
    expect(json).toEqual(mdoListNames);
    expect((await callResource<string[]>(api, "GET /MDOList")).json).toEqual(json);
    const listIds = new Set<number>();
    for (const Name of json) {
      for (const operation of [
        "GetList",
        "GetSimpleList",
        "GetListWithRestriction",
        "GetListWithHistory",
        "GetSelectableList",
        "GetSelectableSimpleList",
        "GetSelectableListWithRestriction",
        "GetSelectableListWithHistory",
      ]) {
        const { status, json: items } = await mdo<unknown>(operation, { Name: Name.toUpperCase() });
        expect([Name, operation, status, Array.isArray(items)]).toEqual([
          Name,
          operation,
          200,
          true,
        ]);
      }
      listIds.add((await mdo<number>("GetListIdByListName", { Name })).json);
    }
    expect(listIds.size).toBe(json.length);
  });

  it("have items with every member", async () => {
    expect((await list("serviceassociate"))[1]).toEqual({
      Id: users.caller,
      Name: "Full tje0",
      ToolTip: "",
      Deleted: false,
      Rank: 2,
      Type: "Associate",
      ChildItems: [],
      IconHint: "",
      ColorBlock: 0,
      ExtraInfo: "person_id=0&contact_id=0",
      StyleHint: "",
      FullName: "Full tje0",
      TableRight: null,
      FieldProperties: {},
    });
    const { json } = await mdo<unknown[]>("GetSelectableList", {
      Name: "ticketslevel",
    });
    expect(json[1]).toMatchObject({
      Id: 2,
      Name: "External",
      Rank: 2,
      Selected: false,
      Hidden: false,
      LastChanged: expect.stringContaining("0001-01-01") as string,
    });
  });

  it("that do not exist are a wrong request of agents and missing resources", async () => {
    for (const Name of ["nothing", "", null, "withallitem", "associates"]) {
      expect((await mdo("GetList", { Name })).status).toBe(400);
    }
    expect((await mdo("GetListItem", { ListName: "nothing", Id: 1 })).status).toBe(400);
    expect((await mdo("GetListIdByListName", { Name: "nothing" })).status).toBe(400);
    expect((await callResource(api, "GET /MDOList/nothing")).status).toBe(404);
    expect((await callResource(api, "GET /MDOList/nothing/selectable")).status).toBe(404);
  });

  it("come with what their names ask for in front", async () => {
    expect(names(await list("ticketslevelWithAllItem"))).toEqual(["(All)", "Internal", "External"]);
    expect(ids(await list("ticketslevelwithnoselection"))).toEqual([0, 1, 2]);
    expect(ids(await list("ticketslevelheadingswithallitem"))).toEqual([-1, 1, 2]);
    expect(ids(await list("ticketstatuswithpostponeheadings"))).toEqual(
      ids(await list("ticketstatuswithpostpone")),
    );
  });

  it.each<[string, string, readonly number[]]>([
    ["associate", "", [users.away, users.caller, users.reader]],
    ["serviceassociate", "", [users.away, users.caller]],
    ["serviceassociate", "IncludeDefaultItems=true", [users.caller, 2_147_483_647, 0, users.away]],
    ["serviceassociate", "includedefaultitems=false", [users.away, users.caller]],
    ["ticketpriority", "", [1, 2, 3]],
    ["ticketpriority", "showDeleted", [9, 1, 2, 3]],
    ["ticketpriority", "includeDefaultItems=1", [0, 1, 2, 3]],
    ["ticketpriority", "ticketType=30", [3]],
    ["ticketpriority", "tickettype=30&showDeleted=1", [9, 3]],
    ["ticketpriority", "ticketType=30&includeDefaultItems=1", [0, 3]],
    ["ticketpriority", "ticketType=1", [1, 2, 3]],
    ["ticketpriority", "ticketType=99", [1, 2, 3]],
    ["ticketpriority", "ticketType=narrow", [1, 2, 3]],
    ["ticketticketstatus", "ticketType=30", [20, 2, 4]],
    ["ticketticketstatus", "ticketType=30&onlyNormal=true", [2]],
    ["ticketticketstatus", "ticketType=30&onlyNormalWithPostponed=true", [20, 2]],
    ["ticketticketstatus", "ticketType=1", [20, 1, 2, 3, 4, 5, 6]],
    ["ticketticketstatus", "ticketType=99", [20, 1, 2, 3, 4, 5, 6]],
    ["ticketstatus", "", [1, 2, 3, 4, 5, 6]],
    ["ticketticketstatus", "", [20, 1, 2, 3, 4, 5, 6]],
    ["ticketticketstatus", "onlyNormal=true", [1, 2]],
    ["ticketticketstatus", "onlyNormalWithPostponed=true", [20, 1, 2, 3]],
    ["ticketstatuswithpostpone", "", [20, 1, 2, 3]],
    ["ticketstatuswithoutpostpone", "", [1, 2]],
    ["tickettype", "", [1]],
    ["Tags", "", [1]],
    ["ticketorigin", "", Array.from({ length: 15 }, (_, id) => id)],
    ["ticketread", "", [0, 1, 2, 3]],
    ["ticketpriorityescalateevent", "", [0, 1, 2]],
    ["ticketpriorityescalateevent", "all", [-1, 0, 1, 2]],
    ["ticketstatustimecounter", "", [0, 1, 2, 3]],
    ["ticketrelationtype", "", [0, 1, 2]],
    ["sentiment", "", [1, 2, 3, 4]],
    ["sale", "", [1, 2, 3]],
    ["sale", "stakeholderOnly=1", []],
    ["sale", "a=b;hasQuoteOnline=1", []],
    ["project", "", [2, 1]],
  ])("%s with %j has %j", async (name, additional, expected) => {
    expect(ids(await list(name, additional))).toEqual(expected);
  });

  it("tell more of their items", async () => {
    expect((await list("ticketstatus")).map(({ ExtraInfo }) => ExtraInfo)).toEqual([
      "Active",
      "Closed",
      "Postponed",
      "Deleted",
      "Merged",
      "Spam",
    ]);
    expect((await list("ticketticketstatus"))[0]).toMatchObject({
      Name: "Waiting",
      ExtraInfo: "3",
    });
    expect((await list("ticketpriority"))[1]).toMatchObject({ ExtraInfo: "2" });
    expect((await list("tickettype"))[0]?.ExtraInfo).toMatch(
      /^isDefault=1&description=&defaultStatus=0&defaultPriority=0&/,
    );
    expect((await list("ejuser")).find(({ Name }) => Name === "Åse Away")?.ExtraInfo).toBe(
      `associateId=${users.away}`,
    );
    expect((await list("serviceassociate", "AddNotPresentStatus=true"))[0]?.Name).toBe(
      "Åse Away (Skiing)",
    );
    expect((await list("sale_new")).map(({ StyleHint, Type }) => [StyleHint, Type])).toEqual([
      ["", "Sale"],
      ["deleted_item", "Sale"],
      ["sold", "Sale"],
    ]);
    expect((await list("sale"))[0]).toMatchObject({
      Name: "Lamps (Nordlys Ærlig AS)",
      ExtraInfo: "Lamps",
    });
    expect((await list("project_new"))[0]).toMatchObject({
      Name: "Arena",
      ExtraInfo: "2",
      StyleHint: "deleted_item",
      Type: "Project",
    });
  });

  it("are in the language of the caller", async () => {
    expect(names(await list("ticketstatus", "", norwegian)).slice(0, 2)).toEqual([
      "Åpen",
      "Lukket",
    ]);
    expect((await list("Tags", "", norwegian))[0]?.Name).toBe("Haster");
    expect((await list("Tags"))[0]?.Name).toBe('US:"Urgent";NO:"Haster"');
    expect((await list("ticketpriorityescalateevent", "", norwegian))[1]?.Name).toBe("Fortsett");
    expect((await list("ticketslevelwithallitem", "", norwegian))[0]?.Name).toBe("(Alle)");
  });

  describe("of categories", () => {
    it("are flat by their full names", async () => {
      expect(await list("ejcategory")).toMatchObject([
        { Id: 7, Name: "Board", ExtraInfo: "parentId=0&replyTemplateId=-1" },
        { Id: 8 },
        { Id: 5, Name: "Sales", ExtraInfo: "parentId=0&replyTemplateId=7" },
        { Id: 6, Name: "Sales/Abroad", ExtraInfo: "parentId=5&replyTemplateId=-1" },
        { Id: 1, Name: "Support" },
      ]);
      const [, , sales] = await list(
        "ejcategory",
        "shortNames=true&shortTooltip=true&includeAdministrativeInfo=true",
      );
      expect(sales).toMatchObject({
        Name: "Sales",
        ToolTip: "Sales, Full tje0",
        FullName: "Sales",
      });
    });

    it("are a tree on request, with the way to what is one's own", async () => {
      const tree = await list("ejcategory", "hierarchy=true&shortNames=true", norwegian);
      expect(names(tree)).toEqual(["Board", "Sales", "Support"]);
      expect(names(tree[0]?.ChildItems ?? [])).toEqual(["Åpen"]);
      const own = await list("ejcategory", "hierarchy=true&onlyOwnCategories=true");
      expect(own).toMatchObject([
        { Id: 5, StyleHint: "disabled", Deleted: false, ChildItems: [{ Id: 6, StyleHint: "" }] },
      ]);
      expect(ids(await list("ejcategory", "onlyOwnCategories=true"))).toEqual([6]);
      const { json } = await mdo("GetList", {
        Name: "ejcategory",
        AdditionalInfo: "hierarchy=true",
        ForceFlatList: true,
      });
      expect(ids(json)).toEqual([7, 8, 5, 6, 1]);
    });

    it("hide those of others", async () => {
      const as = await api.addUser("stranger", "Agent");
      expect(ids(await list("ejcategory", "", { as }))).not.toContain(7);
      const tree = await list("ejcategory", "hierarchy=true", { as });
      expect(tree[0]).toMatchObject({ Id: 7, StyleHint: "disabled", ChildItems: [{ Id: 8 }] });
    });
  });

  it("begin with what was used, on request", async () => {
    const history = async (body: object) =>
      ids((await mdo("GetListWithHistory", { Name: "ticketpriority", ...body })).json);
    expect(await history({ HistoryItems: [2, 99, 3, 2] })).toEqual([2, 3, 1]);
    expect(await history({ HistoryItems: [3, 99], OnlyHistory: true })).toEqual([3]);
    expect(await history({})).toEqual([1, 2, 3]);
    expect((await mdo("GetList", { Name: "ticketpriority", OnlyHistory: true })).json).toEqual([]);
    expect(
      ids(
        (
          await mdo("GetListWithHistory", {
            Name: "person",
            HistoryItems: [people.cleo, people.gone],
            OnlyHistory: true,
          })
        ).json,
      ),
    ).toEqual([people.cleo]);
  });

  it("give a single entry, or null", async () => {
    expect(await item("ticketpriority", 2)).toMatchObject({ Id: 2, Rank: 1 });
    expect(await item("person_new", people.ada)).toMatchObject({ Id: people.ada, Type: "Person" });
    expect(await item("sale", 1)).toMatchObject({ Id: 1 });
    expect(await item("project", 2)).toMatchObject({ Id: 2 });
    for (const ListName of mdoListNames) expect(await item(ListName, 99_999)).toBeNull();
  });

  it("keep no selection, and say so", async () => {
    const { status, json } = await mdo<{ Message: string }>("SetSelected", {
      Name: "associate",
      SelectableMDOList: [{ Id: 1, Selected: true, ChildItems: [{ Id: 2 }] }],
    });
    expect([status, json.Message]).toEqual([
      400,
      expect.stringContaining("Nothing can be selected") as string,
    ]);
    expect((await mdo("SetSelected", { Name: "nothing" })).status).toBe(400);
  });

  it("are resources under all their addresses", async () => {
    const expected = await list("ticketpriority");
    for (const path of [
      "/MDOList/ticketpriority",
      "/mdolist/TICKETPRIORITY/",
      "/List/TicketPriority/MDOItems",
      "/List/MDO/ticketpriority",
    ]) {
      expect(await get(path)).toEqual(expected);
    }
    expect(ids(await get("/MDOList/ticketpriority?additional=showDeleted%3Dtrue"))).toEqual([
      9, 1, 2, 3,
    ]);
    expect(ids(await get("/MDOList/person_new?query=love"))).toEqual([people.ada]);
    expect(names(await get("/MDOList/ejcategory?additional=hierarchy=true&flat=true")).length).toBe(
      5,
    );
    expect(ids(await get("/MDOList/ejcategory?additional=hierarchy=true"))).toEqual([7, 5, 1]);
    const [selectable] = await get("/MDOList/ticketpriority/selectable");
    expect(selectable).toMatchObject({ Id: 1, Selected: false });
  });
});
