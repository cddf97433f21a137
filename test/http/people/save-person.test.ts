import { beforeAll, describe, expect, it } from "vitest";
import type { PersonEntity } from "../../../src/contract/carriers/person-entity.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, testStart, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { companies, fillPeople, people } from "./people-desk.ts";

type PersonOrError = JsonOf<typeof PersonEntity> & ErrorBody;

const long = (length: number) => "x".repeat(length);

describeEachDatabase("saving a person", (database) => {
  beforeAll(() => fillPeople(database.db));
  const api = testApi(database);
  const call = <Json = PersonOrError>(operation: string, options: CallOptions = {}) =>
    api.call<Json>(operation, { agent: "Person", ...options });
  const save = (body: unknown, options: CallOptions = {}) =>
    call("SavePersonEntity", { body, ...options });
  const get = (id: number) => call(`GetPersonEntity?personEntityId=${id}`);
  const validate = async (PersonEntity: unknown) =>
    (await call<Record<string, string>>("ValidatePersonEntity", { body: { PersonEntity } })).json;
  const list = async (operation: string, body: unknown) =>
    (await call<{ PersonId: number }[]>(operation, { body })).json.map(({ PersonId }) => PersonId);
  const rows = async () =>
    (await database.db.query("select * from person order by person_id")).rows;

  it("creates one with everything that the desk keeps", async () => {
    api.clock.set(testStart);
    const wish = {
      Firstname: " Grace ",
      MiddleName: "Brewster",
      Lastname: "Hopper",
      Mrmrs: "Mrs",
      Title: "Dr",
      Emails: [
        { Value: " grace@nordlys.example " },
        { Value: "" },
        { Value: "amazing@navy.example" },
      ],
      Description: "Found a moth",
      Faxes: [{ Value: "3" }],
      MobilePhones: [{ Value: "+47 (900) 00-000" }],
      OfficePhones: [{ Value: "1" }],
      Position: { Value: "Admiral" },
      Contact: { ContactId: companies.north, Name: "ignored" },
      Country: { CountryId: 578 },
      PersonNumber: "P-1",
      UsePersonAddress: true,
      Retired: true,
      Post1: "a",
      Post2: "b",
      Post3: "c",
      Kanafname: "k",
      Kanalname: "l",
      SupportAssociate: { AssociateId: 1 },
      TicketPriority: { Id: 3 },
      CustomerLanguage: { Id: 2 },
      ShowContactTickets: 7,
    };
    const { status, json, headers } = await save(wish);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      Firstname: "Grace",
      FullName: "Grace Brewster Hopper",
      FormalName: "Mrs Grace Brewster Hopper",
      Title: "Dr",
      Emails: [{ Value: "grace@nordlys.example" }, { Value: "amazing@navy.example" }],
      MobilePhones: [{ Value: "+47 (900) 00-000", StrippedValue: "+4790000000" }],
      OfficePhones: [{ Value: "1" }],
      Faxes: [{ Value: "3" }],
      Position: { Id: 0, Value: "Admiral" },
      Contact: {
        ContactId: companies.north,
        Name: "Nordlys Ærlig AS",
        FullName: "Nordlys Ærlig AS, Drift",
      },
      Country: { CountryId: 578 },
      SupportAssociate: { AssociateId: 1 },
      TicketPriority: { Id: 3 },
      CustomerLanguage: { Id: 2 },
      ShowContactTickets: 1,
      Retired: true,
      UsePersonAddress: true,
      CreatedDate: "2026-03-02T09:00:00Z",
      UpdatedDate: "2026-03-02T09:00:00Z",
      CreatedBy: { AssociateId: 1 },
      UpdatedBy: { AssociateId: 1 },
      IsAssociate: false,
      UserInfo: null,
      TableRight: { Mask: "FULL", Reason: "" },
    });
    expect(json.FieldProperties["Firstname"]?.FieldRight?.Mask).toBe("Update");
    expect(json.FieldProperties["BirthDate"]?.FieldRight?.Mask).toBe("Read");
    expect(headers.get("etag")).toBe(`"${json.PersonId}-1"`);
    expect((await get(json.PersonId)).json).toEqual(json);

    api.clock.set(testStart + 60);
    expect((await save(json)).json).toEqual(json);
    const { json: simple } = await call<Record<string, unknown>>(
      `GetPerson?personId=${json.PersonId}`,
    );
    expect(simple).toMatchObject({
      FullName: "Grace Brewster Hopper",
      Position: "Admiral",
      Email: "grace@nordlys.example",
      MobilePhone: "+47 (900) 00-000",
    });
  });

  it("changes what is named and leaves the rest, null and absent alike", async () => {
    api.clock.set(testStart + 100);
    const { json } = await save({
      PersonId: people.ada,
      Lastname: "Byron",
      Emails: null,
      Contact: null,
      Position: null,
    });
    expect(json).toMatchObject({
      Firstname: "Ada",
      Lastname: "Byron",
      Emails: [{ Value: "ada@nordlys.example" }],
      Contact: { ContactId: companies.north },
      Position: { Value: "Analyst" },
      CreatedDate: "0001-01-01T00:00:00Z",
      CreatedBy: { AssociateId: 0 },
      UpdatedDate: "2026-03-02T09:01:40Z",
    });
    const cleared = await save({
      PersonId: people.ada,
      Contact: { ContactId: 0 },
      Emails: [],
      Position: { Value: "" },
    });
    expect(cleared.json).toMatchObject({ Contact: null, Emails: [], Position: { Value: "" } });
    await save({
      PersonId: people.ada,
      Contact: { ContactId: companies.north },
      Emails: [{ Value: "ada@nordlys.example" }],
      Position: { Value: "Analyst" },
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["no name", { Firstname: "  " }, "Lastname"],
    ["a name that is too long", { Lastname: long(100) }, "Lastname"],
    ["half a character", { Lastname: "\ud800" }, "Lastname"],
    ["a null character", { Lastname: "a\0" }, "Lastname"],
    [
      "two office phones",
      { Lastname: "a", OfficePhones: [{ Value: "1" }, { Value: "2" }] },
      "OfficePhones",
    ],
    [
      "an address that is none",
      { Lastname: "a", Emails: [{ Value: "a@b" }, { Value: "nobody" }] },
      "Emails/1",
    ],
    [
      "too many addresses",
      { Lastname: "a", Emails: Array.from({ length: 21 }, (_, n) => ({ Value: `a${n}@b` })) },
      "Emails",
    ],
    ["an unknown company", { Lastname: "a", Contact: { ContactId: 999 } }, "Contact/ContactId"],
    [
      "a deleted company",
      { Lastname: "a", Contact: { ContactId: companies.gone } },
      "Contact/ContactId",
    ],
    ["an unknown priority", { Lastname: "a", TicketPriority: { Id: 99 } }, "TicketPriority/Id"],
    [
      "an unknown user",
      { Lastname: "a", SupportAssociate: { AssociateId: 99 } },
      "SupportAssociate/AssociateId",
    ],
    ["a negative country", { Lastname: "a", Country: { CountryId: -2 } }, "Country/CountryId"],
    ["what is no number", { Lastname: "a", ShowContactTickets: "yes" }, "ShowContactTickets"],
    ["a negative id", { PersonId: -1, Lastname: "a" }, "PersonId"],
  ])("refuses %s and stores nothing", async (_, body, path) => {
    const before = await rows();
    const { status, json } = await save(body);
    expect([status, Object.keys(json.ValidationErrors ?? {})]).toEqual([400, [path]]);
    expect(await rows()).toEqual(before);
  });

  it("takes what is just short enough", async () => {
    const { status, json } = await save({ Lastname: long(99), Description: long(2047) });
    expect([status, json.Lastname]).toEqual([200, long(99)]);
  });

  it("names everything that is wrong at once", async () => {
    const { json } = await save({
      Firstname: 7,
      Emails: [{ Value: "x" }],
      Contact: { ContactId: 999 },
      Retired: "perhaps",
    });
    expect(Object.keys(json.ValidationErrors ?? {}).sort()).toEqual([
      "Contact/ContactId",
      "Emails/0",
      "Retired",
    ]);
  });

  it("does not know who is gone", async () => {
    expect((await get(people.gone)).text).toBe("null");
    expect((await get(0)).text).toBe("null");
    expect((await call(`GetPerson?personId=${people.gone}`)).text).toBe("null");
    expect((await save({ PersonId: people.gone, Lastname: "Back" })).status).toBe(404);
    expect((await save({ PersonId: 9999, Lastname: "New" })).status).toBe(404);
  });

  it("heeds a condition", async () => {
    const { headers } = await get(people.cleo);
    const etag = headers.get("etag") ?? "";
    const first = await save(
      { PersonId: people.cleo, Title: "1" },
      { headers: { "if-match": etag } },
    );
    const second = await save(
      { PersonId: people.cleo, Title: "2" },
      { headers: { "if-match": etag } },
    );
    expect([first.status, second.status]).toEqual([200, 412]);
    expect((await get(people.cleo)).json.Title).toBe("1");
  });

  it("lets saves of different members at once all hold", async () => {
    const members = [
      "Firstname",
      "MiddleName",
      "Mrmrs",
      "Title",
      "Description",
      "Post1",
      "Post2",
      "PersonNumber",
    ];
    const answers = await Promise.all(
      members.map((name) => save({ PersonId: people.cleo, [name]: `c-${name}` })),
    );
    expect(answers.map(({ status }) => status)).toEqual(members.map(() => 200));
    expect((await get(people.cleo)).json).toMatchObject(
      Object.fromEntries(members.map((name) => [name, `c-${name}`])),
    );
  });

  it("makes a default that a save takes once it has a name", async () => {
    const { json } = await call("CreateDefaultPersonEntity");
    expect(json).toMatchObject({
      PersonId: 0,
      Emails: [],
      Contact: null,
      CreatedBy: null,
      TableRight: { Mask: "URI" },
    });
    const saved = await save({ ...json, Firstname: "Default" });
    expect([saved.status, saved.json.FullName]).toEqual([200, "Default"]);
  });

  it("tells what a save would complain of, and stores nothing", async () => {
    const before = await rows();
    expect(await validate({ Lastname: "Fine" })).toEqual({});
    expect(await validate(null)).toEqual({ Lastname: "A value is required." });
    expect(
      await validate({
        PersonId: people.ada,
        Emails: [{ Value: "x" }],
        Faxes: [{ Value: "1" }, { Value: "2" }],
      }),
    ).toEqual({
      "Emails/0": "This is no e-mail address; one looks like anna@example.com.",
      Faxes: "At most 1 are allowed; there are 2.",
    });
    expect(await rows()).toEqual(before);
  });

  it("lists people", async () => {
    expect(
      await list("GetPersonList", [people.bjorn, 9999, people.ada, people.bjorn, people.gone]),
    ).toEqual([people.bjorn, people.ada]);
    expect(await list("GetPersonList", [])).toEqual([]);
    expect(
      (await list("GetPersonsFromContact", { ContactId: companies.north })).slice(0, 2),
    ).toContain(people.ada);
    expect(await list("GetPersonsFromContact", { ContactId: 9999 })).toEqual([]);
  });

  describe("who is a user", () => {
    it("gives him his name, and is not deleted", async () => {
      await database.db.query("update app_user set person_id = $1 where user_id = 1", [
        people.bjorn,
      ]);
      await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
      const { json } = await save({ PersonId: people.bjorn, Lastname: "Strasse" });
      expect(json).toMatchObject({
        IsAssociate: true,
        UserInfo: { UserInfoId: 1, CanLogon: true },
      });
      const { rows: users } = await database.db.query(
        "select full_name from app_user where user_id = 1",
      );
      expect(users).toEqual([{ full_name: "Bjørn Strasse" }]);
      const deleted = await call(`DeletePersonEntity?personEntityId=${people.bjorn}`);
      expect(deleted.status).toBe(409);
      expect((await call("GetMyPerson")).json.PersonId).toBe(people.bjorn);
      const associate = await api.call<{ AssociateId: number }>("GetAssociateByPersonId", {
        agent: "Associate",
        body: { PersonId: people.bjorn },
      });
      expect(associate.json.AssociateId).toBe(1);
    });

    it("is null for a user who is nobody", async () => {
      const as = await api.addUser("nobody", "Agent");
      expect((await call("GetMyPerson", { as })).text).toBe("null");
    });
  });

  it("is deleted by administrators only, and stays on tickets", async () => {
    const { json } = await save({ Lastname: "Leaving" });
    const ticket = await api.call("SaveTicketEntity", {
      body: { Title: "T", Person: { PersonId: json.PersonId } },
    });
    const as = await api.addUser("agent", "Agent");
    const remove = (options: CallOptions = {}) =>
      call(`DeletePersonEntity?personEntityId=${json.PersonId}`, options);
    expect((await remove({ as })).status).toBe(403);
    expect((await remove({ headers: { "if-match": '"0-0"' } })).status).toBe(412);
    expect((await get(json.PersonId)).json.PersonId).toBe(json.PersonId);
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(204);
    expect((await get(json.PersonId)).text).toBe("null");
    const read = await api.call(`GetTicketEntity?ticketEntityId=${ticket.json.TicketId}`);
    expect(read.json.Person?.PersonId).toBe(json.PersonId);
  });

  it("is for users who work on tickets", async () => {
    const as = await api.addUser("watcher", "Reader");
    await database.db.query("update app_user set status = 4 where login_name = 'watcher'");
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
    const { status } = await save({ Lastname: "No" }, { as });
    expect(status).toBe(403);
    expect(
      (await call(`GetPersonEntity?personEntityId=${people.ada}`, { as })).json.TableRight?.Mask,
    ).toBe("Select");
  });
});
