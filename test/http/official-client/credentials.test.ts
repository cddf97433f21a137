import { describe, expect, it } from "vitest";
import { openBrowser } from "../../support/browser.ts";
import { officialClient } from "../../support/official-client.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { wayNames, waysInto } from "./ways-in.ts";

describe("the official client", () => {
  const database = testDatabase();
  const api = testApi(database);
  const waysIn = waysInto(api);

  it.each(wayNames)("row 15: is let in by %s", async (way) => {
    const headers = await waysIn[way]();
    const users = new officialClient.AssociateAgent(api.url, { headers });
    expect(await users.getAssociateAsync(1)).toMatchObject({ userName: "tje0", associateId: 1 });
    expect(await users.getAssociateAsync(4711)).toBeNull();
  });

  it("gets a token for later calls", async () => {
    const headers = await waysIn.SOTicket();
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
