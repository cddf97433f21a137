import { expect, it, describe } from "vitest";
import { operations } from "../../src/server/http/agents/operations.ts";
import { usualCredentialSettings } from "../../src/server/http/authentication/credential-settings.ts";
import { describeApi } from "../../src/server/http/openapi/describe-api.ts";
import { resourcesOf } from "../../src/server/http/resources/resources.ts";
import { testApi, testStart } from "../support/test-api.ts";
import { describeOneDatabase } from "../support/test-database.ts";

const save = "/api/v1/Agents/Ticket/SaveTicketEntity";
const browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

describeOneDatabase("help", (database) => {
  const api = testApi(database);
  const get = async (path: string, accept?: string) => {
    const headers = accept === undefined ? {} : { accept };
    const response = await fetch(`${api.url}${path}`, { headers });
    return { response, type: response.headers.get("content-type"), text: await response.text() };
  };

  it.each([
    [undefined, "application/json"],
    ["*/*", "application/json"],
    ["text/json", "text/json"],
    ["text/html, application/json", "application/json"],
    ["text/html;q=0.5, application/json;q=0.6", "application/json"],
    ["text/html;q=0.6, application/json;q=0.5", "text/html"],
    ["text/html", "text/html"],
    [browser, "text/html"],
  ])("answers Accept %s with %s", async (accept, type) => {
    for (const path of [save, "/api", "/api/v1"]) {
      const answer = await get(path, accept);
      expect(answer.response.status).toBe(200);
      expect(answer.type).toBe(`${type}; charset=utf-8`);
      expect(answer.response.headers.get("vary")).toContain("Accept");
      expect(answer.text.startsWith("<!doctype html>")).toBe(type === "text/html");
    }
  });

  it.each(["image/png", "text/html;q=0"])("refuses Accept %s", async (accept) => {
    const { response, text } = await get(save, accept);
    expect(response.status).toBe(406);
    expect(text).toContain("text/html");
  });

  it("offers pages where there are pages only", async () => {
    const asPage = { accept: "text/html", authorization: `Basic ${btoa(api.administrator)}` };
    expect((await fetch(`${api.url}${save}`, { method: "POST", headers: asPage })).status).toBe(
      406,
    );
    expect((await get("/api/openapi/v1.json", "text/html")).response.status).toBe(406);
  });

  describe("on an operation", () => {
    it("tells the type of every argument and member", async () => {
      const { text } = await get(save);
      const { QueryArguments, RequestMembers, ResponseMembers } = JSON.parse(text) as Members;
      expect(QueryArguments).toEqual([]);
      expect(RequestMembers).toContainEqual({ Name: "Title", Type: "string", MaxLength: 255 });
      expect(RequestMembers).toContainEqual({
        Name: "Slevel",
        Type: "string",
        Values: ["Unknown", "Internal", "External"],
      });
      expect(RequestMembers).toContainEqual({
        Name: "SecondaryPersons",
        Type: "array",
        Note: "Of a request only PersonId is read.",
      });
      expect(RequestMembers.map(({ Name }) => Name)).not.toContain("LastChanged");
      expect(ResponseMembers.map(({ Name }) => Name)).toContain("LastChanged");
    });

    it("tells the type of an argument in the query", async () => {
      const { text } = await get("/api/v1/Agents/Ticket/GetTicketEntity");
      expect(JSON.parse(text)).toMatchObject({
        QueryArguments: [{ Name: "ticketEntityId", Type: "int32" }],
        RequestMembers: [],
      });
    });

    it("is a page that runs nothing of its own", async () => {
      const { response, text } = await get(save, browser);
      expect(response.headers.get("content-security-policy")).toMatch(/^default-src 'self';/);
      expect(text).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style=/);
      expect(text).toContain("SaveTicketEntity");
    });
  });

  it("maps every address to its methods", async () => {
    const map = JSON.parse((await get("/api/v1/")).text) as Record<string, object>;
    const resources = resourcesOf(usualCredentialSettings);
    const described = describeApi({ operations, resources }, "current");
    expect(Object.keys(map)).toEqual([...new Set(described.map(({ path }) => path))]);
    expect(map["/api/v1/Ticket/{id}"]).toHaveProperty("PATCH");
    expect(map[save]).toEqual({
      POST: "Updates the existing ticket, or creates a new one if the id is empty. Notifies nobody.",
    });
  });

  it("says which product this is", async () => {
    const { v1 } = JSON.parse((await get("/api")).text) as { v1: Record<string, string> };
    expect(Object.keys(v1)).toEqual([
      "NetServerVersion",
      "NetServerAssembly",
      "NetServerDate",
      "NetServerLabel",
      "NetServer",
      "Services",
      "ServicesCurrent",
      "Version",
      "Documentation",
    ]);
    expect(v1).toMatchObject({
      NetServerVersion: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
      NetServerDate: "2026-03-02T09:00:00Z",
      Services: "Services87",
      ServicesCurrent: "Services88",
      Version: "v1",
      Documentation: `${api.url}/api/swagger`,
    });
  });

  it.each(["Default", "dEFAULT"])(
    "says that %s runs here, and for how long to believe it",
    async (name) => {
      api.clock.set(testStart);
      expect(JSON.parse((await get(`/api/state/${name}`)).text)).toEqual({
        ContextIdentifier: "Default",
        Endpoint: api.url,
        State: "Running",
        IsRunning: true,
        ValidUntil: "2026-03-02T10:00:00Z",
        Api: `${api.url}/api`,
        Version: expect.stringMatching(/^\d/),
      });
    },
  );

  it("says of any other installation that nothing is known", async () => {
    const { response, text } = await get("/api/state/Cust12345");
    expect(response.status).toBe(200);
    expect(JSON.parse(text)).toMatchObject({
      ContextIdentifier: "Cust12345",
      State: "Unknown",
      IsRunning: false,
      Api: "",
    });
  });
});

interface Member {
  readonly Name: string;
}

interface Members {
  readonly QueryArguments: readonly Member[];
  readonly RequestMembers: readonly Member[];
  readonly ResponseMembers: readonly Member[];
}
