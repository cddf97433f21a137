import { beforeAll, describe, expect, it } from "vitest";
import { parseXml } from "../../../src/server/http/media/xml/parse-xml.ts";
import { answerTypes, requestTypes } from "../../../src/server/http/media-types.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { createFullTicket, desk, fillDesk, traceOf } from "./full-ticket.ts";

const DAY_SECONDS = 86_400;

/** One wish in every form that a body can have. */
const json = JSON.stringify({
  Title: "Printer & fax – æøå",
  Slevel: "External",
  Category: { TicketCategoryId: desk.category },
  OwnedBy: { AssociateId: desk.owner },
  Person: { PersonId: desk.customer },
  SecondaryPersons: [{ PersonId: 148 }, { PersonId: 149 }],
  Tags: [{ Id: 164 }],
  Deadline: "2026-07-01T10:00:00Z",
  CustomFields: { x_whole: "[I:7]", "SuperOffice:1": "a & b" },
});
const xml = `<?xml version="1.0" encoding="utf-8"?>
<TicketEntity>
  <Title>Printer &amp; fax – æøå</Title><Slevel>External</Slevel>
  <Category><TicketCategoryId>${desk.category}</TicketCategoryId></Category>
  <OwnedBy><AssociateId>${desk.owner}</AssociateId></OwnedBy>
  <Person><PersonId>${desk.customer}</PersonId></Person>
  <SecondaryPersons>
    <Person><PersonId>148</PersonId></Person><Person><PersonId>149</PersonId></Person>
  </SecondaryPersons>
  <Tags><Tag><Id>164</Id></Tag></Tags>
  <Deadline>2026-07-01T10:00:00Z</Deadline>
  <CustomFields>
    <StringKeyValuePair><Key>x_whole</Key><Value>[I:7]</Value></StringKeyValuePair>
    <StringKeyValuePair><Key>SuperOffice:1</Key><Value>a &amp; b</Value></StringKeyValuePair>
  </CustomFields>
</TicketEntity>`;
const form = new URLSearchParams([
  ["Title", "Printer & fax – æøå"],
  ["Slevel", "External"],
  ["Category.TicketCategoryId", String(desk.category)],
  ["ownedBy.associateId", String(desk.owner)],
  ["Person[PersonId]", String(desk.customer)],
  ["SecondaryPersons[0].PersonId", "148"],
  ["SecondaryPersons[1].PersonId", "149"],
  ["Tags[0].Id", "164"],
  ["Deadline", "2026-07-01T10:00:00Z"],
  ["CustomFields[x_whole]", "[I:7]"],
  ["CustomFields[SuperOffice:1]", "a & b"],
]).toString();

const bodyIn = (type: string): string =>
  type.endsWith("/xml") ? xml : type.endsWith("urlencoded") ? form : json;

/** What makes two tickets differ although they were wished alike. */
const own = new Set(["TicketId", "CreatedAt", "LastChanged"]);
const alike = (ticket: object) =>
  Object.fromEntries(Object.entries(ticket).filter(([name]) => !own.has(name)));

describeOneDatabase("media types", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);

  const save = (type: string, body: string, accept = "application/json") =>
    api.call<unknown>("SaveTicketEntity", { body, headers: { "content-type": type, accept } });

  it.each(requestTypes)("row 13: a ticket sent as %s is the same ticket", async (type) => {
    const expected = (await save("application/json", json)).json as object;
    for (const contentType of [type, `${type}; charset=UTF-8`, type.toUpperCase()]) {
      const { status, json: saved } = await save(contentType, bodyIn(type));
      expect(status).toBe(200);
      expect(alike(saved as object)).toEqual(alike(expected));
    }
  });

  it.each(["text/plain", "application/octet-stream", "multipart/form-data", "application/jsonp"])(
    "row 13: %s is refused with the types that are not",
    async (type) => {
      const { status, headers } = await save(type, json);
      expect(status).toBe(415);
      expect(headers.get("accept-post")).toBe(requestTypes.join(", "));
    },
  );

  it.each(answerTypes)("row 14: the answer comes as %s", async (type) => {
    const answer = await save("application/json", json, type);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    expect(answer.text.startsWith(type.endsWith("/xml") ? "<?xml" : "{")).toBe(true);
  });

  it.each([
    ["*/*", "application/json"],
    ["", "application/json"],
    ["application/*", "application/json"],
    ["text/*", "text/json"],
    ["application/xml;q=0.1, application/json;q=0", "application/xml"],
    ["text/xml, */*;q=0.5", "text/xml"],
    ["application/xml, application/json", "application/json"],
    ["application/*, text/xml", "text/xml"],
    ["image/png, application/xml;q=0.001", "application/xml"],
    ["application/json; charset=utf-8; q=0.2, text/json; q=0.1", "application/json"],
  ])("row 14: to Accept: %s with %s", async (accept, type) => {
    const { headers } = await save("application/json", json, accept);
    expect(headers.get("content-type")).toBe(`${type}; charset=utf-8`);
  });

  it.each(["image/png", "text/html", "application/json;q=0", "application/octet-stream"])(
    "row 14: nothing fits Accept: %s, and nothing is done",
    async (accept) => {
      const count = "select count(*) as count from ticket";
      const before = (await database.db.query(count)).rows;
      const { status, headers, json: error } = await save("application/json", json, accept);
      expect(status).toBe(406);
      expect(headers.get("content-type")).toBe("application/json; charset=utf-8");
      expect(error).toMatchObject({ Error: true, ErrorType: "NotSupportedException" });
      expect((await database.db.query(count)).rows).toEqual(before);
    },
  );

  it("row 22: a ticket read as XML and sent back leaves no trace", async () => {
    const ticketId = await createFullTicket(api, database);
    api.clock.set(api.clock.now() + DAY_SECONDS);
    const headers = { accept: "application/xml", "content-type": "text/xml" };
    const read = () =>
      api.call<unknown>(`GetTicketEntity?ticketEntityId=${ticketId}`, {
        headers: { accept: "application/xml" },
      });
    const before = await traceOf(database, ticketId);
    const { text } = await read();
    expect(text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?><TicketEntity xmlns:i=/);
    const saved = await api.call<unknown>("SaveTicketEntity", { body: text, headers });
    expect(saved.status).toBe(200);
    expect(saved.text).toBe(text);
    expect(await traceOf(database, ticketId)).toEqual(before);
    expect((await read()).text).toBe(text);
  });

  describe("answers as XML", () => {
    const asXml = { accept: "application/xml" };
    const call = (operation: string, body?: unknown) =>
      api.call<unknown>(operation, { headers: asXml, ...(body === undefined ? {} : { body }) });

    it("are nil roots for null and bare elements for scalars", async () => {
      expect((await call("GetTicketEntity?ticketEntityId=99999")).text).toBe(
        '<?xml version="1.0" encoding="utf-8"?><TicketEntity xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"/>',
      );
      expect((await call("ResolveTicketId", { TicketId: 99_999 })).text).toBe(
        '<?xml version="1.0" encoding="utf-8"?><int>0</int>',
      );
    });

    it("are nil for what was not selected", async () => {
      const { json: ticket } = await api.call("SaveTicketEntity", { body: json });
      const query = `ticketEntityId=${ticket.TicketId}&$select=TicketId,Title`;
      const { text } = await call(`GetTicketEntity?${query}`);
      expect(text).toContain(`<TicketId>${ticket.TicketId}</TicketId><Title>Printer &amp; fax`);
      expect(text).toContain('<CreatedAt i:nil="true"/>');
      expect(text).toContain('<Tags i:nil="true"/>');
    });

    it("tell errors, with the members as pairs", async () => {
      const { status, text, headers } = await call("SaveTicketEntity", { Title: "" });
      expect(status).toBe(400);
      expect(headers.get("content-type")).toBe("application/xml; charset=utf-8");
      expect(text).toContain("<Error>true</Error><ErrorType>SoValidationException</ErrorType>");
      expect(text).toContain(
        "<ValidationErrors><StringKeyValuePair><Key>Title</Key><Value>A value is required.</Value>",
      );
      const anything = { kind: "dictionary", value: { kind: "string", maxLength: null } } as const;
      expect(parseXml(text, anything).ok).toBe(true);
    });

    it("hold the explanation of a dry run beside the ticket", async () => {
      const headers = { ...asXml, prefer: "dry-run; explain" };
      const { text } = await api.call<unknown>("SaveTicketEntity", { body: json, headers });
      expect(text).toMatch(
        /^<\?xml [^>]+\?><DryRun><TicketEntity [^>]+>.*<\/TicketEntity><Explanation[ >].*<\/DryRun>$/s,
      );
    });
  });

  it.each([
    ["an open element", "application/xml", "<TicketEntity><Title>x</Title>"],
    ["a document type", "application/xml", "<!DOCTYPE x><t><Title>x</Title></t>"],
    ["JSON", "text/xml", json],
    ["a contradiction", "application/x-www-form-urlencoded", "Title=a&Title.x=b"],
    ["half a character", "application/x-www-form-urlencoded", "Title=%E6"],
    ["XML", "application/json", xml],
  ])("%s is malformed as %s", async (_what, type, body) => {
    const { status, json: error } = await save(type, body);
    expect(status).toBe(400);
    expect(error).toMatchObject({ ErrorType: "ArgumentException" });
  });

  it.each([
    ["application/xml", ""],
    ["application/xml", "\uFEFF \n"],
    ["application/x-www-form-urlencoded", ""],
    ["application/xml", '<TicketEntity nil="true"/>'],
  ])("an empty %s body holds no entity: %j", async (type, body) => {
    const { status, json: error } = await save(type, body);
    expect(status).toBe(400);
    expect(error).toMatchObject({ Message: "Entity to save is not in request body" });
  });

  it("names faults by the same paths in every form", async () => {
    for (const [type, body] of [
      ["application/json", '{"Title":"x","SecondaryPersons":[{"PersonId":1},{"PersonId":"zwei"}]}'],
      [
        "application/xml",
        "<x><Title>x</Title><SecondaryPersons><a><PersonId>1</PersonId></a><a><PersonId>zwei</PersonId></a></SecondaryPersons></x>",
      ],
      [
        "application/x-www-form-urlencoded",
        "Title=x&SecondaryPersons[0].PersonId=1&SecondaryPersons[1].PersonId=zwei",
      ],
    ] as const) {
      const { json: error } = await save(type, body);
      expect(error).toMatchObject({
        ValidationErrors: { "SecondaryPersons/1/PersonId": "Expected a whole number." },
      });
    }
  });

  it("reads text in the charset that is told", async () => {
    const response = await fetch(`${api.url}/api/v1/Agents/Ticket/SaveTicketEntity`, {
      method: "POST",
      headers: {
        authorization: `Basic ${btoa(api.administrator)}`,
        "content-type": "application/xml; charset=iso-8859-1",
        accept: "text/xml",
      },
      body: Buffer.from(
        '<?xml version="1.0" encoding="utf-8"?><t><Title>Blåbær</Title></t>',
        "latin1",
      ),
    });
    expect(await response.text()).toContain("<Title>Blåbær</Title>");
  });
});
