import { beforeAll, describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { storedContents } from "../../support/database-contents.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { testApi, testStart, type CallOptions } from "../../support/test-api.ts";

const MISSING = 987_654;

describeOneDatabase("the resource of a ticket", (database) => {
  const api = testApi(database);
  let ticketId = 0;
  let reader = "";

  beforeAll(async () => {
    ticketId = await createTicket();
    reader = await api.addUser("reader", "Reader");
  });

  const call = (target: string, options?: CallOptions) => callResource(api, target, options);
  /** A target with `{id}` in it. */
  const on = (target: string, id: string | number) =>
    call(target.replace("{id}", String(id)), /^P(UT|ATCH)/.test(target) ? { body: {} } : {});
  const createTicket = async (Title = "Printer on fire"): Promise<number> =>
    (await call("POST /Ticket", { body: { Title } })).json.TicketId;
  const read = async (id: number) =>
    (await api.call(`GetTicketEntity?ticketEntityId=${id}`, { body: "null" })).json;

  describe("GET /Ticket/default", () => {
    it.each(["/Ticket/default", "/ticket/DEFAULT/"])("%s makes an unsaved ticket", async (path) => {
      const { status, text, headers } = await call(`GET ${path}`);
      const made = await api.call("CreateDefaultTicketEntity", { body: "null" });
      expect([status, text]).toEqual([200, made.text]);
      expect(headers.get("etag")).toBeNull();
      expect(headers.get("cache-control")).toBe("no-store");
    });
  });

  describe("POST /Ticket", () => {
    it("creates a ticket and answers it with 200, without links", async () => {
      const { status, json, headers } = await call("POST /Ticket?notify=true", {
        body: { title: "New", CustomFields: {} },
      });
      expect(status).toBe(200);
      expect(json).toEqual(await read(json.TicketId));
      expect(json).not.toHaveProperty("_Links");
      expect(headers.get("etag")).toContain(`"${json.TicketId}-1-`);
      expect(headers.get("cache-control")).toBe("no-store");
    });

    it.each([
      ["no body", undefined, "ArgumentException"],
      ["null", "null", "ArgumentException"],
      ["a list", "[]", "ArgumentException"],
      ["half a body", '{"Title":', "ArgumentException"],
      ["no title", {}, "SoValidationException"],
      ["an id", { TicketId: 7, Title: "Mine" }, "SoValidationException"],
      ["an id that is no number", { TicketId: "x", Title: "Mine" }, "SoValidationException"],
    ])("refuses %s with 400 and creates nothing", async (_name, body, errorType) => {
      const before = await storedContents(database.db);
      const { status, json } = await call("POST /Ticket", { body });
      expect([status, json.ErrorType, json.ErrorSource]).toEqual([400, errorType, "Ticket.Post"]);
      expect(await storedContents(database.db)).toEqual(before);
    });

    it("names an id and every other fault at once", async () => {
      const body = { TicketId: 7, Title: "x".repeat(256) };
      const { json } = await call("POST /Ticket", { body });
      expect(Object.keys(json.ValidationErrors ?? {}).sort()).toEqual(["TicketId", "Title"]);
    });

    it("takes the default ticket back", async () => {
      const { json } = await call("GET /Ticket/default");
      const { status } = await call("POST /Ticket", { body: { ...json, Title: "From default" } });
      expect(status).toBe(200);
    });
  });

  describe("GET /Ticket/{id}", () => {
    it("answers the ticket as the agent does, with its links last", async () => {
      const { status, text, json } = await call(`GET /Ticket/${ticketId}`);
      const { text: entity } = await api.call(`GetTicketEntity?ticketEntityId=${ticketId}`);
      expect(status).toBe(200);
      expect(text.slice(0, text.indexOf(',"_Links":'))).toBe(entity.slice(0, -1));
      const base = `${api.url}/api/v1`;
      expect(Object.entries(json._Links)).toEqual([
        ["Self", `${base}/Ticket/${ticketId}`],
        ["Archive", `${base}/Ticket`],
        ["Self.Simple", `${base}/Ticket/${ticketId}/Simple`],
        ["Archive.Messages", `${base}/Ticket/${ticketId}/Messages`],
        ["Category.List", `${base}/MDOList/ejcategory`],
        ["Priority.List", `${base}/MDOList/ticketpriority`],
        ["Status.List", `${base}/MDOList/ticketstatus`],
        ["OwnedBy.List", `${base}/MDOList/associate`],
      ]);
    });

    it("answers HEAD with the same headers and without a body", async () => {
      const asItIs = { headers: { "accept-encoding": "identity" } };
      const got = await call(`GET /Ticket/${ticketId}`, asItIs);
      const { status, text, headers } = await call(`HEAD /Ticket/${ticketId}`, asItIs);
      expect([status, text]).toEqual([200, ""]);
      for (const name of ["etag", "last-modified", "vary", "cache-control", "content-type"]) {
        expect([name, headers.get(name)]).toEqual([name, got.headers.get(name)]);
      }
      expect(headers.get("content-length")).toBe(String(Buffer.byteLength(got.text)));
    });

    it("does not mark the ticket as read", async () => {
      await call(`GET /Ticket/${ticketId}`);
      expect((await read(ticketId)).ReadStatus).toBe("Red");
    });

    it("answers Simple with the flat row", async () => {
      const { status, text } = await call(`GET /Ticket/${ticketId}/Simple`);
      expect(status).toBe(200);
      expect(text).toBe((await api.call(`GetTicket?ticketId=${ticketId}`)).text);
    });

    it("tells in which language it speaks", async () => {
      const headers = { "so-language": "no" };
      const spoken = await call(`GET /Ticket/${ticketId}`, { headers });
      expect(spoken.headers.get("content-language")).toBe("no");
    });
  });

  describe("an id", () => {
    const targets = ["GET", "HEAD", "PUT", "PATCH", "DELETE"].map(
      (method) => `${method} /Ticket/{id}`,
    );
    const all = [...targets, "GET /Ticket/{id}/Simple"];
    it.each(all)("that no ticket has is 404: %s", async (target) => {
      for (const id of [MISSING, 0, -1, 2_147_483_647, -2_147_483_648]) {
        const { status, json } = await on(target, id);
        const errorType = target.startsWith("HEAD") ? undefined : "SoNotFoundException";
        expect([id, status, json?.ErrorType]).toEqual([id, 404, errorType]);
      }
    });

    it.each(all)("that is no 32-bit integer is 400: %s", async (target) => {
      for (const id of ["x", "1.5", "2147483648", "-2147483649", "0x1", "1e3", "%20", "mergers"]) {
        expect([id, (await on(target, id)).status]).toEqual([id, 400]);
      }
    });

    it("that the caller may not see is as one that no ticket has", async () => {
      const nobody = await api.addUser(`nobody-${ticketId}`, "Agent, own categories");
      const foreign = await call("GET /Ticket/1", { as: nobody });
      const missing = await call(`GET /Ticket/${MISSING}`, { as: nobody });
      await database.db.query(
        `insert into category (category_id, name, full_name) values (66, 'Far', 'Far')`,
      );
      await call(`PUT /Ticket/${ticketId}`, { body: { Category: { TicketCategoryId: 66 } } });
      const hidden = await call(`GET /Ticket/${ticketId}`, { as: nobody });
      expect([foreign.status, missing.status, hidden.status]).toEqual([404, 404, 404]);
      expect(hidden.json.Message).toBe(missing.json.Message.replace(`${MISSING}`, `${ticketId}`));
    });
  });

  describe("PUT /Ticket/{id}", () => {
    it("changes what the body names, and nothing else", async () => {
      const id = await createTicket();
      const before = await read(id);
      api.clock.set(testStart + 100);
      const { status, json, headers } = await call(`PUT /Ticket/${id}?notify=false`, {
        body: { Author: "Ada", Title: null },
      });
      api.clock.set(testStart);
      expect(status).toBe(200);
      expect(json).toEqual({ ...before, Author: "Ada", LastChanged: json.LastChanged });
      expect(json).not.toHaveProperty("_Links");
      expect(headers.get("etag")).toContain(`"${id}-2-`);
      expect(headers.get("last-modified")).toBe(new Date((testStart + 100) * 1000).toUTCString());
      expect(headers.get("cache-control")).toBe("private, no-cache");
      expect(headers.get("vary")).toBe(
        "Accept, accept-encoding, Accept-Language, SO-Language, SO-Culture, SO-TimeZone, Authorization, Cookie",
      );
    });

    it("takes back what GET answered without changing anything", async () => {
      const { text, headers } = await call(`GET /Ticket/${ticketId}`);
      const put = await call(`PUT /Ticket/${ticketId}`, { body: text });
      expect(put.status).toBe(200);
      const again = await call(`GET /Ticket/${ticketId}`);
      expect(again.headers.get("etag")).toBe(headers.get("etag"));
    });

    it("clears a date although the body does not name the ticket", async () => {
      const id = await createTicket();
      await call(`PUT /Ticket/${id}`, { body: { Deadline: "2027-01-01T00:00:00Z" } });
      const cleared = { Deadline: "0001-01-01T00:00:00" };
      const { json } = await call(`PUT /Ticket/${id}`, { body: cleared });
      expect(json.Deadline).toMatch(/^0001-01-01T00:00:00/);
    });

    it.each([0, null, "same"])("takes %s for the ticket of the address", async (named) => {
      const id = await createTicket();
      const body = { TicketId: named === "same" ? id : named, Title: "Renamed" };
      const { status, json } = await call(`PUT /Ticket/${id}`, { body });
      expect([status, json.TicketId, json.Title]).toEqual([200, id, "Renamed"]);
    });

    it.each([
      ["another ticket", { TicketId: 1_000_000, Title: "Other" }],
      ["a negative id", { TicketId: -1 }],
      ["an id that is none", { TicketId: "seven" }],
      ["no body", undefined],
      ["an empty title", { Title: " " }],
      ["a category that does not exist", { Category: { TicketCategoryId: 4711 } }],
    ])("refuses %s with 400", async (_name, body) => {
      const before = await storedContents(database.db);
      expect((await call(`PUT /Ticket/${ticketId}`, { body })).status).toBe(400);
      expect(await storedContents(database.db)).toEqual(before);
    });

    it("is 403 for whoever may read but not change", async () => {
      const as = reader;
      const body = { Title: "Mine now" };
      expect((await call(`PUT /Ticket/${ticketId}`, { as, body })).status).toBe(403);
      expect((await read(ticketId)).Title).toBe("Printer on fire");
    });

    it("can be tried", async () => {
      const before = await storedContents(database.db);
      const headers = { prefer: "dry-run" };
      const body = { Title: "Tried" };
      const tried = await call(`PUT /Ticket/${ticketId}`, { body, headers });
      const posted = await call("POST /Ticket", { body, headers });
      for (const answer of [tried, posted]) {
        expect([answer.status, answer.json.Title]).toEqual([200, "Tried"]);
        expect(answer.headers.get("preference-applied")).toBe("dry-run");
        expect(answer.headers.get("etag")).toBeNull();
      }
      expect(await storedContents(database.db)).toEqual(before);
    });
  });

  it.each([
    ["POST /Ticket/5", "DELETE, GET, HEAD, PATCH, PUT"],
    ["PATCH /Ticket", "GET, HEAD, POST"],
    ["DELETE /ticket/", "GET, HEAD, POST"],
    ["PUT /Ticket/5/Simple", "GET, HEAD"],
  ])("%s is no method of its path, which has %s", async (target, allowed) => {
    const { status, headers } = await call(target, { body: {} });
    expect([status, headers.get("allow")]).toEqual([405, allowed]);
  });

  it.each([
    "GET /TICKET/{id}/",
    "GET /ticket/{id}/SIMPLE/",
    "HEAD /ticket/{id}",
    "DELETE /ticket/{id}/",
  ])("%s is found, and may announce a type without a body", async (target) => {
    const headers = { "content-type": "application/json" };
    const { status } = await call(target.replace("{id}", `${await createTicket()}`), { headers });
    expect(status).toBe(target.startsWith("DELETE") ? 204 : 200);
  });

  it.each([
    "GET /Ticket/default",
    "POST /Ticket",
    "GET /Ticket/1",
    "PUT /Ticket/1",
    "PATCH /Ticket/1",
  ])("lets nobody in without signing in: %s", async (target) => {
    const body = target.startsWith("GET") ? undefined : {};
    expect((await call(target, { as: null, body })).status).toBe(401);
  });
});
