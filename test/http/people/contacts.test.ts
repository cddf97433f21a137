import { beforeAll, expect, it } from "vitest";
import type { ContactEntityWithLinks } from "../../../src/contract/carriers/contact-entity-with-links.ts";
import type { PersonEntityWithLinks } from "../../../src/contract/carriers/person-entity-with-links.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { companies, fillPeople, people } from "./people-desk.ts";

type ContactOrError = JsonOf<typeof ContactEntityWithLinks> & ErrorBody;
type PersonOrError = JsonOf<typeof PersonEntityWithLinks> & ErrorBody;

describeEachDatabase("companies", (database) => {
  beforeAll(() => fillPeople(database.db));
  const api = testApi(database);
  const call = <Json = ContactOrError>(operation: string, options: CallOptions = {}) =>
    api.call<Json>(operation, { agent: "Contact", ...options });
  const save = (body: unknown, options: CallOptions = {}) =>
    call("SaveContactEntity", { body, ...options });
  const rest = (target: string, options: CallOptions = {}) =>
    callResource<ContactOrError>(api, target, options);
  const rows = async () =>
    (await database.db.query("select * from contact order by contact_id")).rows;

  it("are saved with everything that the desk keeps", async () => {
    const { status, json } = await save({
      Name: "Analytical Engines",
      Department: "Mill",
      OrgNr: "987",
      Emails: [{ Value: "office@engines.example" }],
      Phones: [{ Value: "1" }],
      Faxes: [{ Value: "2" }],
      Description: "Brass",
      Country: { CountryId: 44 },
      SupportAssociate: { AssociateId: 1 },
      TicketPriority: { Id: 1 },
      Domains: ["engines.example", " "],
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      Name: "Analytical Engines",
      Department: "Mill",
      OrgNr: "987",
      Emails: [{ Value: "office@engines.example" }],
      Phones: [{ Value: "1" }],
      Faxes: [{ Value: "2" }],
      Description: "Brass",
      Country: { CountryId: 44 },
      SupportAssociate: { AssociateId: 1 },
      TicketPriority: { Id: 1 },
      Domains: ["engines.example"],
      Persons: [],
      SupportPerson: null,
      CreatedBy: { AssociateId: 1 },
    });
    expect((await save(json)).json).toEqual(json);
    expect((await call<object>(`GetContact?contactId=${json.ContactId}`)).json).toMatchObject({
      Name: "Analytical Engines",
      FullName: "Analytical Engines, Mill",
      EmailAddress: "office@engines.example",
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["no name", { Name: " " }, "Name"],
    ["a name that is too long", { Name: "n".repeat(220) }, "Name"],
    ["two phones", { Name: "a", Phones: [{ Value: "1" }, { Value: "2" }] }, "Phones"],
    ["a domain that is none", { Name: "a", Domains: ["a@b"] }, "Domains/0"],
    [
      "too many domains",
      { Name: "a", Domains: Array.from({ length: 51 }, (_, n) => `d${n}`) },
      "Domains",
    ],
    [
      "a person of another company",
      { Name: "a", SupportPerson: { PersonId: people.ada } },
      "SupportPerson/PersonId",
    ],
    [
      "an unknown person",
      { Name: "a", SupportPerson: { PersonId: 999 } },
      "SupportPerson/PersonId",
    ],
    ["an unknown priority", { Name: "a", TicketPriority: { Id: 77 } }, "TicketPriority/Id"],
  ])("are refused with %s", async (_, body, path) => {
    const before = await rows();
    const { status, json } = await save(body);
    expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([400, [path]]);
    expect(await rows()).toEqual(before);
  });

  it("come with their people", async () => {
    const { json } = await rest(`PUT /Contact/${companies.north}`, {
      body: { SupportPerson: { PersonId: people.ada } },
    });
    expect(json).toMatchObject({
      SupportPerson: { PersonId: people.ada },
      Persons: [{ PersonId: people.ada }, { PersonId: people.bjorn }],
    });
    const list = await call<{ ContactId: number }[]>("GetContactList", {
      body: [companies.empty, 999, companies.north, companies.gone],
    });
    expect(list.json.map(({ ContactId }) => ContactId)).toEqual([companies.empty, companies.north]);
  });

  it("are deleted by administrators once nobody belongs to them", async () => {
    const as = await api.addUser("agent", "Agent");
    expect((await rest(`DELETE /Contact/${companies.empty}`, { as })).status).toBe(403);
    expect((await rest(`DELETE /Contact/${companies.north}`)).status).toBe(409);
    expect((await call(`DeleteContactEntity?contactEntityId=${companies.north}`)).status).toBe(409);
    expect((await rest(`DELETE /Contact/${companies.empty}`)).status).toBe(204);
    expect((await rest(`DELETE /Contact/${companies.empty}`)).status).toBe(404);
    expect((await call(`DeleteContactEntity?contactEntityId=${companies.empty}`)).status).toBe(204);
    expect((await call(`GetContactEntity?contactEntityId=${companies.empty}`)).text).toBe("null");
  });

  it("are not deleted under somebody who joins them", async () => {
    const { json } = await save({ Name: "Race" });
    const [deleted, joined] = await Promise.all([
      rest(`DELETE /Contact/${json.ContactId}`),
      api.call("SavePersonEntity", {
        agent: "Person",
        body: { Lastname: "Joiner", Contact: { ContactId: json.ContactId } },
      }),
    ]);
    expect([
      [204, 400],
      [409, 200],
    ]).toContainEqual([deleted.status, joined.status]);
  });

  it("are patched, and only as they were read", async () => {
    const got = await rest(`GET /Contact/${companies.north}`);
    const etag = got.headers.get("etag") ?? "";
    expect(got.json._Links).toMatchObject({ Self: `${api.url}/api/v1/Contact/${companies.north}` });
    expect(
      (await rest(`GET /Contact/${companies.north}`, { headers: { "if-none-match": etag } }))
        .status,
    ).toBe(304);
    const patch = [
      { op: "test", path: "/Name", value: got.json.Name },
      { op: "add", path: "/Domains/-", value: "second.example" },
      { op: "add", path: "/Emails/-", value: { Value: "a@b.example" } },
      { op: "replace", path: "/Country/CountryId", value: 47 },
    ];
    const patched = await rest(`PATCH /Contact/${companies.north}`, {
      body: patch,
      headers: { "if-match": etag },
    });
    expect(patched.json).toMatchObject({
      Domains: ["nordlys.example", "second.example"],
      Emails: [{ Value: "a@b.example" }],
      Country: { CountryId: 47 },
    });
    expect(
      (
        await rest(`PATCH /Contact/${companies.north}`, {
          body: { Name: "X" },
          headers: { "if-match": etag },
        })
      ).status,
    ).toBe(412);
    expect(
      (
        await rest(`PATCH /Contact/${companies.north}`, {
          body: [{ op: "test", path: "/Name", value: "Y" }],
        })
      ).status,
    ).toBe(409);
    expect(
      (await rest(`PATCH /Contact/${companies.north}`, { body: { Emails: [] } })).json.Emails,
    ).toEqual([]);
    expect((await rest("PATCH /Contact/999", { body: {} })).status).toBe(404);
  });

  it("and people are resources", async () => {
    const person = (target: string, options: CallOptions = {}) =>
      callResource<PersonOrError>(api, target, options);
    const posted = await person("POST /Person", {
      body: { Firstname: "Mary", Lastname: "Somerville" },
    });
    const path = `/Person/${posted.json.PersonId}`;
    expect(posted.json._Links).toMatchObject({ Self: `${api.url}/api/v1${path}` });
    expect((await person("POST /Person", { body: { PersonId: 5, Lastname: "X" } })).status).toBe(
      400,
    );
    expect((await person(`PUT ${path}`, { body: { PersonId: 5, Lastname: "X" } })).status).toBe(
      400,
    );
    expect((await person(`PUT ${path}`, { body: { Title: "Dr" } })).json).toMatchObject({
      Title: "Dr",
      Firstname: "Mary",
    });
    const patched = await person(`PATCH ${path}`, {
      body: {
        Title: null,
        Contact: { ContactId: companies.north },
        MobilePhones: [{ Value: "9" }],
      },
    });
    expect(patched.json).toMatchObject({
      Title: "",
      Contact: { ContactId: companies.north },
      MobilePhones: [{ Value: "9" }],
    });
    expect((await person(`GET ${path}?$select=Firstname`)).json).toMatchObject({
      Firstname: "Mary",
      Lastname: null,
    });
    expect((await callResource<object>(api, `GET ${path}/Simple`)).json).toMatchObject({
      FullName: "Mary Somerville",
      ContactId: companies.north,
    });
    expect((await person(`GET ${path}/ForeignKey`)).text).toBe("{}");
    expect((await person("GET /Person/CustomField")).text).toBe("[]");
    expect((await person("GET /Person/CustomField/x_none")).status).toBe(404);
    expect((await person("GET /Person/default")).json.PersonId).toBe(0);
    expect(
      (await callResource<object>(api, "POST /Person/Validate", { body: { Retired: "x" } })).json,
    ).toMatchObject({ Lastname: "A value is required.", Retired: expect.any(String) as string });
    expect((await person(`DELETE ${path}`)).status).toBe(204);
    for (const sub of ["", "/Simple", "/ForeignKey"])
      expect((await person(`GET ${path}${sub}`)).status).toBe(404);
    expect((await person("GET /Person/x")).status).toBe(400);
    expect((await rest("GET /Contact/default")).json).toMatchObject({ ContactId: 0, Persons: [] });
    expect(
      (await callResource<object>(api, `GET /Contact/${companies.north}/Simple`)).json,
    ).toMatchObject({ ContactId: companies.north });
    expect((await callResource<object>(api, "POST /Contact/Validate", { body: {} })).json).toEqual({
      Name: "A value is required.",
    });
  });
});
