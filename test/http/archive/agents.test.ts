import { beforeAll, describe, expect, it } from "vitest";
import type { ArchiveColumnInfo } from "../../../src/contract/carriers/archive-column-info.ts";
import type { ArchiveListItem } from "../../../src/contract/carriers/archive-list-item.ts";
import type { ArchiveListResult } from "../../../src/contract/carriers/archive-list-result.ts";
import type { FindResults } from "../../../src/contract/carriers/find-results.ts";
import type { MDOListItem } from "../../../src/contract/carriers/mdo-list-item.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { archiveDesk } from "./archive-desk.ts";

type Item = JsonOf<typeof ArchiveListItem>;

const database = testDatabase();
const api = testApi(database);
const desk = archiveDesk(api, database);
let reader = "";

beforeAll(async () => {
  reader = await api.addUser("reader", "Reader");
});

const call = <Json>(agent: string, name: string, body: object, as?: string) =>
  api.call<Json & ErrorBody>(name, {
    agent,
    body,
    headers: { "SO-Language": "en", "SO-TimeZone": "NO" },
    ...(as === undefined ? {} : { as }),
  });
const titlesOf = (items: readonly Item[]) =>
  items.map(({ ColumnData }) => ColumnData["title"]?.DisplayValue);

const fire = { Name: "title", Operator: "contains", Values: ["fire"] };
const cold = { Name: "title", Operator: "contains", Values: ["cold"] };

const plain = (DisplayValue: string) => ({ DisplayValue, TooltipHint: "", LinkHint: "" });

/** Rows on all pages, and on a page that has one at most. */
const counts = async (name: string, restriction: unknown, as?: string) => {
  const { json } = await call<JsonOf<typeof ArchiveListResult>>(
    "Archive",
    name,
    {
      ProviderName: "Ticket",
      Columns: "title",
      Restriction: restriction,
      PageSize: 1,
      ...(Array.isArray(restriction) && { Columns: ["title"] }),
    },
    as,
  );
  return [json.RowCount, json.Rows.length];
};

describe("a list for programs", () => {
  it("has every value as a text that is the same everywhere", async () => {
    const Columns = [
      ..."ticketId title createdAt createdDate ownedBy has_attachment tags timeSpent extra/x_floor".split(
        " ",
      ),
      ..."closedAt personId sale/amount ownedBy/associateDbId person/lastName nothing".split(" "),
    ];
    const { status, json } = await call<Item[]>("Archive", "GetArchiveListByColumns", {
      ProviderName: "Ticket",
      Columns,
      Restriction: [fire],
    });
    const id = desk.ids["Printer on fire"];
    expect(status).toBe(200);
    expect(json).toEqual([
      {
        EntityName: "ticket",
        PrimaryKey: id,
        ColumnData: {
          ticketId: {
            DisplayValue: `[I:${id}]`,
            TooltipHint: `{ticket_id=${id}}`,
            LinkHint: `nav=ticket&ticket_id=${id}`,
          },
          title: plain("Printer on fire"),
          createdAt: plain("[DT:03/02/2026 10:00:00.0000000]"),
          createdDate: plain("[D:03/02/2026]"),
          ownedBy: plain("Full tje0"),
          has_attachment: plain("[I:0]"),
          tags: plain("[A:164]"),
          timeSpent: plain("[TS:0]"),
          "extra/x_floor": plain("[I:3]"),
          closedAt: plain("[DT:01/01/0001 00:00:00.0000000]"),
          personId: {
            DisplayValue: "[I:7]",
            TooltipHint: "{person_id=7}",
            LinkHint: "person_id=7",
          },
          "sale/amount": plain(""),
          "ownedBy/associateDbId": {
            DisplayValue: "[I:1]",
            TooltipHint: "{associate_id=1}",
            LinkHint: "associate_id=1",
          },
          "person/lastName": plain("Abernathy"),
        },
        LinkHint: `ticket_id=${id}`,
        StyleHint: "ticketRead",
        TableRight: { Mask: "FULL", Reason: "" },
        FieldProperties: {},
      },
    ]);
  });

  it.each<[string, readonly object[], readonly string[]]>([
    [
      "joined by or",
      [{ ...fire, InterOperator: "Or" }, cold],
      ["Printer on fire", "printer is cold"],
    ],
    ["joined by and", [fire, cold], []],
    ["one of which is not active", [fire, { ...cold, IsActive: false }], ["Printer on fire"]],
    [
      "in parentheses",
      [
        { ...fire, InterParenthesis: 1, InterOperator: "Or" },
        { ...cold, InterParenthesis: -1, InterOperator: "And" },
        { Name: "ownedBy", Operator: "isNull" },
      ],
      ["printer is cold"],
    ],
    ["with encoded values", [{ Name: "status", Operator: "oneOf", Values: ["[I:2]"] }], ["Done"]],
    [
      "with parts",
      [{ Name: "title", Operator: "contains", Values: ["printer"], SubRestrictions: [cold] }],
      ["printer is cold"],
    ],
    ["none", [], ["Printer on fire", "printer is cold", "100% noise_free", "Done", "Hidden"]],
  ])("takes restrictions %s", async (_, Restriction, titles) => {
    const { json } = await call<Item[]>("Archive", "GetArchiveListByColumnsWithContext", {
      ProviderName: "ticket",
      Columns: ["title"],
      Restriction,
      Context: "anything",
    });
    expect(titlesOf(json)).toEqual(titles);
  });

  it("comes in pages from 0 on, in the wished order", async () => {
    const page = async (Page: number, PageSize: number) => {
      const { json } = await call<Item[]>("Archive", "GetArchiveListByColumns", {
        ProviderName: "Ticket",
        Columns: ["title"],
        SortOrder: [{ Name: "title", Direction: "DESC" }],
        Page,
        PageSize,
      });
      return titlesOf(json);
    };
    expect(await page(0, 2)).toEqual(["Printer on fire", "printer is cold"]);
    expect(await page(1, 2)).toEqual(["Hidden", "Done"]);
    expect(await page(3, 2)).toEqual([]);
    expect(await page(0, -1)).toHaveLength(5);
    expect(await page(0, 0)).toHaveLength(5);
    expect(
      (await call("Archive", "GetArchiveListByColumns", { ProviderName: "Ticket", Page: -1 }))
        .status,
    ).toBe(400);
  });

  it("tells how many rows there are on all pages, and of how many the caller knows", async () => {
    expect(await counts("GetArchiveListByColumnsWithHeader", [])).toEqual([5, 1]);
    expect(await counts("GetArchiveListByColumnsWithHeaderWithContext", [fire])).toEqual([1, 1]);
    expect(await counts("GetArchiveListByColumnsWithHeader2", "title contains 'printer'")).toEqual([
      2, 1,
    ]);
    expect(await counts("GetArchiveListByColumnsWithHeader", [], reader)).toEqual([4, 1]);
  });

  it("can be asked for in texts", async () => {
    const body = {
      ProviderName: "Ticket",
      Columns: "title, ticketId",
      SortOrder: "title desc",
      Restriction: "title contains 'printer' and ticketId > 0",
      Restrictions: "title contains 'printer' and ticketId > 0",
      Entities: "ticket",
      PageSize: 10,
    };
    for (const name of ["GetArchiveListByColumns2", "GetArchiveListByColumnsWithContext2"]) {
      const { json } = await call<Item[]>("Archive", name, body);
      expect(titlesOf(json)).toEqual(["Printer on fire", "printer is cold"]);
    }
  });

  it.each<[string, object, RegExp]>([
    ["an unknown list", { ProviderName: "Nothing" }, /no list of that name/],
    ["no list", {}, /no list of that name/],
    [
      "an unknown column",
      { ProviderName: "Ticket", Restriction: [{ ...fire, Name: "x" }] },
      /no column x/,
    ],
    [
      "another operator",
      { ProviderName: "Ticket", Restriction: [{ ...fire, Operator: "x" }] },
      /does not have that operator/,
    ],
    [
      "an open parenthesis",
      { ProviderName: "Ticket", Restriction: [{ ...fire, InterParenthesis: 1 }] },
      /do not match/,
    ],
    ["an unknown order", { ProviderName: "Ticket", SortOrder: [{ Name: "x" }] }, /no column x/],
  ])("is refused for %s", async (_, body, sentence) => {
    const { status, json } = await call("Archive", "GetArchiveListByColumns", body);
    expect(status).toBe(400);
    expect(json.ErrorMessage).toMatch(sentence);
  });
});

describe("what there is to ask for", () => {
  it("is told by name, by column and by part", async () => {
    const names = await call<string[]>("Archive", "GetProviderNames", {});
    expect(names.json).toEqual(
      expect.arrayContaining(["Ticket", "TicketMessage", "RecycleTicket"]),
    );
    const columns = await call<JsonOf<typeof ArchiveColumnInfo>[]>(
      "Archive",
      "GetAvailableColumns",
      {
        ProviderName: "RelatedTickets",
      },
    );
    const comment = columns.json.find(({ Name }) => Name === "comment");
    expect(comment).toMatchObject({
      RestrictionType: "string",
      DisplayName: "Comment",
      CanOrderBy: true,
    });
    const entities = await call<JsonOf<typeof MDOListItem>[]>("Archive", "GetAvailableEntities", {
      ProviderName: "Ticket",
    });
    expect(entities.json.map(({ Id, Name, Type }) => [Id, Name, Type])).toEqual([
      [1, "Requests", "ticket"],
      [2, "Closed", "ticketdisplayclosed"],
    ]);
  });
});

describe("a search", () => {
  const paging = { ProviderName: "FindTicket", PageSize: 1, PageNumber: 0 };

  it.each<[string, object]>([
    ["FindFromRestrictionsColumns", { Restrictions: [fire], DesiredColumns: ["title"] }],
    [
      "FindFromRestrictionsColumnsOrderBy",
      {
        Restrictions: [fire],
        DesiredColumns: ["title"],
        OrderBy: [{ Name: "title", Direction: "ASC" }],
      },
    ],
    [
      "FindFromRestrictionsColumns2",
      { Restrictions: "title contains 'fire'", DesiredColumns: "title" },
    ],
    [
      "FindFromRestrictionsColumnsOrderBy2",
      { Restrictions: "title contains 'fire'", DesiredColumns: "title", OrderBy: "title" },
    ],
  ])("%s answers rows with their columns", async (name, asked) => {
    const { status, json } = await call<JsonOf<typeof FindResults>>("Find", name, {
      ...asked,
      ...paging,
    });
    expect(status).toBe(200);
    expect(json.RowCount).toBe(1);
    expect(json.ArchiveColumns.map(({ Name }) => Name)).toEqual(["title"]);
    expect(titlesOf(json.ArchiveRows)).toEqual(["Printer on fire"]);
    expect(json.TableRight).toBeNull();
  });

  it.each<[string, object]>([
    ["FindFromRestrictions", { Restrictions: [{ ...fire, Values: ["printer"] }] }],
    ["FindFromRestrictions2", { Restrictions: "title contains 'printer'" }],
  ])("%s shows columns of the list's choice", async (name, asked) => {
    const { json } = await call<JsonOf<typeof FindResults>>("Find", name, { ...asked, ...paging });
    expect(json.RowCount).toBe(2);
    expect(json.ArchiveRows).toHaveLength(1);
    expect(json.ArchiveColumns.map(({ Name }) => Name)).toContain("ticketStatusName");
  });
});
