import { ask, basicOf, openBrowser, textOf } from "../../support/browser.ts";
import type { TestApi } from "../../support/test-api.ts";

export const wayNames = [
  "Basic",
  "SOTicket",
  "Basic with a ticket",
  "Bearer",
  "a cookie and its token",
] as const;

type WaysIn = Readonly<
  Record<(typeof wayNames)[number], () => Promise<Readonly<Record<string, string>>>>
>;

/** Every way in which the official client can be told who is calling, as headers. */
export function waysInto(api: Pick<TestApi, "url" | "administrator">): WaysIn {
  const basic = () => basicOf(api.administrator);
  const ticket = async () => {
    const question = { method: "POST", headers: { authorization: basic() } };
    return String((await ask(api, "/api/v1/Session/Ticket", question)).json["Ticket"]);
  };
  return {
    Basic: async () => ({ Authorization: basic() }),
    SOTicket: async () => ({ Authorization: `SOTicket ${await ticket()}` }),
    "Basic with a ticket": async () => ({ Authorization: basicOf(`${await ticket()}:`) }),
    Bearer: async () => {
      const headers = { authorization: basic() };
      const token = textOf(await ask(api, "/api/v1/User/currentToken", { headers }));
      return { Authorization: `bearer ${token}` };
    },
    "a cookie and its token": async () => {
      const { secret, xsrfToken } = await openBrowser(api, api.administrator);
      return { Cookie: `so_session=${secret}; XSRF-TOKEN=${xsrfToken}`, "X-XSRF-TOKEN": xsrfToken };
    },
  };
}
