import { beforeAll, expect, it } from "vitest";
import { testApi } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";

const open = 'US:"Open";NO:"Åpen"';

/** Rows whose names are in several languages, and people and texts that only look as if they were. */
const rows = [
  `update ticket_status set name = '${open}' where status_id = 1`,
  `update priority set name = 'US:"Say ""now""";GE:"Sofort"' where priority_id = 2`,
  `update ticket_type set name = '[SR_YES] [SR_NOT_KNOWN]' where ticket_type_id = 1`,
  `update category set name = '${open}', full_name = 'US:"Desk";NO:"Pult"/${open}',
     external_name = '${open}' where category_id = 1`,
  `insert into tag (tag_id, name, folded_name, tooltip) values (5, '${open}', 'five', '${open}')`,
  `insert into custom_field (key, label, type, options) values
     ('x_pick', 'Pick', 7, '[{"id": 1, "label": "US:\\"Red\\";NO:\\"Rød\\""}]'),
     ('SuperOffice:1', 'Ratio', 8, '[]'), ('SuperOffice:2', 'Done', 6, '[]')`,
  `insert into person (person_id, first_name, last_name, emails)
     values (8, '${open}', '[SR_YES]', '{}')`,
  `insert into app_user (user_id, name, login_name, full_name, role_id)
     values (9, 'ADA', 'ada', '${open}', 3)`,
];

describeOneDatabase("The language of an answer", (database) => {
  beforeAll(async () => {
    for (const row of rows) await database.db.query(row);
  });
  const api = testApi(database);
  let ticketId = 0;

  beforeAll(async () => {
    const { json } = await api.call("SaveTicketEntity", {
      body: {
        Title: open,
        Author: "[SR_YES]",
        Tags: [{ Id: 5 }],
        Person: { PersonId: 8 },
        OwnedBy: { AssociateId: 9 },
        CustomFields: { x_pick: "1", "SuperOffice:1": "1234.5", "SuperOffice:2": "true" },
      },
    });
    ticketId = json.TicketId;
  });

  const get = (headers: Record<string, string>) =>
    api.call(`GetTicketEntity?ticketEntityId=${ticketId}`, { headers });

  it.each([
    [{ "SO-Language": "no" }, "Åpen", "no"],
    [{ "SO-Language": "" }, open, null],
    [{ "SO-Language": "*" }, open, null],
    [{ "SO-Language": "x" }, open, null],
    [{ "SO-Language": "en-us; en-gb" }, "Open", "en"],
    [{ "SO-Language": "sv" }, "Open", "sv"],
    [{ "SO-Language": "klingon" }, "Open", "en"],
    [{ "Accept-Language": "nb-NO,nb;q=0.9,en;q=0.1" }, "Åpen", "no"],
    [{ "Accept-Language": "en;q=0.1, no;q=0.2" }, "Åpen", "no"],
    [{ "Accept-Language": "no", "SO-Language": "en" }, "Open", "en"],
    [{ "Accept-Language": "no", "SO-Language": "" }, open, null],
    [{ "Accept-Language": "" }, open, null],
    [{ "Accept-Language": ", ," }, open, null],
    [{ "SO-Culture": "no" }, open, null],
  ])("row 20: %j", async (headers, name, contentLanguage) => {
    const answer = await get(headers);
    expect(answer.json.Status?.Name).toBe(name);
    expect(answer.headers.get("content-language")).toBe(contentLanguage);
  });

  it("is that of everything which administrators name", async () => {
    const { json } = await get({ "SO-Language": "no" });
    expect(json.Priority?.Name).toBe('Say "now"');
    expect(json.TicketType?.Name).toBe("Ja [SR_NOT_KNOWN]");
    expect(json.Tags[0]).toMatchObject({ Name: "Åpen", ToolTip: "Åpen" });
    expect(json.Category).toMatchObject({
      Name: "Åpen",
      Fullname: "Pult/Åpen",
      ExternalName: "Åpen",
      DefaultTicketStatus: null,
    });
    expect(json.CustomFields["x_pick:DisplayText"]).toBe("Rød");
    expect((await get({ "SO-Language": "de-CH" })).json.Priority?.Name).toBe("Sofort");
    const { json: flat } = await api.call<Record<string, unknown>>(
      `GetTicket?ticketId=${ticketId}`,
      { headers: { "SO-Language": "no" } },
    );
    expect(flat).toMatchObject({
      CategoryName: "Åpen",
      CategoryFullname: "Pult/Åpen",
      TicketStatusDisplayValue: "Åpen",
      TicketTypeName: "Ja [SR_NOT_KNOWN]",
    });
  });

  it("is never that of people and of what they write", async () => {
    const { json } = await get({ "SO-Language": "no" });
    expect(json.Title).toBe(open);
    expect(json.Author).toBe("[SR_YES]");
    expect(json.Person).toMatchObject({ Firstname: open, Lastname: "[SR_YES]" });
    expect(json.OwnedBy?.FullName).toBe(open);
    const explained = await fetch(`${api.url}/api/v1/Ticket/${ticketId}/Explain`, {
      headers: { authorization: `Basic ${btoa(api.administrator)}`, "so-language": "no" },
    });
    expect(await explained.text()).toContain(`"FullName":${JSON.stringify(open)}`);
  });

  it("is that of the reasons for missing rights, and English without one", async () => {
    const reader = await api.addUser("rita", "Reader");
    const as = (headers: Record<string, string>) =>
      api.call(`GetTicketEntity?ticketEntityId=${ticketId}`, { as: reader, headers });
    const plain = await as({ "SO-Language": "" });
    expect(plain.json.TableRight?.Reason).toBe("No edit right");
    expect(plain.json.FieldProperties["Title"]?.FieldRight?.Reason).toBe("No edit right");
    const norwegian = await as({ "SO-Language": "no" });
    expect(norwegian.json.TableRight?.Reason).toBe("Ingen redigeringsrettighet");
    expect(norwegian.json.FieldProperties["Title"]?.FieldRight?.Reason).toBe(
      "Ingen redigeringsrettighet",
    );
    expect((await as({ "SO-Language": "" })).text).toBe(plain.text);
  });

  it("changes nothing that is stored: an answer in any language can be sent back", async () => {
    const before = await get({ "SO-Language": "" });
    const norwegian = await get({ "SO-Language": "no" });
    api.clock.set(api.clock.now() + 60);
    await api.call("SaveTicketEntity", { body: norwegian.text, headers: { "SO-Language": "no" } });
    expect((await get({ "SO-Language": "" })).text).toBe(before.text);
  });

  it.each([
    [{ "SO-Language": "" }, "1234.5", "[SR_YES]"],
    [{ "SO-Language": "", "SO-Culture": "de" }, "1234.5", "[SR_YES]"],
    [{ "SO-Language": "no" }, "1 234,5", "Ja"],
    [{ "SO-Language": "no", "SO-Culture": "de-DE" }, "1.234,5", "Ja"],
    [{ "SO-Language": "no", "SO-Culture": "nonsense!" }, "1 234,5", "Ja"],
  ])("SO-Culture: %j shows %j", async (headers, number, yes) => {
    const { json } = await get(headers);
    expect(json.CustomFields["SuperOffice:1:DisplayText"]?.replace(/\s/g, " ")).toBe(number);
    expect(json.CustomFields["SuperOffice:2:DisplayText"]).toBe(yes);
    expect(json.CustomFields["SuperOffice:1"]).toBe("[F:1234.5]");
  });
});
