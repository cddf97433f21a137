import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { addExplorerRoutes } from "../../src/server/http/explorer/explorer-routes.ts";
import { startShell } from "../support/start-shell.ts";

const folder = new URL("../../src/server/http/explorer/page/", import.meta.url);
const files = readdirSync(folder);
const startExplorer = () => startShell({ register: addExplorerRoutes });

describe("the explorer", () => {
  test.each([
    ["text/html,*/*;q=0.8", "text/html"],
    ["*/*", "text/html"],
    ["application/json", "application/json"],
  ])("is answered to Accept %s as %s", async (accept, type) => {
    const { url } = await startExplorer();
    const response = await fetch(`${url}/api/swagger`, { headers: { accept } });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
  });

  test("lists the descriptions for programs too", async () => {
    const { url } = await startExplorer();
    const response = await fetch(`${url}/api/swagger/`, { headers: { accept: "text/json" } });
    expect(await response.json()).toMatchObject({
      Documents: [
        { Url: "/api/openapi/v1.json" },
        { Url: "/api/swagger/v1-Agents.json" },
        { Url: "/api/swagger/v1-REST.json" },
      ],
    });
  });

  test("loads nothing from elsewhere and runs nothing from inside the page", async () => {
    const { url } = await startExplorer();
    const response = await fetch(`${url}/api/swagger`);
    const page = await response.text();
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(page).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|style=|https?:/);
    const linked = [...page.matchAll(/(?:src|href)="(\/api\/swagger\/assets\/[^"]+)"/g)];
    expect(linked).toHaveLength(3);
    for (const [, path] of linked) expect((await fetch(`${url}${path}`)).status).toBe(200);
  });

  test.each(files)("serves %s, with its media type", async (name) => {
    const { url } = await startExplorer();
    const response = await fetch(`${url}/api/swagger/assets/${name}`);
    expect(response.status).toBe(200);
    const types: Record<string, string> = {
      css: "text/css",
      js: "text/javascript",
      svg: "image/svg+xml",
    };
    const type = types[name.slice(name.lastIndexOf(".") + 1)];
    expect(response.headers.get("content-type")).toBe(`${type}; charset=utf-8`);
    const content = await response.text();
    for (const [, imported = ""] of content.matchAll(/from "\.\/([^"]+)"/g)) {
      expect(files).toContain(imported);
    }
    expect(content.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:\/\//);
    expect(content).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|localStorage/);
  });

  test.each(["../explorer-files.ts", "%2e%2e/explorer-files.ts", "none.js"])(
    "serves no other file: %s",
    async (name) => {
      const { url } = await startExplorer();
      expect((await fetch(`${url}/api/swagger/assets/${name}`)).status).toBe(404);
    },
  );
});
