import { expect, it } from "vitest";
import { ask, basicOf, textOf } from "../support/browser.ts";
import { testApi } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";

describeOneDatabase("the caller of an installation with a name of its own", (database) => {
  const api = testApi(database, { credentials: { contextIdentifier: "Cust12345" } });
  const headers = () => ({ authorization: basicOf(api.administrator) });

  it("learns who he is, in the published form", async () => {
    await database.db.query(
      `with company as (
         insert into contact (name, support_user_id) values ('Ours', 1) returning contact_id
       ), employee as (
         insert into person (contact_id, country_id, emails)
         select contact_id, 578, '{t@ours.example,old@ours.example}' from company
         returning person_id)
       update app_user set person_id = employee.person_id from employee where user_id = 1`,
    );
    await expect.poll(() => api.context.desk.current().users.get(1)?.personId).toBeGreaterThan(0);
    const { json } = await ask(api, "/api/v1/User/currentPrincipal", { headers: headers() });
    const { FunctionRights, ...principal } = json;
    expect(principal).toEqual({
      UserType: "InternalAssociate",
      Associate: "TJE0",
      AssociateId: 1,
      IsPerson: true,
      PersonId: api.context.desk.current().users.get(1)?.personId,
      CountryId: 578,
      HomeCountryId: 0,
      ContactId: expect.any(Number) as number,
      GroupId: 0,
      BusinessId: 0,
      CategoryId: 0,
      ContactOwner: 1,
      RoleId: 1,
      RoleName: "Administrator",
      RoleDescription: "",
      RoleType: "Employee",
      Licenses: [],
      FullName: "Full tje0",
      EMailAddress: "t@ours.example",
      EjUserId: expect.any(Number) as number,
      EjAccessLevel: 0,
      EjUserStatus: "StatusNormal",
      ProvidedCredentials: [],
      SecondaryGroups: [],
      DatabaseContextIdentifier: "Cust12345",
      UserName: "tje0",
    });
    expect(FunctionRights).toContain("GeneralAdministrator");
    const { json: associate } = await ask(api, "/api/v1/User/currentAssociate", {
      headers: headers(),
    });
    expect(associate).toMatchObject({ AssociateId: 1, Name: "TJE0", UserName: "tje0" });
  });

  it("gets tokens and challenges that bear the name", async () => {
    const token = textOf(await ask(api, "/api/v1/User/currentToken", { headers: headers() }));
    expect(token).toMatch(/^8A:Cust12345\.[\w-]{43}$/);
    const bearer = { authorization: `Bearer ${token}` };
    expect((await ask(api, "/api/v1/User/currentPrincipal", { headers: bearer })).status).toBe(200);
    const renamed = { authorization: `Bearer ${token.replace("Cust12345", "Default")}` };
    const refused = await ask(api, "/api/v1/User/currentPrincipal", { headers: renamed });
    expect(refused.status).toBe(401);
    expect(refused.headers.get("www-authenticate")).toContain(
      'Bearer realm="Cust12345", error="invalid_token"',
    );
  });
});
