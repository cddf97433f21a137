import { describe, expect, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { archiveDesk, type ListJson } from "./archive-desk.ts";

const database = testDatabase();
const api = testApi(database);
const desk = archiveDesk(api, database);
const first = { $filter: "title = 'Printer on fire'" };

const count = async ($inlineCount: string) =>
  (await desk.list("/Archive/Ticket", { $inlineCount, $top: "1" })).json["odata.count"];

describe("a list", () => {
  it("shows columns of its own choice, under their names", async () => {
    const { status, json } = await desk.list("/Ticket", first, {
      headers: { "SO-Language": "en", "SO-TimeZone": "NO,includeTZOffset" },
    });
    expect(status).toBe(200);
    expect(json).toEqual({
      "odata.metadata": `${api.url}/api/v1/Archive/$metadata`,
      "odata.nextLink": null,
      value: [
        {
          PrimaryKey: String(desk.ids["Printer on fire"]),
          EntityName: "ticket",
          ticketId: desk.ids["Printer on fire"],
          title: "Printer on fire",
          createdAt: "2026-03-02T10:00:00+01:00",
          lastChanged: "2026-03-02T10:00:00+01:00",
          categoryFullName: "Support",
          ownedBy: "Full tje0",
          priorityName: "Medium",
          ticketStatusName: "Open",
          "person/fullName": "Brant Abernathy",
          "contact/name": "Acme",
        },
      ],
    });
  });

  it("shows the wished columns under the names that they were wished by", async () => {
    const $select =
      "TITLE, has_attachment,tags,deadline,createdDate,ownedBy/associateDbId,ownedBy/usergroup,origin, nothing,extra/x_serial,extra/x_floor,extra/x_kind,extra/x_day,extra/x_ticket_integer,timeSpent,sale/amount,content,person/email/emailAddress,contact/nameDepartment";
    const headers = { "SO-Language": "en" };
    const { json } = await desk.list("/Archive/ticket", { ...first, $select }, { headers });
    expect(json.value).toEqual([
      {
        PrimaryKey: String(desk.ids["Printer on fire"]),
        EntityName: "ticket",
        TITLE: "Printer on fire",
        has_attachment: false,
        tags: "VIP",
        deadline: expect.stringMatching(/^2026-03-/) as string,
        createdDate: "2026-03-02T00:00:00Z",
        "ownedBy/associateDbId": 1,
        "ownedBy/usergroup": null,
        origin: "API",
        "extra/x_serial": "SN1",
        "extra/x_floor": 3,
        "extra/x_kind": "Small",
        "extra/x_day": "2026-03-02T00:00:00Z",
        "extra/x_ticket_integer": null,
        timeSpent: 0,
        "sale/amount": null,
        content: null,
        "person/email/emailAddress": "brant@example.com",
        "contact/nameDepartment": "Acme, Sales",
      },
    ]);
  });

  it("answers every column that its description has", async () => {
    const { json: metadata } = await desk.list<Readonly<Record<string, { Name: string }>>>(
      "/Archive/Ticket/$metadata",
    );
    const names = Object.keys(metadata);
    expect(names.length).toBeGreaterThan(742);
    const { status, text } = await callResource<ListJson>(api, "POST /Archive/Ticket", {
      body: new URLSearchParams({ ...first, $select: names.join(",") }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(status).toBe(200);
    const [row = {}] = (JSON.parse(text) as ListJson).value;
    expect(Object.keys(row)).toEqual(["PrimaryKey", "EntityName", ...names]);
  });

  it.each<[string, readonly string[]]>([
    ["title contains 'PRINTER'", ["Printer on fire", "printer is cold"]],
    ["title contains '0% n'", ["100% noise_free"]],
    ["title contains '_'", ["100% noise_free"]],
    ["title contains 'x'", []],
    ["not title contains 'printer' and ownedBy isNull", ["100% noise_free", "Done", "Hidden"]],
    ["ownedBy currentAssociate", ["Printer on fire"]],
    ["tags intArrayOneOf ('vip')", ["Printer on fire"]],
    ["extra/x_floor > 2", ["Printer on fire"]],
    ["extra/x_kind = 'small'", ["Printer on fire"]],
    ["extra/x_day date '2026-03-02'", ["Printer on fire"]],
    ["extra/x_day after '2026-03-02'", []],
    ["person/lastName begins 'ab'", ["Printer on fire"]],
    ["contact/name = 25 or contact/name = 'nobody'", ["Printer on fire"]],
    ["priorityName = 'high'", ["100% noise_free"]],
    ["createdAt thisWeek and status = 'closed'", ["Done"]],
    ["getNoRows = true", []],
    [
      "getAllRows = true",
      ["Printer on fire", "printer is cold", "100% noise_free", "Done", "Hidden"],
    ],
  ])("is filtered by %s", async ($filter, titles) => {
    const headers = { "SO-Language": "en" };
    expect(await desk.titles("/Ticket", { $filter }, { headers })).toEqual(titles);
  });

  it.each<[string, readonly string[]]>([
    ["title", ["100% noise_free", "Done", "Hidden", "printer is cold", "Printer on fire"]],
    ["TITLE DESC", ["Printer on fire", "printer is cold", "Hidden", "Done", "100% noise_free"]],
    [
      "priorityName desc, title",
      ["100% noise_free", "Done", "Hidden", "printer is cold", "Printer on fire"],
    ],
    ["createdAt desc", ["Printer on fire", "printer is cold", "100% noise_free", "Done", "Hidden"]],
    [
      "person/lastName, title desc",
      ["Printer on fire", "printer is cold", "Hidden", "Done", "100% noise_free"],
    ],
  ])("is sorted by %s", async ($orderBy, titles) => {
    expect(await desk.titles("/Ticket", { $orderBy })).toEqual(titles);
  });

  it("goes on where its link leads, with the same question", async () => {
    const found: unknown[] = [];
    let pages = 0;
    const options = {
      $select: "title",
      $orderBy: "title desc",
      $top: "2",
      $filter: "ticketId > 0",
    };
    let { json } = await desk.list("/Ticket", options);
    for (;;) {
      pages += 1;
      found.push(...json.value.map(({ title }) => title));
      const link = json["odata.nextLink"];
      if (link === null) break;
      expect(new URL(link).searchParams.get("$skip")).toBe(String(found.length));
      expect(link.startsWith(`${api.url}/api/v1/Ticket?`)).toBe(true);
      ({ json } = await callResource<ListJson>(
        api,
        `GET ${link.slice(`${api.url}/api/v1`.length)}`,
      ));
    }
    expect(pages).toBe(3);
    expect(found).toEqual(await desk.titles("/Ticket", { $orderBy: "title desc" }));
  });

  it("passes over rows, and shows as many as are wanted", async () => {
    const all = await desk.titles("/Ticket");
    expect(await desk.titles("/Ticket", { $skip: "1", $top: "2" })).toEqual(all.slice(1, 3));
    expect(await desk.titles("/Ticket", { $skip: "99" })).toEqual([]);
    const { json } = await desk.list("/Ticket", { $top: "0" });
    expect(json.value).toEqual([]);
  });

  it("counts its rows on all pages when it is asked to", async () => {
    expect(await count("True")).toBe(5);
    expect(await count("AllPages")).toBe(5);
    expect(await count("Estimate")).toBe(5);
    expect(await count("False")).toBeUndefined();
  });

  it("leaves closed tickets out when its parts say so", async () => {
    expect(await desk.titles("/Ticket", { $entities: "ticket" })).not.toContain("Done");
    const both = { $entities: "ticket, TicketDisplayClosed" };
    expect(await desk.titles("/Ticket", both)).toContain("Done");
    expect(await desk.titles("/Archive/SimpleTicket", { $entities: "ticket" })).toContain("Done");
    const { status } = await desk.list("/Ticket", { $entities: "person" });
    expect(status).toBe(400);
  });

  it("tells all of its rows in full", async () => {
    const $select = "ticketId,ownedBy,tags,createdAt,has_attachment,numberOfMessages";
    const headers = { "SO-Language": "en", "SO-Culture": "en-GB" };
    const options = { ...first, $mode: "full", $select };
    const { json } = await desk.list("/Archive/Ticket", options, { headers });
    const id = desk.ids["Printer on fire"];
    const none = { LinkHint: "", TooltipHint: "" };
    expect(json.value).toEqual([
      {
        PrimaryKey: id,
        EntityName: "ticket",
        StyleHint: "ticketRead",
        LinkHint: `ticket_id=${id}`,
        TableRight: { Mask: 15, Reason: "" },
        Column: {
          ticketId: {
            RawValue: id,
            DisplayValue: String(id),
            LinkHint: `nav=ticket&ticket_id=${id}`,
            TooltipHint: `{ticket_id=${id}}`,
          },
          ownedBy: { RawValue: 2, DisplayValue: "Full tje0", ...none },
          tags: { RawValue: [164], DisplayValue: "VIP", ...none },
          createdAt: {
            RawValue: "2026-03-02T09:00:00Z",
            DisplayValue: "02/03/2026, 09:00",
            ...none,
          },
          has_attachment: { RawValue: false, DisplayValue: "No", ...none },
          numberOfMessages: { RawValue: 0, DisplayValue: "0", ...none },
        },
      },
    ]);
  });

  it("has names and pictures for programs that want them", async () => {
    const options = { ...first, $select: "person/fullName,has_attachment", $top: "1" };
    const wide = await desk.list("/Ticket", { ...options, $mode: "Wide", $jsonSafe: "true" });
    expect(wide.json.value[0]).toMatchObject({
      StyleHint: "ticketRead",
      LinkHint: `ticket_id=${desk.ids["Printer on fire"]}`,
      person_fullName: "Brant Abernathy",
    });
    const pictures = await desk.list("/Ticket", { ...options, $output: "display" });
    expect(pictures.json.value[0]).toMatchObject({ has_attachment: "" });
  });

  it("answers in XML when it is told so, whatever is accepted", async () => {
    const response = await fetch(
      `${api.url}/api/v1/Ticket?$format=xml&$select=title,person/fullName&$top=1`,
      {
        headers: { authorization: `Basic ${btoa(api.administrator)}`, accept: "application/json" },
      },
    );
    expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
    const id = desk.ids["Printer on fire"];
    expect(await response.text()).toContain(
      `<value><row><PrimaryKey>${id}</PrimaryKey><EntityName>ticket</EntityName><title>Printer on fire</title><person_fullName>Brant Abernathy</person_fullName></row></value>`,
    );
  });

  it("stands in a directory, and is described at three addresses", async () => {
    const { json } = await desk.list("/archive");
    expect(json.value).toContainEqual({ name: "Ticket", url: "Ticket" });
    const bySlash = await desk.list("/Archive/Ticket/$metadata");
    expect(await desk.list("/Archive/Ticket$metadata")).toMatchObject({ text: bySlash.text });
    expect(await desk.list("/Archive/Ticket?$metadata=ALL")).toMatchObject({ text: bySlash.text });
    const description = JSON.parse(bySlash.text) as Readonly<Record<string, unknown>>;
    expect(description["categoryFullName"]).toEqual({
      DisplayName: "[SR_COLUMN_CATEGORYFULLNAME]",
      DisplayTooltip: "[SR_COLUMN_CATEGORYFULLNAME]",
      DisplayType: "text",
      CanOrderBy: true,
      Name: "categoryFullName",
      CanRestrictBy: true,
      RestrictionType: "ejCategory",
      RestrictionListName: "ejcategory",
      IsVisible: true,
      ExtraInfo: "",
      Width: "10%",
      IconHint: "",
      HeadingIconHint: "",
    });
    const headers = { "SO-Language": "no" };
    const norwegian = await desk.list<Readonly<Record<string, { DisplayName: string }>>>(
      "/Archive/Ticket/$metadata",
      {},
      { headers },
    );
    expect(norwegian.json["ownedBy/fullName"]?.DisplayName).toBe("Eier - Fullt navn");
    expect(norwegian.json["extra/x_serial"]?.DisplayName).toBe("Ekstrafelt - Serial");
  });
});

describe("a wish that a list cannot meet", () => {
  it.each<[Readonly<Record<string, string>>, string, RegExp]>([
    [{ $filter: "title" }, "$filter", /character 6: expected is an operator/],
    [{ $filter: "title eq 'x" }, "$filter", /closing quotation mark/],
    [{ $filter: "nothing = 1" }, "$filter", /no column nothing/],
    [{ $filter: "<script> = 1" }, "$filter", /character 1/],
    [{ $filter: "ticketId contains 5" }, "$filter", /does not have that operator. It has: equals/],
    [{ $filter: "ticketId = 'five'" }, "$filter", /compared with a whole number only/],
    [{ $orderBy: "nothing" }, "$orderBy", /no column nothing/],
    [{ $orderBy: "title sideways" }, "$orderBy", /asc, desc or nothing/],
    [{ $orderBy: "messageLanguage" }, "$orderBy", /cannot be sorted by the column messageLanguage/],
  ])("%j is refused with what is wrong", async (options, member, sentence) => {
    const { status, json } = await desk.list<ErrorBody>("/Ticket", options);
    expect(status).toBe(400);
    expect(json.ErrorType).toBe("SoValidationException");
    expect(json.ValidationErrors?.[member]).toMatch(sentence);
  });

  it.each<[Readonly<Record<string, string>>]>([
    [{ $top: "-1" }],
    [{ $skip: "-1" }],
    [{ $mode: "Thin" }],
    [{ $format: "csv" }],
    [{ $skiptoken: "x" }],
    [{ $skiptoken: Buffer.from("[1,2]").toString("base64url") }],
    [{ $skiptoken: Buffer.from('["a",1]').toString("base64url"), $orderBy: "createdAt" }],
    [{ $skiptoken: Buffer.from("[9e99,1]").toString("base64url"), $orderBy: "createdAt" }],
  ])("%j is refused", async (options) => {
    const { status } = await desk.list("/Ticket", options);
    expect(status).toBe(400);
  });

  it("is refused in the caller's language", async () => {
    const headers = { "SO-Language": "de" };
    const { json } = await desk.list<ErrorBody>("/Ticket", { $filter: "a" }, { headers });
    expect(json.ErrorMessage).toBe(
      "Der Filter ist bei Zeichen 2 nicht lesbar: Erwartet wird ein Operator.",
    );
  });

  it("is none of an unknown list", async () => {
    expect((await desk.list("/Archive/Nothing")).status).toBe(404);
    expect((await desk.list("/Archive/Nothing/$metadata")).status).toBe(404);
  });
});
