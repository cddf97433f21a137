import { beforeAll, describe, expect, it } from "vitest";
import { storedContents } from "../../support/database-contents.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { testApi } from "../../support/test-api.ts";

const jsonPatch = { "content-type": "application/json-patch+json" };
const mergePatch = { "content-type": "application/merge-patch+json" };

const authorIs = (value: string) => [{ op: "replace", path: "/Author", value }];

describeOneDatabase("a patch on SaveTicketEntity", (database) => {
  const api = testApi(database);
  let ticketId = 0;
  let highestId = 0;

  const create = async (Title: string): Promise<number> =>
    (await api.call("SaveTicketEntity", { body: { Title, Author: "Ada" } })).json.TicketId;
  beforeAll(async () => {
    ticketId = await create("Patched");
    highestId = await create("The last");
  });

  const save = (query: string, body: unknown, headers: Record<string, string>) =>
    api.call(`SaveTicketEntity${query}`, { body, headers });

  describe("as a list", () => {
    it.each(["ticketEntityId", "TICKETID", "id"])("patches the ticket of %s", async (name) => {
      const { status, json } = await save(`?${name}=${ticketId}`, authorIs(name), jsonPatch);
      expect(status).toBe(200);
      expect(json).toMatchObject({ TicketId: ticketId, Title: "Patched", Author: name });
      expect(json).not.toHaveProperty("_Links");
    });

    it.each(["/TicketId", "ticketid"])("patches the ticket that %s gives", async (path) => {
      for (const op of ["test", "replace", "add"]) {
        const body = [...authorIs(op), { op, path, value: String(ticketId) }];
        const { status, json } = await save("", body, jsonPatch);
        expect([status, json.TicketId, json.Author]).toEqual([200, ticketId, op]);
      }
    });

    it("otherwise makes a new ticket from the defaults", async () => {
      const body = [
        { op: "replace", path: "/Title", value: "Made by a patch" },
        { op: "test", path: "/BaseStatus", value: "Active" },
        { op: "test", path: "/TicketId", value: 0 },
      ];
      const { status, json } = await save("", body, jsonPatch);
      expect(status).toBe(200);
      expect(json.TicketId).toBeGreaterThan(highestId);
      expect(json).toMatchObject({ Title: "Made by a patch", BaseStatus: "Active" });
    });

    it.each([
      ["", [], 400],
      ["?id=987654", [], 404],
      ["?ticketId=x", [], 400],
      ["?ticketId=-1", [], 400],
      ["?ticketId=2147483648", [], 400],
      ["?ticketId=SAME", [{ op: "replace", path: "/TicketId", value: 1_000_000 }], 400],
      ["", [{ op: "replace", path: "/TicketId", value: 3_000_000_000 }], 400],
      ["", [{ op: "replace", path: "/TicketId", value: "seven" }], 400],
      ["", [{ op: "replace", path: "/TicketId", value: -7 }], 400],
      ["?id=SAME", [{ op: "test", path: "/Title", value: "Other" }], 409],
      ["?id=SAME", [{ op: "move", path: "/Title" }], 400],
      ["?id=SAME", "[{", 400],
    ])("%s %j is %i and stores nothing", async (query, body, expected) => {
      const stored = await storedContents(database.db);
      const { status } = await save(query.replace("SAME", `${ticketId}`), body, jsonPatch);
      expect(status).toBe(expected);
      expect(await storedContents(database.db)).toEqual(stored);
    });

    it("is no entity under another type", async () => {
      for (const type of ["application/json", "text/json", "application/merge-patch+json"]) {
        const headers = { "content-type": type };
        const { status, json } = await save(`?id=${ticketId}`, authorIs("X"), headers);
        expect([status, json.ErrorType]).toEqual([400, "ArgumentException"]);
      }
    });

    it("loses none of many appends at a time", async () => {
      const names = Array.from({ length: 20 }, (_, index) => `Appended ${index}`);
      await Promise.all(
        names.map((Name) =>
          save(`?id=${highestId}`, [{ op: "add", path: "/Tags/-", value: { Name } }], jsonPatch),
        ),
      );
      const { json } = await api.call(`GetTicketEntity?ticketEntityId=${highestId}`);
      expect(new Set(json.Tags.map(({ Name }) => Name))).toEqual(new Set(names));
    });

    it("is held against If-Match", async () => {
      const headers = { ...jsonPatch, "if-match": `"${ticketId}-999-a"` };
      expect((await save(`?id=${ticketId}`, authorIs("X"), headers)).status).toBe(412);
    });

    it("can be tried", async () => {
      const stored = await storedContents(database.db);
      const headers = { ...jsonPatch, prefer: "dry-run" };
      const { status, json } = await save(`?id=${ticketId}`, authorIs("Tried"), headers);
      expect([status, json.Author]).toEqual([200, "Tried"]);
      expect(await storedContents(database.db)).toEqual(stored);
    });
  });

  describe("as an object", () => {
    it("declared as a list of operations is a plain entity, where null says nothing", async () => {
      const body = { TicketId: ticketId, Author: "Plain", Title: null };
      const { status, json } = await save("", body, jsonPatch);
      expect(status).toBe(200);
      expect(json).toMatchObject({ TicketId: ticketId, Title: "Patched", Author: "Plain" });
      const cleared = await save("", { TicketId: ticketId, Author: null }, jsonPatch);
      expect(cleared.json.Author).toBe("Plain");
    });

    it("to merge clears what is null", async () => {
      await save("", { TicketId: ticketId, Author: "Ada", Tags: [{ Name: "Old" }] }, mergePatch);
      const body = { ticketid: ticketId, Author: null, Tags: null };
      const { status, json } = await save("", body, mergePatch);
      expect(status).toBe(200);
      expect(json).toMatchObject({ TicketId: ticketId, Title: "Patched", Author: "", Tags: [] });
    });

    it("to merge makes a new ticket when it names none", async () => {
      const { json } = await save("", { TicketId: 0, Title: "Made by merging" }, mergePatch);
      expect(json.TicketId).toBeGreaterThan(highestId);
      expect(json.Title).toBe("Made by merging");
    });

    it("to merge finds its ticket in the query string, too", async () => {
      const { json } = await save(`?id=${ticketId}`, { Author: "By query" }, mergePatch);
      expect([json.TicketId, json.Author]).toEqual([ticketId, "By query"]);
    });

    it.each(["", "null", "7", "[]"])("%j is no entity to merge", async (body) => {
      const { status, json } = await save("", body, mergePatch);
      expect([status, json.ErrorType]).toEqual([400, "ArgumentException"]);
    });
  });

  describe("on an operation with arguments", () => {
    it("is plain JSON as an object, and refused as a list", async () => {
      for (const headers of [jsonPatch, mergePatch]) {
        const resolve = (body: unknown) => api.call<unknown>("ResolveTicketId", { headers, body });
        expect((await resolve({ TicketId: ticketId })).json).toBe(ticketId);
        expect((await resolve([])).status).toBe(400);
      }
    });
  });
});
