import { describe, expect, it } from "vitest";
import { ask, basicOf, openBrowser, textOf } from "../../support/browser.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";

const ME = "/api/v1/User/currentPrincipal";
const SAVE = "/api/v1/Agents/Ticket/SaveTicketEntity";

describeOneDatabase("a caller", (database) => {
  const api = testApi(database);
  const basic = () => basicOf(api.administrator);
  const ticket = async () => {
    const question = { method: "POST", headers: { authorization: basic() } };
    return String((await ask(api, "/api/v1/Session/Ticket", question)).json["Ticket"]);
  };
  const token = async () =>
    textOf(await ask(api, "/api/v1/User/currentToken", { headers: { authorization: basic() } }));

  it.each<[string, () => Promise<string>]>([
    ["sotIcket 7T:…", async () => `sotIcket ${await ticket()}`],
    ["bearer 8A:…", async () => `bearer ${await token()}`],
    ["Bearer 8A%3a…", async () => `Bearer ${(await token()).replace(":", "%3a")}`],
    ["basic …", async () => basic().replace("Basic", "basic")],
    ["Basic with a ticket as the user", async () => basicOf(`${await ticket()}:`)],
  ])("row 15: is let in with %s, to read and to save", async (_what, authorizationOf) => {
    const headers = { authorization: await authorizationOf() };
    expect((await ask(api, ME, { headers })).json["UserName"]).toBe("tje0");
    const saved = await ask(api, SAVE, { method: "POST", headers, body: { Title: "Let in" } });
    expect([saved.status, saved.json["Title"]]).toEqual([200, "Let in"]);
  });

  it.each<[string, () => Promise<string>]>([
    ["a cut ticket", async () => `SoTicket ${(await ticket()).slice(0, -2)}`],
    ["a changed token", async () => `Bearer ${await token()}x`],
    ["a token in the place of a ticket", async () => `SoTicket ${await token()}`],
    ["a ticket in the place of a token", async () => `Bearer ${await ticket()}`],
    ["a ticket with a password", async () => basicOf(`${await ticket()}:secret`)],
  ])("row 15: is refused with %s", async (_what, authorizationOf) => {
    const headers = { authorization: await authorizationOf() };
    const refused = await ask(api, ME, { headers });
    expect([refused.status, refused.json["ErrorType"]]).toEqual([401, "SoSessionException"]);
  });

  describe("with the cookie of a session", () => {
    it("row 16: needs X-XSRF-TOKEN for a GET too", async () => {
      const { secret, xsrfToken } = await openBrowser(api, api.administrator);
      const other = await openBrowser(api, api.administrator);
      const cookie = `so_session=${secret}`;
      const statusWith = async (headers: Record<string, string>) =>
        (await ask(api, ME, { headers: { cookie, ...headers } })).status;
      expect(await statusWith({})).toBe(401);
      expect(await statusWith({ cookie: `${cookie}; XSRF-TOKEN=${xsrfToken}` })).toBe(401);
      expect(await statusWith({ "x-xsrf-token": "" })).toBe(401);
      expect(await statusWith({ "x-xsrf-token": `${xsrfToken}A` })).toBe(401);
      expect(await statusWith({ "x-xsrf-token": other.xsrfToken })).toBe(401);
      expect(await statusWith({ "x-xsrf-token": xsrfToken })).toBe(200);
    });

    it("row 16: is judged by the Authorization header alone where there is one", async () => {
      const { headers, xsrfToken } = await openBrowser(api, api.administrator);
      const { cookie = "" } = headers;
      const statusWith = async (authorization: string, xsrf: string) =>
        (await ask(api, ME, { headers: { cookie, authorization, "x-xsrf-token": xsrf } })).status;
      expect(await statusWith(basic(), "wrong")).toBe(200);
      expect(await statusWith(basicOf("tje0:wrong"), xsrfToken)).toBe(401);
    });
  });

  it.each<[string, Record<string, string>]>([
    ["X-XSRF-TOKEN", { "x-xsrf-token": "any" }],
    ["a session cookie", { cookie: "so_session=gone" }],
    ["Sec-Fetch-Mode", { "sec-fetch-mode": "cors" }],
    ["X-Requested-With", { "x-requested-with": "XMLHttpRequest" }],
  ])("row 27: is offered no Basic where %s tells a browser", async (_what, headers) => {
    for (const path of [ME, "/api/v1/Ticket/1", "/api/v1/Session"]) {
      const { status, headers: answered } = await ask(api, path, { headers });
      const challenge = answered.get("www-authenticate") ?? "";
      expect([path, status]).toEqual([path, 401]);
      expect(challenge).toContain('SoTicket realm="Default"');
      expect(challenge).toContain('Bearer realm="Default"');
      expect(challenge).not.toContain("Basic");
    }
  });
});
