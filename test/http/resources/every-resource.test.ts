import { beforeAll, expect, it } from "vitest";
import { ask, basicOf, openBrowser, textOf } from "../../support/browser.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";

const TOKENS = "/api/counterfoil/v1/tokens";
const SESSION = "/api/v1/Session";
const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** Every way to read a resource, with how its answer begins in XML. */
const reads: readonly (readonly [path: string, xml: RegExp])[] = [
  ["/api/v1/Ticket/default", /^<TicketEntity [^>]+><TicketId>0</],
  ["/api/v1/Ticket/1", /^<TicketEntityWithLinks [^>]+><TicketId>1</],
  ["/api/v1/Ticket/1/Simple", /^<Ticket [^>]+><TicketId>1</],
  ["/api/v1/Ticket/1/Explain", /^<Explanation[^>]*><TicketId>1</],
  ["/api/counterfoil/v1/tickets/1/log", /^<ArrayOfTicketLogEntry/],
  ["/api/v1/Ticket/1/Attachments", /^<ArrayOfAttachmentEntity/],
  ["/api/v1/Ticket/1/ForeignKey", /^<ArrayOfStringKeyValuePair\/>/],
  ["/api/v1/Ticket/CustomField", /^<ArrayOfFieldInfoBase\/>/],
  ["/api/v1/Attachment/default", /^<AttachmentEntity[^>]*><AttachmentId>0</],
  ["/api/v1/Attachment/1", /^<AttachmentEntityWithLinks[^>]*><AttachmentId>1</],
  ["/api/v1/TicketMessage/default", /^<TicketMessageEntity [^>]+><EjMessageId>0</],
  ["/api/v1/TicketMessage/1", /^<TicketMessageEntity [^>]+><EjMessageId>1</],
  ["/api/v1/TicketMessage/1/Attachment", /^<ArrayOfAttachmentEntity><AttachmentEntity>/],
  ["/api/v1/TicketMessage/1/Attachment/Noninline", /^<ArrayOfAttachmentEntity><AttachmentEntity>/],
  ["/api/v1/TicketMessage/1/ForeignKey", /^<ArrayOfStringKeyValuePair\/>/],
  ["/api/v1/TicketMessage/CustomField", /^<ArrayOfFieldInfoBase\/>/],
  ["/api/v1/TimeZone?$top=1", /^<ODataResponse><metadata>[^<]+<\/metadata><nextLink>[^<]+</],
  ["/api/v1/TimeZone/base", /^<TimeZoneData[^>]*><TZLocationID>1</],
  ["/api/v1/TimeZone/current", /^<TimeZoneData[^>]*><TZLocationID>261</],
  ["/api/v1/TimeZone/261", /^<TimeZoneData[^>]*><TZLocationID>261</],
  ["/api/v1/Person/default", /^<PersonEntity [^>]+><PersonId>0</],
  ["/api/v1/Person/1", /^<PersonEntityWithLinks [^>]+><PersonId>1</],
  ["/api/v1/Person/1/Simple", /^<Person[^>]*><Position\/><PersonId>1</],
  ["/api/v1/Person/1/ForeignKey", /^<ArrayOf/],
  ["/api/v1/Person/CustomField", /^<ArrayOfFieldInfoBase/],
  ["/api/v1/Contact/default", /^<ContactEntity [^>]+><ContactId>0</],
  ["/api/v1/Contact/1", /^<ContactEntityWithLinks [^>]+><ContactId>1</],
  ["/api/v1/Contact/1/Simple", /^<Contact[^>]*><ContactId>1</],
  ["/api/v1/Contact/1/ForeignKey", /^<ArrayOf/],
  ["/api/v1/Contact/CustomField", /^<ArrayOfFieldInfoBase/],
  ["/api/v1/MDOList", /^<ArrayOfString[^>]*><string>associate</i],
  ["/api/v1/MDOList/ticketstatus", /^<ArrayOfMDOListItem[^>]*><MDOListItem><Id>1</],
  [
    "/api/v1/MDOList/ticketstatus/selectable",
    /^<ArrayOfSelectableMDOListItem[^>]*><SelectableMDOListItem><Id>1</,
  ],
  ["/api/v1/List/ticketstatus/MDOItems", /^<ArrayOfMDOListItem/],
  ["/api/v1/List/MDO/ticketstatus", /^<ArrayOfMDOListItem/],
  ["/api/v1/User/current", /^<User[^>]*><AssociateId>1</],
  ["/api/v1/User/Default", /^<User[^>]*><AssociateId>0</],
  ["/api/v1/User/1", /^<UserWithLinks[^>]*><AssociateId>1</],
  ["/api/v1/User/1/ForeignKey", /^<ArrayOf/],
  ["/api/v1/User/1/UserPresenceStatus", /^<UserPresenceStatus[^>]*><Status>StatusNormal</],
  ["/api/v1/User/CredentialTypes", /^<ArrayOfCredentialType/],
  ["/api/v1/User/CustomField", /^<ArrayOfFieldInfoBase/],
  ["/api/v1/User/currentPrincipal", /^<SoPrincipalCarrier><UserType>/],
  ["/api/v1/User/currentAssociate", /^<Associate[^>]*><AssociateId>1</],
  ["/api/v1/User/currentToken", /^<string>8A:/],
  [SESSION, /^<Session[^>]*><AssociateId>1</],
  [TOKENS, /^<ArrayOfAccessToken[^>]*><AccessToken><TokenId>/],
];

describeOneDatabase("every resource", (database) => {
  const api = testApi(database);
  const own = () => ({ authorization: basicOf(api.administrator) });
  const fetchAs = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${api.url}${path}`, { headers: { ...own(), ...headers } });

  beforeAll(async () => {
    await api.call("SaveTicketEntity", { body: { Title: "One" } });
    await api.call("SaveTicketMessageEntity", { body: { Ticket: { TicketId: 1 }, Body: "One" } });
    await api.call("SaveAttachmentEntity", { body: { Name: "one.txt" } });
    await api.call("AddAttachments", { body: { TicketMessageEntityId: 1, AttachmentIds: [1] } });
    await database.db.query(`insert into contact (contact_id, name) values (1, 'One');
      insert into person (person_id, last_name) values (1, 'One')`);
  });

  it.each(reads)("answers %s as XML, in the zone and language asked for", async (path, begins) => {
    const answer = await fetchAs(path, {
      accept: "text/xml",
      "so-timezone": "no",
      "so-language": "nb",
    });
    const text = await answer.text();
    expect([answer.status, text.startsWith(DECLARATION)]).toEqual([200, true]);
    expect(text.slice(DECLARATION.length)).toMatch(begins);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/xml; charset=utf-8",
      "so-timezone": "NO",
      "content-language": "no",
    });
  });

  it.each(reads)(
    "refuses %s in an unknown zone or type, and with a wrong credential",
    async (path) => {
      expect((await fetchAs(path, { "so-timezone": "Atlantis" })).status).toBe(400);
      expect((await fetchAs(path, { accept: "image/png" })).status).toBe(406);
      expect((await fetchAs(path, { authorization: "Bearer 8A:Default.x" })).status).toBe(401);
    },
  );

  it.each([
    ["/api/v1/User/currentPrincipal", "username", ["UserName"]],
    ["/api/v1/TimeZone/261", "TZLocationID, name", ["TZLocationID", "Name"]],
    [SESSION, "FullName", ["FullName"]],
    ["/api/v1/Ticket/1/Explain", "TimeZone,Values/Deadline/Rule", ["TimeZone", "Values"]],
  ])("thins %s out to %s", async (path, select, filled) => {
    const json = (await (await fetchAs(`${path}?$select=${select}`)).json()) as object;
    const names = Object.entries(json).flatMap(([name, value]) => (value === null ? [] : [name]));
    expect(names).toEqual(filled);
    expect(Object.keys(json).length).toBeGreaterThan(filled.length);
  });

  const post = (type: string, body: string) =>
    fetch(`${api.url}${TOKENS}`, {
      method: "POST",
      headers: { ...own(), "content-type": type },
      body,
    });
  const explain = async (zone: string) => {
    const answer = await fetchAs("/api/v1/Ticket/1/Explain", { "so-timezone": zone });
    return (await answer.json()) as { TimeZone: string; ExplainedAt: string };
  };

  const rows = async (table: string) =>
    (await database.db.query(`select from ${table}`)).rows.length;

  it.each([
    ["POST", TOKENS, { Name: "x", Scopes: ["read"] }, "access_token"],
    ["POST", `${SESSION}/Ticket`, null, "login_ticket"],
    ["POST", SESSION, { username: "tje0", password: "wrong" }, "session"],
    ["DELETE", `${TOKENS}/1`, null, "access_token"],
    ["DELETE", "/api/v1/Ticket/1", null, "ticket"],
  ])("carries no %s %s out that is only to be tried", async (method, path, body, table) => {
    const before = await rows(table);
    const headers = { ...own(), prefer: "dry-run", "sec-fetch-site": "none" };
    const { status, json } = await ask(api, path, { method, headers, body });
    expect([status, json["ErrorType"]]).toEqual([501, "NotSupportedException"]);
    expect(await rows(table)).toBe(before);
  });

  it.each([
    [TOKENS, { Name: "once", Scopes: ["read"] }, "Token", "access_token"],
    [`${SESSION}/Ticket`, null, "Ticket", "login_ticket"],
    ["/api/v1/Agents/User/GetAccessToken", {}, null, "access_token"],
  ])("carries POST %s out once, and keeps no secret", async (path, body, name, table) => {
    const headers = { ...own(), "idempotency-key": `secret ${path}`.replaceAll(/[ /]/g, "-") };
    const before = await rows(table);
    const first = await ask(api, path, { method: "POST", headers, body });
    const secret = name === null ? textOf(first) : String(first.json[name]);
    expect([first.status, secret.length > 20]).toEqual([200, true]);
    const again = await ask(api, path, { method: "POST", headers, body });
    expect([again.status, again.json["ErrorType"]]).toEqual([409, "SoConflictException"]);
    expect(await rows(table)).toBe(before + 1);
    const { rows: kept } = await database.db.query<{ kept: string }>(
      "select recorded_answer::text as kept from recorded_answer",
    );
    expect(kept.length).toBeGreaterThan(0);
    for (const row of kept) expect(row.kept).not.toContain(secret.slice(-20));
  });

  it.each([
    ["/api/v1/Ticket/1?fk=maybe", 400],
    ["/api/v1/Ticket/1?FK=1", 200],
    ["/api/v1/Ticket/1?fk=", 200],
    ["/api/v1/Ticket/1?fk=maybe&fk=false", 200],
    ["/api/v1/TimeZone?$top=2147483648", 400],
    ["/api/v1/TimeZone?$skip=-1", 400],
    ["/api/v1/TimeZone?$filter=a&$filter=", 200],
  ])("reads what %s declares: %i", async (path, status) => {
    expect((await fetchAs(path)).status).toBe(status);
  });

  it("reads forms and XML where a body names arguments", async () => {
    const bodies = [
      ["application/x-www-form-urlencoded", "name=form&scopes=read&scopes=write&lifeDays=1"],
      ["text/xml", "<x><Name>xml</Name><Scopes><s>read</s></Scopes></x>"],
    ] as const;
    for (const [type, body] of bodies) {
      const { Token } = (await (await post(type, body)).json()) as { Token: string };
      expect(Token).toMatch(/^8A:Default\./);
    }
  });

  it("leads from page to page under the address that was used", async () => {
    const answer = await fetch(`${api.url}/default/api/v1/timezone?$top=2&$OPTIONS=x&$skip=1`, {
      headers: own(),
    });
    const list = (await answer.json()) as Record<string, unknown>;
    expect(list["odata.nextLink"]).toBe(
      `${api.url}/default/api/v1/TimeZone?%24top=2&%24OPTIONS=x&%24skip=3`,
    );
  });

  it("writes rows of a list as elements of their columns", async () => {
    const path = "/api/v1/TimeZone?$select=timeZone,daylight&$top=10000";
    const text = await (await fetchAs(path, { accept: "application/xml" })).text();
    expect(text).toContain('<nextLink i:nil="true"/><value><row>');
    expect(text).toContain(
      '<row><PrimaryKey>1</PrimaryKey><EntityName>timeZone</EntityName><timeZone>UTC</timeZone><daylight i:nil="true"/></row>',
    );
  });

  it("explains in the zone that is asked for", async () => {
    expect(await explain("")).toMatchObject({
      TimeZone: "UTC",
      ExplainedAt: "2026-03-02T09:00:00Z",
    });
    expect(await explain("US-NY,includeTZOffset")).toMatchObject({
      TimeZone: "America/New_York",
      ExplainedAt: "2026-03-02T04:00:00-05:00",
    });
    expect(await explain("NO")).toMatchObject({ ExplainedAt: "2026-03-02T10:00:00" });
  });

  it("signs a browser in and out by XML", async () => {
    const [username, password] = api.administrator.split(":");
    const answer = await fetch(`${api.url}${SESSION}`, {
      method: "POST",
      headers: { "content-type": "text/xml", accept: "text/xml", "sec-fetch-site": "none" },
      body: `<a><username>${username}</username><password>${password}</password></a>`,
    });
    expect(await answer.text()).toMatch(/<Session><AssociateId>1<.*<ValidUntil>.*Z<\/ValidUntil>/);
    expect(answer.headers.getSetCookie()).toHaveLength(2);
    const { headers } = await openBrowser(api, api.administrator);
    const ended = await ask(api, SESSION, { method: "DELETE", headers });
    expect([ended.status, ended.headers.getSetCookie().length]).toEqual([204, 2]);
  });
});
