import { describe, expect, it } from "vitest";
import { ask, basicOf, openBrowser, textOf } from "../../support/browser.ts";
import { officialClient } from "../../support/official-client.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";

describe("the official client", () => {
  const database = testDatabase();
  const api = testApi(database);
  const basic = () => ({ authorization: basicOf(api.administrator) });
  const ticket = async () => {
    const question = { method: "POST", headers: basic() };
    return String((await ask(api, "/api/v1/Session/Ticket", question)).json["Ticket"]);
  };
  const waysIn: Record<string, () => Promise<Record<string, string>>> = {
    SOTicket: async () => ({ Authorization: `SOTicket ${await ticket()}` }),
    "Basic with a ticket": async () => ({ Authorization: basicOf(`${await ticket()}:`) }),
    Bearer: async () => {
      const token = textOf(await ask(api, "/api/v1/User/currentToken", { headers: basic() }));
      return { Authorization: `bearer ${token}` };
    },
    "a cookie and its token": async () => {
      const { secret, xsrfToken } = await openBrowser(api, api.administrator);
      return { Cookie: `so_session=${secret}; XSRF-TOKEN=${xsrfToken}`, "X-XSRF-TOKEN": xsrfToken };
    },
  };

  it.each(Object.keys(waysIn))("row 15: is let in by %s", async (way) => {
    const headers = await waysIn[way]?.();
    const users = new officialClient.AssociateAgent(api.url, { headers });
    expect(await users.getAssociateAsync(1)).toMatchObject({ userName: "tje0", associateId: 1 });
    expect(await users.getAssociateAsync(4711)).toBeNull();
  });

  it("gets a token for later calls", async () => {
    const headers = { Authorization: `SOTicket ${await ticket()}` };
    const token = await new officialClient.UserAgent(api.url, { headers }).getAccessTokenAsync(
      "",
      false,
    );
    const bearer = { headers: { Authorization: `Bearer ${token}` } };
    const agent = new officialClient.TicketAgent(api.url, bearer);
    expect(await agent.resolveTicketIdAsync(4711)).toBe(0);
  });

  it("gets the token that its page has to send", async () => {
    const { secret, xsrfToken } = await openBrowser(api, api.administrator);
    const headers = { Cookie: `so_session=${secret}`, "X-XSRF-TOKEN": xsrfToken };
    const agent = new officialClient.PreferenceAgent(api.url, { headers });
    expect((await agent.getXsrfValueAsync()).value).toBe(xsrfToken);
  });
});
