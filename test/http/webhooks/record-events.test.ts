import { beforeAll, describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { hookedDesk } from "../../support/hooked-desk.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { webhookReceiver } from "../../support/webhook-receiver.ts";
import { companies, fillPeople, people } from "../people/people-desk.ts";

const HISTORY = ["updated", "updated_associate_id", "updatedCount"];
const NEVER = "0001-01-01T00:00:00";

describeEachDatabase("what webhooks hear of people", (database) => {
  const api = testApi(database);
  const receiver = webhookReceiver();
  const desk = hookedDesk(database, api, receiver);
  let administrator = 0;
  beforeAll(async () => {
    await fillPeople(database.db);
    await database.db.query(
      "update setting set value = 'Europe/Oslo' where name = 'BaseTimeZone'; insert into user_group (group_id, name) values (7, 'Second line')",
    );
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
    administrator = [...api.context.desk.current().users.keys()][0] ?? 0;
    await api.addUser("agent", "Agent");
  });

  const listen = () => desk.hook({ Events: ["person.*", "contact.*", "associate.*"] });
  const call = (agent: string, operation: string, body?: object) =>
    api.call<Record<string, unknown>>(operation, { agent, body });
  const savePerson = async (body: object) =>
    Number((await call("Person", "SavePersonEntity", body)).json["PersonId"]);
  const saveContact = async (body: object) =>
    Number((await call("Contact", "SaveContactEntity", body)).json["ContactId"]);
  const saveUser = async (body: object) =>
    Number((await call("User", "SaveUser", body)).json["AssociateId"]);
  const heard = async () => {
    await desk.deliver();
    return desk.received();
  };
  const told = async () =>
    (await heard()).map(({ Event, PrimaryKey, Changes }) => [Event, PrimaryKey, Changes]);
  const passSecond = () => {
    api.clock.set(api.clock.now() + 1);
  };

  it("is a new person, without a word that says who he is", async () => {
    api.clock.set(testStart);
    await listen();
    const id = await savePerson({
      Firstname: "Grace",
      Lastname: "Hopper",
      Emails: [{ Value: "grace@navy.example" }],
      MobilePhones: [{ Value: "90000000" }],
      Description: "Found a moth",
      PersonNumber: "P-1",
      Contact: { ContactId: companies.north },
      Country: { CountryId: 578 },
      Retired: true,
    });
    await desk.deliver();
    const [call_, ...others] = desk.receivedCalls();
    expect(others).toEqual([]);
    expect(call_?.body).not.toMatch(/grace|hopper|9000|moth|P-1/i);
    expect(JSON.parse(call_?.body ?? "")).toEqual({
      EventId: call_?.headers["x-superoffice-eventid"],
      Timestamp: "2026-03-02T09:00:00.0000000Z",
      Changes: [],
      Event: "person.created",
      PrimaryKey: id,
      Entity: "person",
      ContextIdentifier: "Default",
      ChangedByAssociateId: administrator,
      WebhookName: "My hook",
      FieldValues: {
        activeInterests: 0,
        associate_id: 0,
        business_idx: 0,
        category_idx: 0,
        contact_id: companies.north,
        country_id: 578,
        DeletedDate: NEVER,
        group_id: 0,
        person_id: id,
        position_idx: 0,
        registered: "2026-03-02T10:00:00",
        registered_associate_id: administrator,
        retired: 1,
        source: 0,
        updated: "2026-03-02T10:00:00",
        updated_associate_id: administrator,
        userdef2_id: 0,
        userdef_id: 0,
      },
    });
  });

  it("is each change of a person, in order, with the columns that changed", async () => {
    const PersonId = await savePerson({ Lastname: "Hopper" });
    await listen();
    passSecond();
    await savePerson({
      PersonId,
      Firstname: "Grace",
      Mrmrs: "Mrs",
      Contact: { ContactId: companies.north },
    });
    passSecond();
    await savePerson({ PersonId, Emails: [{ Value: "grace@navy.example" }] });
    passSecond();
    await savePerson({ PersonId, Retired: true, OfficePhones: [{ Value: "1" }] });
    expect(await told()).toEqual([
      ["person.changed", PersonId, ["person_id", "contact_id", "firstname", "mrmrs", ...HISTORY]],
      ["person.changed", PersonId, ["person_id", ...HISTORY]],
      ["person.changed", PersonId, ["person_id", "phone_present", "retired", ...HISTORY]],
    ]);
  });

  it("is the end of a person, with what he was known by", async () => {
    const id = await savePerson({ Lastname: "Hopper", Contact: { ContactId: companies.north } });
    await listen();
    passSecond();
    await call("Person", `DeletePersonEntity?personEntityId=${id}`);
    const [event, ...others] = await heard();
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      Event: "person.deleted",
      PrimaryKey: id,
      Changes: [],
      Values: { associate_id: 0, contact_id: companies.north, person_id: id },
    });
    expect(event?.FieldValues["DeletedDate"]).toBe(event?.FieldValues["updated"]);
    expect(event?.FieldValues["DeletedDate"]).not.toBe(NEVER);
    await call("Person", `DeletePersonEntity?personEntityId=${id}`);
    expect(await heard()).toEqual([]);
  });

  it("is what becomes of a company", async () => {
    await listen();
    const ContactId = await saveContact({
      Name: "Secret House",
      Emails: [{ Value: "a@b.example" }],
    });
    await desk.deliver();
    const [created] = desk.receivedCalls();
    expect(created?.body).not.toMatch(/secret|b\.example/i);
    expect(JSON.parse(created?.body ?? "")).toMatchObject({
      Event: "contact.created",
      Entity: "contact",
      PrimaryKey: ContactId,
      Changes: [],
    });
    passSecond();
    await saveContact({
      ContactId,
      Name: "House",
      OrgNr: "1",
      SupportAssociate: { AssociateId: 1 },
    });
    passSecond();
    await saveContact({ ContactId, Description: "Old" });
    await call("Contact", `DeleteContactEntity?contactEntityId=${ContactId}`);
    const [changed, described, deleted, ...others] = await heard();
    expect(others).toEqual([]);
    expect(changed?.Changes).toEqual([
      "contact_id",
      "name",
      "orgNr",
      "supportAssociateId",
      ...HISTORY,
    ]);
    expect(Object.keys(changed?.FieldValues ?? {})).toEqual([
      "activeInterests",
      "associate_id",
      "business_idx",
      "category_idx",
      "country_id",
      "deleted",
      "DeletedDate",
      "registered",
      "registered_associate_id",
      "source",
      "updated",
      "userdef2_id",
      "userdef_id",
    ]);
    expect(changed?.FieldValues).toMatchObject({ deleted: 0, DeletedDate: NEVER });
    expect(described?.Changes).toEqual(["contact_id", "text_id", ...HISTORY]);
    expect(deleted).toMatchObject({
      Event: "contact.deleted",
      PrimaryKey: ContactId,
      Changes: [],
      FieldValues: { deleted: 1, DeletedDate: expect.not.stringContaining(NEVER) as string },
      Values: { associate_id: 0, contact_id: ContactId },
    });
  });

  it("is what becomes of a user, and of his name as a person", async () => {
    const personId = await savePerson({ Firstname: "Ada", Lastname: "Byron" });
    await listen();
    const AssociateId = await saveUser({
      UserName: "ada-byron",
      Name: "AB",
      Role: { Id: 3 },
      UserGroup: { Id: 7 },
      Person: { PersonId: personId },
    });
    await desk.deliver();
    const [created] = desk.receivedCalls();
    expect(created?.body).not.toMatch(/ada|byron/i);
    expect(JSON.parse(created?.body ?? "")).toMatchObject({
      Event: "associate.created",
      Entity: "associate",
      PrimaryKey: AssociateId,
      Changes: [],
      ChangedByAssociateId: administrator,
      FieldValues: {
        deleted: 0,
        group_idx: 7,
        person_id: personId,
        type: 1,
        updated_associate_id: administrator,
        waiting_for_approval: 0,
      },
    });
    await saveUser({ AssociateId, Name: "LOVE", UserName: "love", UserGroup: { Id: 0 } });
    await saveUser({ AssociateId, Role: { Id: 2 } });
    await savePerson({ PersonId: personId, Lastname: "Lovelace" });
    await callResource(api, `DELETE /User/${AssociateId}`);
    const events = await heard();
    const ofUser = events.filter(({ Entity }) => Entity === "associate");
    const by = ["updated", "updated_associate_id"];
    expect(ofUser.map(({ Event, PrimaryKey, Changes }) => [Event, PrimaryKey, Changes])).toEqual([
      ["associate.changed", AssociateId, ["associate_id", "name", "group_idx", "userName", ...by]],
      ["associate.changed", AssociateId, ["associate_id", ...by]],
      ["associate.changed", AssociateId, ["associate_id", "tooltip", ...by]],
      ["associate.deleted", AssociateId, []],
    ]);
    expect(ofUser.at(-1)).toMatchObject({
      FieldValues: { deleted: 1 },
      Values: { associate_id: AssociateId, person_id: personId },
    });
    expect(events.filter(({ Entity }) => Entity === "person")).toMatchObject([
      { Event: "person.changed", PrimaryKey: personId },
    ]);
  });

  it("is in the order of the changes, however many make them at once", async () => {
    const PersonId = await savePerson({ Lastname: "Busy" });
    await listen();
    const titles = Array.from({ length: 8 }, (_, count) => `Title ${count}`);
    await Promise.all(titles.map((Title) => savePerson({ PersonId, Title })));
    const events = await heard();
    expect(events.map(({ Event }) => Event)).toEqual(titles.map(() => "person.changed"));
    const order = await desk.rows("select event_id from webhook_delivery order by delivery_id");
    expect(events.map(({ EventId }) => EventId)).toEqual(order.map(({ event_id }) => event_id));
    const [{ version } = { version: 0 }] = await desk.rows(
      `select version from person where person_id = ${PersonId}`,
    );
    expect(version).toBe(titles.length + 1);
  });

  describe("is nothing", () => {
    it("of what was not stored in the end", async () => {
      await database.db.query(`
        create function fail_at_commit() returns trigger language plpgsql as $$
        begin raise exception 'too late'; end $$;
        create constraint trigger too_late after insert or update on person deferrable initially deferred
          for each row when (new.last_name = 'Vanished') execute function fail_at_commit()`);
      await listen();
      const { status } = await call("Person", "SavePersonEntity", { Lastname: "Vanished" });
      await database.db.query("drop function fail_at_commit cascade");
      expect(status).toBe(500);
      expect(await desk.rows("select from webhook_delivery")).toEqual([]);
      expect(await heard()).toEqual([]);
    });

    it.each<[string, number, readonly [agent: string, operation: string, body?: object]]>([
      ["a person who is refused", 400, ["Person", "SavePersonEntity", { Firstname: "" }]],
      [
        "a person as he was",
        200,
        ["Person", "SavePersonEntity", { PersonId: people.bjorn, Firstname: "Bjørn" }],
      ],
      [
        "a company that is refused",
        400,
        ["Contact", "SaveContactEntity", { ContactId: companies.north, Name: "" }],
      ],
      [
        "a company as it was",
        200,
        ["Contact", "SaveContactEntity", { ContactId: companies.north, Department: "Drift" }],
      ],
      [
        "a company that people belong to",
        409,
        ["Contact", `DeleteContactEntity?contactEntityId=${companies.north}`],
      ],
      ["a user who is refused", 400, ["User", "SaveUser", { UserName: "TJE0", Role: { Id: 3 } }]],
      ["a user as he was", 200, ["User", "SaveUser", { AssociateId: 1, Role: { Id: 1 } }]],
    ])("of %s", async (_, expected, asked) => {
      await listen();
      expect((await call(...asked)).status).toBe(expected);
      expect(await heard()).toEqual([]);
    });

    it.each<[string, string, object | undefined, number]>([
      ["who may not be deleted", "DELETE /User/1", undefined, 409],
      ["who is there", "PUT /User/1/UserPresenceStatus", { Status: "StatusNotAvailable" }, 200],
    ])("of %s", async (_, target, body, expected) => {
      await listen();
      expect((await callResource(api, target, { body })).status).toBe(expected);
      expect(await heard()).toEqual([]);
    });
  });
});
