import { expect, it } from "vitest";
import { operations } from "../../src/server/http/agents/operations.ts";
import { usualCredentialSettings } from "../../src/server/http/authentication/credential-settings.ts";
import { describeApi } from "../../src/server/http/openapi/describe-api.ts";
import { resourcesOf } from "../../src/server/http/resources/resources.ts";
import {
  undescribedRoutes,
  unservedDescriptions,
} from "../../src/server/http/resources/undescribed-routes.ts";
import { sendRaw } from "../support/start-shell.ts";
import { testApi } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";

const documents = [
  "/api/swagger/v1-Agents.json",
  "/api/swagger/v1-REST.json",
  "/api/openapi/v1.json",
];
const open = ["/api", "/api/v1", "/api/state/Default", "/api/swagger"];
const described = describeApi(
  { operations, resources: resourcesOf(usualCredentialSettings) },
  "current",
);

describeOneDatabase("the descriptions of the API", (database) => {
  const api = testApi(database);

  it("leave out no route of the server, and invent none", () => {
    expect(api.routes.length).toBeGreaterThan(operations.length);
    expect(undescribedRoutes(api.routes, described)).toEqual([]);
    expect(unservedDescriptions(api.routes, described)).toEqual([]);
  });

  it.each([
    { method: "GET", url: "/api/v1/Secret" },
    { method: "DELETE", url: "/api/v1/Ticket/:ticketId/Explain" },
    { method: "POST", url: "/api/v1/Agents/Ticket/Secret" },
    { method: "GET", url: "/api/swagger/assets/deeper/file" },
  ])("would be missed for $method $url", (planted) => {
    expect(undescribedRoutes([...api.routes, planted], described)).toEqual([planted]);
  });

  it.each([...documents, ...open])("are open to anybody: %s", async (path) => {
    expect((await fetch(`${api.url}${path}`)).status).toBe(200);
  });

  it.each(documents)("name the host that was asked: %s", async (path) => {
    const response = await fetch(`${api.url}${path}`);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.text()).toContain(new URL(api.url).host);
    const request = `GET ${path} HTTP/1.1\r\nHost: other.example:81\r\nConnection: close\r\n\r\n`;
    expect(await sendRaw(Number(new URL(api.url).port), request)).toContain("other.example:81");
  });
});

describeOneDatabase("descriptions for signed-in users only", (database) => {
  const api = testApi(database, { openApiRequireLogin: true });

  it.each(documents)("keep %s from strangers", async (path) => {
    const authorization = `Basic ${btoa(api.administrator)}`;
    expect((await fetch(`${api.url}${path}`)).status).toBe(401);
    expect((await fetch(`${api.url}${path}`, { headers: { authorization } })).status).toBe(200);
  });

  it.each(open)("leave %s open", async (path) => {
    expect((await fetch(`${api.url}${path}`)).status).toBe(200);
  });
});
