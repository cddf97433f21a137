import { beforeAll, expect, it } from "vitest";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { companies, people } from "../people/people-desk.ts";
import { fillLists, idsOf as ids, users, type Item } from "./lists-desk.ts";

describeEachDatabase("searches in pick lists", (database) => {
  const api = testApi(database);
  beforeAll(async () => {
    await fillLists(database.db);
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
  });

  const mdo = <Json = Item[]>(operation: string, body: object, options: CallOptions = {}) =>
    api.call<Json>(operation, { agent: "MDO", body, ...options });
  const list = async (Name: string, AdditionalInfo = "", options: CallOptions = {}) =>
    (await mdo("GetList", { Name, AdditionalInfo }, options)).json;
  const search = async (Name: string, SearchValue: string, AdditionalInfo = "") =>
    (await mdo("GetListWithRestriction", { Name, SearchValue, AdditionalInfo })).json;

  it.each<[string, string, readonly number[]]>([
    ["associate", "ase", [users.away]],
    ["associate", "AWAY å", [users.away]],
    ["associate", "wa", []],
    ["associate", "reader", [users.reader]],
    ["associate", `${users.reader}`, [users.reader]],
    ["associate", "%", [users.away, users.caller, users.reader]],
    ["ejcategory", "abroad sales", [6]],
    ["person_new", "bjorn", [people.bjorn]],
    ["person_new", "STRASSE", [people.bjorn]],
    ["person_new", "Bjo\u0308rn", [people.bjorn]],
    ["person_new", "aerlig", [people.ada, people.bjorn]],
    ["person_new", "ada@nordlys", [people.ada]],
    ["person_new", "love ad", [people.ada]],
    ["person_new", "lace", []],
    ["person_new", "gone", []],
    ["person_new", `${people.cleo}`, [people.cleo]],
    ["person_new", "c", [people.cleo]],
    ["person_new", "...", []],
    ["person_new", "x\ud800", []],
    ["person_new", "'ada' & | ! :* \\", [people.ada]],
    ["sale", "lamp", [1, 2]],
    ["sale", "nordlys", [1]],
    ["project", "p 77", [1]],
    ["project", "zo", [1]],
  ])("%s searched for %j has %j", async (name, value, expected) => {
    expect(ids(await search(name, value)).toSorted((one, other) => one - other)).toEqual(
      [...expected].toSorted((one, other) => one - other),
    );
  });

  it("put those whom the caller looks after first", async () => {
    await database.db
      .query(`insert into person (person_id, last_name, support_user_id, updated_at) values
      (80, 'Zed One', ${users.caller}, null), (81, 'Zed Two', null, now()), (82, 'Zed Three', null, null), (83, 'Zed Four', null, now() - interval '1 day')`);
    expect(ids(await search("person_new", "zed"))).toEqual([80, 81, 83, 82]);
  });

  it("filter people", async () => {
    expect(ids(await list("person_new", `contact_id=${companies.north}`))).toEqual([
      people.ada,
      people.bjorn,
    ]);
    expect(ids(await list("person", `person_id=${people.cleo}`))).toEqual([people.cleo]);
    expect(
      ids(await list("person", `person_id=${people.cleo}&contact_id=${companies.north}`)),
    ).toEqual([]);
    await database.db.query(`update person set retired = true where person_id = ${people.bjorn};
      update sale set person_id = ${people.ada}, project_id = 1 where sale_id = 1`);
    expect(ids(await list("person_new", `contact_id=${companies.north}&skipRetired=true`))).toEqual(
      [people.ada],
    );
    expect(ids(await list("person", "sale_id=1"))).toEqual([people.ada]);
    expect(ids(await list("person", "project_id=1"))).toEqual([people.ada]);
    expect(await list("person_new", `contact_id=${companies.north}`)).toMatchObject([
      {
        Name: "Ada Lovelace (Nordlys Ærlig AS, Drift)",
        ToolTip: "ada@nordlys.example",
        Type: "Person",
        IconHint: "Personwithcontact",
        ExtraInfo: "80",
        StyleHint: "",
      },
      { Id: people.bjorn, StyleHint: "deleted_item" },
    ]);
    expect(await list("person_new", `person_id=${people.cleo}`)).toMatchObject([
      { Name: "Cléo Victoire", IconHint: "Personwithoutcontact", ExtraInfo: "0" },
    ]);
    expect(await list("person_new", `person_id=${people.ada}&withoutCompany=true`)).toMatchObject([
      { Name: "Ada Lovelace" },
    ]);
    expect(await list("person", `person_id=${people.ada}&includeHasEmail=true`)).toMatchObject([
      { Name: "Ada Lovelace", ExtraInfo: "contact_id=80&has_email=1" },
    ]);
  });

  it("show at most 100 that are found", async () => {
    await database.db
      .query(`insert into person (last_name) select 'Many ' || n from generate_series(1, 101) as n;
      insert into tag (name, folded_name) select 'Crowd ' || n, 'crowd ' || n from generate_series(1, 101) as n`);
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
    expect((await search("person_new", "many")).length).toBe(100);
    expect((await search("Tags", "crowd")).length).toBe(100);
    expect((await list("Tags")).length).toBe(102);
  });

  it("know whom the caller had to do with last", async () => {
    const as = await api.addUser("busy", "Agent");
    expect(await list("person_new", "", { as })).toEqual([]);
    const owner = [...api.context.desk.current().users.values()].find(
      ({ loginName }) => loginName === "busy",
    );
    for (const PersonId of [people.ada, people.cleo, people.ada, people.bjorn]) {
      await api.call("SaveTicketEntity", {
        as,
        body: {
          Title: "T",
          Person: { PersonId },
          OwnedBy: { AssociateId: owner?.userId },
        },
      });
    }
    expect(ids(await list("person_new", "", { as }))).toEqual([
      people.bjorn,
      people.ada,
      people.cleo,
    ]);
    expect(
      ids((await mdo("GetList", { Name: "person_new", OnlyHistory: true }, { as })).json),
    ).toEqual([people.bjorn, people.ada, people.cleo]);
    expect(ids(await list("person_new", "skipRetired=true", { as }))).toEqual([
      people.ada,
      people.cleo,
    ]);
    expect(await list("person_new")).not.toHaveLength(3);
  });

  it("show tickets that the caller may list", async () => {
    const save = async (body: object) =>
      (
        await api.call("SaveTicketEntity", {
          body: { OwnedBy: { AssociateId: 0 }, Category: { TicketCategoryId: 1 }, ...body },
        })
      ).json.TicketId;
    const open = await save({ Title: "Blåbær søknad", Person: { PersonId: people.ada } });
    const closed = await save({ Title: "Blåbær closed", BaseStatus: "Closed" });
    const secret = await save({ Title: "Blåbær secret", Category: { TicketCategoryId: 7 } });
    const deleted = await save({ Title: "Blåbær deleted" });
    await api.call("DeleteTicketEntity", { body: { TicketEntityId: deleted } });
    expect(ids(await search("ticket", "blabaer"))).toEqual([secret, closed, open]);
    expect(ids(await search("ticket_freetextsearch", `${open}`))).toEqual([open]);
    expect(await search("ticket", "soknad")).toMatchObject([
      {
        Name: "Blåbær søknad (Ada Lovelace (Nordlys Ærlig AS))",
        ExtraInfo: `${people.ada}`,
        Type: "Ticket",
        IconHint: "Ticket",
        StyleHint: "ticketUnread",
      },
    ]);
    expect(await search("ticket", "blabaer closed", "nameformat=includeTicketId")).toMatchObject([
      { Name: `${closed} Blåbær closed`, ExtraInfo: "-1", StyleHint: "deleted_item" },
    ]);
    const as = await api.addUser("lister", "Agent");
    const { json } = await mdo(
      "GetListWithRestriction",
      { Name: "ticket", SearchValue: "blåbær" },
      { as },
    );
    expect(ids(json)).toEqual([closed, open]);
    expect((await mdo("GetListItem", { ListName: "ticket", Id: secret }, { as })).text).toBe(
      "null",
    );
    const none = await api.addUser("nothing", "Agent, own categories");
    expect(
      (await mdo("GetListWithRestriction", { Name: "ticket", SearchValue: "blåbær" }, { as: none }))
        .json,
    ).toEqual([]);
  });

  it("leave out what is completed if the caller prefers so", async () => {
    const Preference = {
      Level: "Individual",
      RawValue: "1",
      Specification: { Section: "functions", Key: "skipcompletedsales" },
    };
    const as = await api.addUser("tidy", "Agent");
    expect(
      (await api.call("SavePreference", { agent: "Preference", as, body: { Preference } })).status,
    ).toBe(204);
    expect(ids(await list("sale", "", { as }))).toEqual([1, 3]);
    expect(ids(await list("sale"))).toEqual([1, 2, 3]);
    expect(
      ids(
        (
          await mdo(
            "GetListWithHistory",
            { Name: "sale", HistoryItems: [2], OnlyHistory: true },
            { as },
          )
        ).json,
      ),
    ).toEqual([2]);
  });
});
