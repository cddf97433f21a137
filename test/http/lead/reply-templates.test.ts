import { beforeAll, expect, it } from "vitest";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import { testApi } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { listDesk } from "../lists/list-desk.ts";

const OWN = "/../counterfoil/v1";
const TEMPLATES = `${OWN}/reply-templates`;

type Answer = ErrorBody & {
  readonly ReplyTemplateId: number;
  readonly Bodies: readonly object[];
};

describeEachDatabase("reply templates", (database) => {
  const api = testApi(database);
  const { call, createTicket, rows } = listDesk(api, database);
  let agent = "";

  beforeAll(async () => {
    agent = await api.addUser("anna", "Agent");
  });

  const ask = <Json = Answer>(target: string, body?: unknown, as = api.administrator) =>
    callResource<Json>(api, target, { ...(body !== undefined && { body }), as });
  const english = { LanguageId: 1, Subject: "About [[ticket.id]]", Plain: "Hi [[CUSTOMER.name]]" };
  const make = async (wishes: object = {}) =>
    ask(`POST ${TEMPLATES}`, { Name: "Greeting", Folder: "Mine", Bodies: [english], ...wishes });
  const faultsOf = async (wishes: object) => {
    const { status, json } = await make(wishes);
    expect(status).toBe(400);
    return json.ValidationErrors ?? {};
  };

  it("are made, read, changed and deleted", async () => {
    const { status, json } = await make({
      Bodies: [
        english,
        { LanguageId: 5, Html: "<p>Hallo</p>", IsDefault: true, IncludePlain: false },
      ],
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      Name: "Greeting",
      Folder: "Mine",
      IsSystem: false,
      Bodies: [
        { ...english, IsDefault: false, IncludePlain: true, IncludeHtml: true },
        { LanguageId: 5, Html: "<p>Hallo</p>", IsDefault: true, IncludePlain: false },
      ],
    });
    const one = `${TEMPLATES}/${json.ReplyTemplateId}`;
    expect((await ask(`GET ${one}`)).json).toEqual(json);
    const renamed = await ask(`PUT ${one}`, { Name: "Renamed" });
    expect(renamed.json).toEqual({ ...json, Name: "Renamed" });
    expect((await ask(`PUT ${one}`, { Bodies: [english] })).json.Bodies).toHaveLength(1);
    const all = (await ask<readonly Answer[]>(`GET ${TEMPLATES}`)).json;
    expect(all.map(({ ReplyTemplateId }) => ReplyTemplateId)).toContain(json.ReplyTemplateId);
    expect((await ask(`DELETE ${one}`)).status).toBe(204);
    expect((await ask(`GET ${one}`)).status).toBe(404);
    expect((await ask(`DELETE ${one}`)).status).toBe(404);
    const [entry] = await rows(
      `select action, user_id from audit_entry where area = 'ReplyTemplate' order by audit_id desc limit 1`,
    );
    expect(entry).toEqual({ action: "Deleted", user_id: 1 });
  });

  it("refuse variables that nobody fills in, by their names", async () => {
    const faults = await faultsOf({
      Bodies: [
        { LanguageId: 1, Subject: "[[ticket.titel]]", Plain: '[[IF:nobody="1"]]a[[ENDIF]]' },
        {
          LanguageId: 2,
          Html: "<p>[[DECODE:ticket.status,nix,1]]</p>",
          Sms: "[[FORMAT-DATE:when]]",
        },
      ],
    });
    expect(Object.keys(faults)).toEqual([
      "Bodies/0/Subject",
      "Bodies/0/Plain",
      "Bodies/1/Html",
      "Bodies/1/Sms",
    ]);
    expect(faults["Bodies/0/Subject"]).toContain("[[ticket.titel]]");
    expect(faults["Bodies/0/Plain"]).toContain("[[nobody]]");
    const own = '[[SET:n="1"]][[INC:n]][[n]] [[tickets.list]] [[Message.bodyHtml]]';
    expect((await make({ Bodies: [{ LanguageId: 1, Plain: own }] })).status).toBe(200);
  });

  it.each([
    ["no name", { Name: " " }, ["Name"]],
    ["a name that is too long", { Name: "x".repeat(256) }, ["Name"]],
    ["an unknown language", { Bodies: [{ LanguageId: 987_654 }] }, ["Bodies/0/LanguageId"]],
    [
      "a language twice",
      { Bodies: [{ LanguageId: 1 }, { LanguageId: 1 }] },
      ["Bodies/1/LanguageId"],
    ],
    ["a broken text", { Bodies: [{ LanguageId: 1, Sms: "a\0" }] }, ["Bodies/0/Sms"]],
  ])("refuse %s, and nothing is stored", async (_, wishes, members) => {
    const before = await rows("select * from reply_template");
    expect(Object.keys(await faultsOf(wishes))).toEqual(members);
    expect(await rows("select * from reply_template")).toEqual(before);
  });

  it("are not deleted while something writes by them", async () => {
    const system = await ask(`DELETE ${TEMPLATES}/1`);
    expect(system.status).toBe(400);
    const { json } = await make();
    const id = json.ReplyTemplateId;
    await call("SaveTicketCategoryEntity", { TicketCategoryId: 1, ReplyTemplate: id });
    expect((await ask(`DELETE ${TEMPLATES}/${id}`)).status).toBe(400);
    await call("SaveTicketCategoryEntity", { TicketCategoryId: 1, ReplyTemplate: 0 });
    const levels = [{ AlertTimeout: 1, ReplyTemplateIdUser: id }];
    await call("SaveTicketPriorityEntity", { TicketPriorityId: 1, EscalationLevels: levels });
    expect((await ask(`DELETE ${TEMPLATES}/${id}`)).status).toBe(400);
    await call("SaveTicketPriorityEntity", { TicketPriorityId: 1, EscalationLevels: [] });
    expect((await ask(`DELETE ${TEMPLATES}/${id}`)).status).toBe(204);
  });

  it("are previewed on a real ticket, before they are saved", async () => {
    const ticketId = await createTicket({ Title: "A <b> title" });
    const preview = (wishes: object, as = api.administrator) =>
      ask<object & ErrorBody>(
        `POST ${OWN}/reply-template-preview`,
        { TicketId: ticketId, ...wishes },
        as,
      );
    const Template = {
      Name: "Preview",
      Bodies: [
        {
          LanguageId: 1,
          Subject: "[[ticket.id]]: [[ticket.title]]",
          Plain: "[[ticket.priority]] by [[user.name]]",
          Html: "<p>[[ticket.title]]</p><script>alert(1)</script>",
        },
        { LanguageId: 5, Subject: "[[ticket.priority]]" },
      ],
    };
    expect((await preview({ Template, LanguageId: 1 })).json).toEqual({
      Subject: `${ticketId}: A <b> title`,
      Plain: "Medium by Full tje0",
      Html: "<p>A &lt;b&gt; title</p>",
      Sms: "",
    });
    expect((await preview({ Template, LanguageId: 5 })).json).toMatchObject({ Subject: "Mittel" });
    const wrong = { ...Template, Bodies: [{ LanguageId: 1, Plain: "[[nix]]" }] };
    const { status, json } = await preview({ Template: wrong });
    expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([
      400,
      ["Template/Bodies/0/Plain"],
    ]);
    expect((await preview({ Template, TicketId: 987_654 })).status).toBe(404);
    expect((await preview({ Template }, agent)).status).toBe(403);
  });

  it("are what everybody begins replies with, as they are stored", async () => {
    const ticketId = await createTicket({ Title: "No light" });
    const { json } = await make({
      Name: "Opening",
      Bodies: [{ LanguageId: 1, Plain: "About [[ticket.title]], [[user.name]]", IsDefault: true }],
    });
    const id = json.ReplyTemplateId;
    const names = await ask<readonly object[]>(`GET ${OWN}/reply-template-names`, undefined, agent);
    expect(names.json).toContainEqual({ ReplyTemplateId: id, Name: "Opening", Folder: "Mine" });
    expect(names.json).not.toContainEqual(expect.objectContaining({ ReplyTemplateId: 1 }));
    const fill = (Template: object) =>
      ask<object>(`POST ${OWN}/reply-template-preview`, { TicketId: ticketId, Template }, agent);
    expect((await fill({ ReplyTemplateId: id })).json).toMatchObject({
      Plain: expect.stringMatching(/^About No light, Full /),
    });
    expect((await fill({ ReplyTemplateId: id, Name: "Other" })).status).toBe(403);
    expect((await fill({ ReplyTemplateId: 1 })).status).toBe(403);
  });

  it("can be made of what the parts tell, by administrators only", async () => {
    const parts = `GET ${OWN}/reply-template-parts`;
    const { json } = await ask<{ Variables: string[]; Languages: object[] }>(parts);
    expect(json.Variables).toContain("ticket.customerUrl");
    expect(json.Languages[0]).toEqual({
      LanguageId: 1,
      Name: "English",
      Code: "en",
      IsDefault: true,
    });
    const all = json.Variables.map((name) => `[[${name}]]`).join(" ");
    expect((await make({ Bodies: [{ LanguageId: 1, Plain: all }] })).status).toBe(200);
    for (const target of [
      parts,
      `GET ${TEMPLATES}`,
      `GET ${TEMPLATES}/1`,
      `DELETE ${TEMPLATES}/1`,
    ]) {
      expect((await ask(target, undefined, agent)).status).toBe(403);
    }
    expect((await ask(`POST ${TEMPLATES}`, { Name: "Mine" }, agent)).status).toBe(403);
    // What the desk itself writes by passes its own rules.
    for (const { ReplyTemplateId: id, Bodies } of (await ask<readonly Answer[]>(`GET ${TEMPLATES}`))
      .json) {
      expect((await ask(`PUT ${TEMPLATES}/${id}`, { Bodies })).status).toBe(200);
    }
  });
});
