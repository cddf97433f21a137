import { beforeAll, expect, it } from "vitest";
import type { UserWithLinks } from "../../../src/contract/carriers/user-with-links.ts";
import type { ErrorBody } from "../../../src/server/http/error-body.ts";
import { callResource } from "../../support/call-resource.ts";
import type { JsonOf } from "../../support/json-of.ts";
import { testApi, type CallOptions } from "../../support/test-api.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { fillPeople, people } from "../people/people-desk.ts";

type UserOrError = JsonOf<typeof UserWithLinks> & ErrorBody;

const PASSWORD = "Correct horse battery";

describeEachDatabase("users", (database) => {
  const api = testApi(database);
  let agent = "";
  beforeAll(async () => {
    await fillPeople(database.db);
    await database.db.query(`
      insert into user_group (group_id, name) values (1, 'Second line');
      insert into role (role_id, name, is_system) values (90, 'System', true);
      insert into role (role_id, name, rights) values (91, 'Service', '{ServiceAdministration}')`);
    agent = await api.addUser("agent", "Agent");
  });
  const call = <Json = UserOrError>(operation: string, options: CallOptions = {}) =>
    api.call<Json>(operation, { agent: "User", ...options });
  const save = (body: unknown, options: CallOptions = {}) => call("SaveUser", { body, ...options });
  const rest = (target: string, options: CallOptions = {}) =>
    callResource<UserOrError>(api, target, options);
  const setPassword = async (id: number, body: unknown, as = api.administrator) =>
    await fetch(`${api.url}/api/counterfoil/v1/users/${id}/password`, {
      method: "PUT",
      headers: { "content-type": "application/json", authorization: `Basic ${btoa(as)}` },
      body: JSON.stringify(body),
    });
  const signIn = async (as: string) =>
    (await call("GetUserFromName", { as, body: { UserName: as.split(":")[0] } })).status;
  const validate = async (body: unknown) =>
    (await callResource<object>(api, "POST /User/Validate", { body })).json;
  const users = async () =>
    (await database.db.query("select * from app_user order by user_id")).rows;

  it("sign in their own words, and are in all else as administrators say", async () => {
    const { json } = await call("GetUserFromName", { as: agent, body: { UserName: "agent" } });
    const id = json.AssociateId;
    const signed = await rest(`PUT /User/${id}`, { as: agent, body: { RequestSignature: "Ta" } });
    expect([signed.status, signed.json.RequestSignature]).toEqual([200, "Ta"]);
    const before = await users();
    const refused = [
      [id, { RequestSignature: "No", Name: "NO" }],
      [id, { Role: { Id: 1 } }],
      [id, {}],
      [1, { RequestSignature: "Mine" }],
    ] as const;
    for (const [userId, body] of refused) {
      const { status } = await rest(`PUT /User/${userId}`, { as: agent, body });
      expect([userId, body, status]).toEqual([userId, body, 403]);
    }
    expect(await users()).toEqual(before);
  });

  it("are created without a password, and sign in once they have one", async () => {
    const { status, json } = await save({
      UserName: "grete",
      Name: "GR",
      Role: { Id: 3 },
      UserGroup: { Id: 1 },
      Person: { PersonId: people.ada },
      RequestSignature: "Yours\nGrete",
      Type: "InternalAssociate",
    });
    expect(status).toBe(200);
    expect(json).toMatchObject({
      UserName: "grete",
      Name: "GR",
      Role: { Id: 3, Value: "Agent" },
      UserGroup: { Id: 1, Value: "Second line" },
      Person: { PersonId: people.ada, FullName: "Ada Lovelace", AssociateName: "GR" },
      RequestSignature: "Yours\nGrete",
      Type: "InternalAssociate",
      Deleted: false,
      Credentials: [],
      TableRight: { Mask: "FULL" },
    });
    expect(json.FieldProperties["Name"]?.FieldRight?.Mask).toBe("Update");
    expect(json.FieldProperties["Type"]?.FieldRight?.Mask).toBe("Read");
    expect(api.context.desk.current().users.get(json.AssociateId)?.fullName).toBe("Ada Lovelace");
    expect(await signIn(`grete:${PASSWORD}`)).toBe(401);
    expect((await setPassword(json.AssociateId, { Password: PASSWORD })).status).toBe(204);
    expect(await signIn(`grete:${PASSWORD}`)).toBe(200);
    expect((await save(json)).json).toEqual(json);
    const { json: named } = await call("GetUserFromName", { body: { UserName: " GRETE " } });
    expect(named).toEqual(json);
    expect((await call(`GetUser?userId=${json.AssociateId}`)).json).toEqual(json);
  });

  it.each<[string, Record<string, unknown>, readonly string[]]>([
    ["nothing", {}, ["Name", "Role/Id", "UserName"]],
    [
      "a login name that is taken in another case",
      { UserName: "TJE0", Role: { Id: 3 } },
      ["UserName"],
    ],
    ["a colon", { UserName: "a:b", Role: { Id: 3 } }, ["UserName"]],
    ["the name of tickets", { UserName: "7T", Role: { Id: 3 } }, ["UserName"]],
    ["a control character", { UserName: "a\u0007", Role: { Id: 3 } }, ["Name", "UserName"]],
    ["a long name", { UserName: "a".repeat(240), Name: "A", Role: { Id: 3 } }, ["UserName"]],
    ["an unknown role", { UserName: "b", Role: { Id: 999 } }, ["Role/Id"]],
    ["a system role", { UserName: "b", Role: { Id: 90 } }, ["Role/Id"]],
    [
      "an unknown group",
      { UserName: "b", Role: { Id: 3 }, UserGroup: { Id: 9 } },
      ["UserGroup/Id"],
    ],
    [
      "an unknown person",
      { UserName: "b", Role: { Id: 3 }, Person: { PersonId: 999 } },
      ["Person/PersonId"],
    ],
    [
      "a deleted person",
      { UserName: "b", Role: { Id: 3 }, Person: { PersonId: people.gone } },
      ["Person/PersonId"],
    ],
    [
      "somebody who is a user",
      { UserName: "b", Role: { Id: 3 }, Person: { PersonId: people.ada } },
      ["Person/PersonId"],
    ],
    ["another type", { UserName: "b", Role: { Id: 3 }, Type: "ExternalAssociate" }, ["Type"]],
    ["what is no text", { UserName: {}, Name: "B", Role: { Id: 3 } }, ["UserName"]],
    ["a negative id", { AssociateId: -1, UserName: "b", Role: { Id: 3 } }, ["AssociateId"]],
  ])("are not created with %s", async (_, body, paths) => {
    const before = await users();
    const { status, json } = await save(body);
    expect([status, Object.keys(json.ValidationErrors ?? {}).sort()]).toEqual([400, paths]);
    expect(await users()).toEqual(before);
  });

  it("are changed in what is named", async () => {
    const { json } = await save({
      UserName: "changing",
      Role: { Id: 3 },
      UserGroup: { Id: 1 },
      RequestSignature: "S",
    });
    expect(json.Name).toBe("CHANGING");
    const put = await rest(`PUT /User/${json.AssociateId}`, {
      body: { Role: { Id: 2 }, UserGroup: null },
    });
    expect(put.json).toMatchObject({
      Role: { Id: 2 },
      UserGroup: { Id: 1 },
      RequestSignature: "S",
      _Links: { Self: expect.stringMatching(/\/User\/\d+$/) as string },
    });
    const cleared = await rest("PUT /User/changing", {
      body: { UserGroup: { Id: 0 }, RequestSignature: "" },
    });
    expect(cleared.json).toMatchObject({ UserGroup: null, RequestSignature: "", Role: { Id: 2 } });
    expect((await rest("GET /User/CHANGING")).json.AssociateId).toBe(json.AssociateId);
    expect((await rest("PUT /User/changing", { body: { AssociateId: 1 } })).status).toBe(400);
    expect(
      (await rest("POST /User", { body: { AssociateId: 1, UserName: "x", Role: { Id: 3 } } }))
        .status,
    ).toBe(400);
    const posted = await rest("POST /User", { body: { UserName: "posted", Role: { Id: 3 } } });
    expect([posted.status, posted.json.UserName]).toEqual([200, "posted"]);
    expect((await rest(`GET /User/${json.AssociateId}/ForeignKey`)).text).toBe("{}");
    expect((await save({ AssociateId: 9999, Name: "N" })).status).toBe(404);
  });

  it("are for general administrators to change, and for everybody to see", async () => {
    const service = await api.addUser("service", "Service");
    for (const as of [agent, service]) {
      const before = await users();
      const self = api.context.desk.current().users.get(2);
      expect((await save({ UserName: "no", Role: { Id: 3 } }, { as })).status).toBe(403);
      expect((await save({ AssociateId: self?.userId, Role: { Id: 1 } }, { as })).status).toBe(403);
      expect((await rest("PUT /User/agent", { as, body: { Role: { Id: 1 } } })).status).toBe(403);
      expect((await rest("DELETE /User/1", { as })).status).toBe(403);
      expect((await rest("POST /User/Validate", { as, body: {} })).status).toBe(403);
      expect((await setPassword(1, { Password: PASSWORD }, as)).status).toBe(403);
      expect(await users()).toEqual(before);
      expect((await rest("GET /User/1", { as })).json).toMatchObject({
        UserName: "tje0",
        TableRight: { Mask: "Select" },
      });
    }
  });

  it("always keep an administrator", async () => {
    expect((await save({ AssociateId: 1, Role: { Id: 3 } })).json.ValidationErrors).toHaveProperty([
      "Role/Id",
    ]);
    expect((await rest("DELETE /User/tje0")).status).toBe(409);
    const second = await api.addUser("second", "Administrator");
    const third = await api.addUser("third", "Administrator");
    const answers = await Promise.all([
      rest("DELETE /User/third", { as: second }),
      rest("DELETE /User/second", { as: third }),
    ]);
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["204", "401"]);
  });

  it("of one login name are created once, however many try", async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => save({ UserName: "race", Role: { Id: 3 } })),
    );
    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual([
      "200",
      "400",
      "400",
      "400",
      "400",
      "400",
    ]);
  });

  it("are signed out when they are deleted, and stay on tickets", async () => {
    const as = await api.addUser("leaving", "Agent");
    const { json } = await call("GetUserFromName", { body: { UserName: "leaving" } });
    const ticket = await api.call("SaveTicketEntity", {
      body: { Title: "T", OwnedBy: { AssociateId: json.AssociateId } },
    });
    expect((await rest("DELETE /User/leaving")).status).toBe(204);
    expect((await rest("DELETE /User/leaving")).status).toBe(404);
    expect(await signIn(as)).toBe(401);
    expect((await call(`GetUser?userId=${json.AssociateId}`)).text).toBe("null");
    const read = await api.call(`GetTicketEntity?ticketEntityId=${ticket.json.TicketId}`);
    expect(read.json.OwnedBy?.AssociateId).toBe(json.AssociateId);
    expect((await setPassword(json.AssociateId, { Password: PASSWORD })).status).toBe(404);
  });

  it("know themselves, and how one begins", async () => {
    expect((await rest("GET /User/current", { as: agent })).json.UserName).toBe("agent");
    expect((await rest("GET /User/Default?userType=InternalAssociate")).json).toMatchObject({
      AssociateId: 0,
      Person: null,
      Role: null,
    });
    expect((await rest(`GET /User/default?personId=${people.cleo}`)).json).toMatchObject({
      Person: { PersonId: people.cleo },
    });
    expect((await rest("GET /User/Default?personId=999")).status).toBe(400);
    expect((await call("CreateDefaultUser")).json).toMatchObject({
      AssociateId: 0,
      Type: "InternalAssociate",
      TableRight: { Mask: "URI" },
    });
    expect((await callResource<object[]>(api, "GET /User/CredentialTypes")).json).toHaveLength(1);
    expect((await callResource(api, "GET /User/CustomField")).text).toBe("[]");
    expect((await callResource(api, "GET /User/CustomField/x_a")).status).toBe(404);
    expect((await rest("GET /User/9999")).status).toBe(404);
    expect((await rest("GET /User/nobody")).status).toBe(404);
  });

  it("are validated without being stored", async () => {
    const before = await users();
    expect(await validate({ UserName: "fine", Role: { Id: 3 } })).toEqual({});
    expect(await validate({ UserName: "tje0", Role: { Id: 3 }, RequestSignature: [] })).toEqual({
      UserName: "This login name is taken.",
      RequestSignature: expect.stringContaining("") as string,
    });
    expect(await users()).toEqual(before);
  });

  it("say whether they are there", async () => {
    const { json } = await call("GetUserFromName", { body: { UserName: "agent" } });
    const path = `/User/${json.AssociateId}/UserPresenceStatus`;
    const presence = async (target: string, options: CallOptions = {}) => {
      const answer = await callResource<unknown>(api, target, options);
      return [answer.status, answer.status === 200 ? answer.json : null];
    };
    expect(await presence(`GET ${path}`)).toEqual([200, { Status: "StatusNormal", Message: "" }]);
    const away = { Status: "StatusNotAvailable", Message: "Skiing" };
    expect(await presence(`PUT ${path}`, { as: agent, body: away })).toEqual([200, away]);
    expect(api.context.desk.current().users.get(json.AssociateId)?.status).toBe("NotAvailable");
    expect(await presence(`PUT ${path}`, { body: { Status: "StatusNormal" } })).toEqual([
      200,
      { Status: "StatusNormal", Message: "Skiing" },
    ]);
    expect(
      await presence(`PUT ${path}`, { as: agent, body: { Message: "m".repeat(255) } }),
    ).toEqual([200, { Status: "StatusNormal", Message: "m".repeat(255) }]);
    for (const body of [
      { Message: "m".repeat(256) },
      { Status: "StatusDeleted" },
      { Status: "StatusReadOnly" },
      { Status: "gone" },
      { Message: "a\0" },
    ]) {
      expect((await presence(`PUT ${path}`, { as: agent, body }))[0]).toBe(400);
    }
    expect((await presence("PUT /User/1/UserPresenceStatus", { as: agent, body: away }))[0]).toBe(
      403,
    );
    expect((await presence("GET /User/999/UserPresenceStatus"))[0]).toBe(404);
    expect((await presence("PUT /User/999/UserPresenceStatus", { body: away }))[0]).toBe(404);
    await database.db.query("update app_user set status = 4 where user_id = $1", [
      json.AssociateId,
    ]);
    await api.context.desk.refreshIfOlderThan(Number.MAX_SAFE_INTEGER);
    expect((await presence(`PUT ${path}`, { body: away }))[0]).toBe(409);
    await database.db.query("update app_user set status = 1 where user_id = $1", [
      json.AssociateId,
    ]);
  });

  it("change their own passwords when they know the present one", async () => {
    const as = await api.addUser("careful", "Agent");
    const [, present = ""] = as.split(/:(.*)/);
    const { json } = await call("GetUserFromName", { body: { UserName: "careful" } });
    const set = (body: object, by = as) => setPassword(json.AssociateId, body, by);
    expect((await set({ Password: PASSWORD })).status).toBe(400);
    expect((await set({ Password: PASSWORD, CurrentPassword: "wrong" })).status).toBe(400);
    const short = await set({ Password: "too short", CurrentPassword: present });
    expect([short.status, ((await short.json()) as ErrorBody).ValidationErrors]).toEqual([
      400,
      { Password: expect.any(String) as string },
    ]);
    expect(await signIn(as)).toBe(200);
    expect((await set({ Password: PASSWORD, CurrentPassword: present })).status).toBe(204);
    expect([await signIn(as), await signIn(`careful:${PASSWORD}`)]).toEqual([401, 200]);
    const { json: token } = await callResource<string>(api, "GET /User/currentToken");
    const byToken = await fetch(
      `${api.url}/api/counterfoil/v1/users/${json.AssociateId}/password`,
      {
        method: "PUT",
        headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
        body: JSON.stringify({ Password: PASSWORD }),
      },
    );
    expect(byToken.status).toBe(403);
    expect((await setPassword(9999, { Password: PASSWORD })).status).toBe(404);
  });
});
