import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { databaseContents, storedContents } from "../../support/database-contents.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { testApi, testStart, type CallOptions, type TestAnswer } from "../../support/test-api.ts";

const CHANGED = testStart + 1000;
const httpDate = (instant: number): string => new Date(instant * 1000).toUTCString();
const before = httpDate(CHANGED - 1);
const at = httpDate(CHANGED);

const headersOfAnswer = ({ headers }: TestAnswer): Record<string, string | null> =>
  Object.fromEntries(
    ["etag", "last-modified", "cache-control", "vary", "content-type", "content-length"].map(
      (name) => [name, headers.get(name)],
    ),
  );

describeOneDatabase("a conditional request", (database) => {
  const api = testApi(database);
  const call = (target: string, options?: CallOptions) => callResource(api, target, options);

  /** A ticket in its second state, of `CHANGED`, and the tags of both. */
  async function changedTicket() {
    const created = await call("POST /Ticket", { body: { Title: "Conditioned" } });
    const id = created.json.TicketId;
    api.clock.set(CHANGED);
    await call(`PUT /Ticket/${id}`, { body: { Author: "Ada" } });
    api.clock.set(testStart);
    const { headers } = await call(`GET /Ticket/${id}`);
    return { id, old: created.headers.get("etag") ?? "", tag: headers.get("etag") ?? "" };
  }
  type Changed = Awaited<ReturnType<typeof changedTicket>>;
  type HeadersFor = (ticket: Changed) => Record<string, string>;

  describe("that reads", () => {
    it.each<[string, HeadersFor, number]>([
      ["row 18: not changed since", () => ({ "if-modified-since": at }), 304],
      ["row 18: changed after 1990", () => ({ "if-unmodified-since": httpDate(631_152_000) }), 412],
      ["changed since", () => ({ "if-modified-since": before }), 200],
      ["changed at that time at the latest", () => ({ "if-unmodified-since": at }), 200],
      [
        "an unreadable date",
        () => ({ "if-modified-since": "now", "if-unmodified-since": "x" }),
        200,
      ],
      ["the tag it has", ({ tag }) => ({ "if-none-match": tag }), 304],
      ["the tag it has, weakly", ({ tag }) => ({ "if-none-match": `W/${tag}` }), 304],
      ["one of several tags", ({ old, tag }) => ({ "if-none-match": `${old}, ${tag}` }), 304],
      ["any tag", () => ({ "if-none-match": "*" }), 304],
      ["an older tag", ({ old }) => ({ "if-none-match": old }), 200],
      [
        "an older tag and a date: the tag counts",
        ({ old }) => ({ "if-none-match": old, "if-modified-since": at }),
        200,
      ],
      ["the state it has", ({ tag }) => ({ "if-match": tag }), 200],
      ["any state", () => ({ "if-match": "*" }), 200],
      ["another state", ({ old }) => ({ "if-match": old }), 412],
      ["the state it has, weakly", ({ tag }) => ({ "if-match": `W/${tag}` }), 412],
      [
        "the state it has, and an old date: the tag counts",
        ({ tag }) => ({ "if-match": tag, "if-unmodified-since": before }),
        200,
      ],
      [
        "another state and a known tag: the guard counts first",
        ({ old, tag }) => ({ "if-match": old, "if-none-match": tag }),
        412,
      ],
    ])("%s", async (_name, headersOf, expected) => {
      const ticket = await changedTicket();
      const headers = headersOf(ticket);
      for (const method of ["GET", "HEAD"]) {
        const answer = await call(`${method} /Ticket/${ticket.id}`, { headers });
        expect([method, answer.status]).toEqual([method, expected]);
      }
    });

    it.each(["GET", "HEAD"])("has no body when %s finds it not modified", async (method) => {
      const { id, tag } = await changedTicket();
      const known = { headers: { "if-none-match": tag } };
      const answer = await call(`${method} /Ticket/${id}`, known);
      expect([answer.status, answer.text]).toEqual([304, ""]);
      const unconditional = headersOfAnswer(await call(`GET /Ticket/${id}`));
      expect(headersOfAnswer(answer)).toEqual({
        ...unconditional,
        "content-type": null,
        "content-length": null,
      });
    });

    it("says why it failed", async () => {
      const { id, old } = await changedTicket();
      const { json } = await call(`GET /Ticket/${id}`, { headers: { "if-match": old } });
      expect(json).toMatchObject({
        ErrorType: "SoPreconditionException",
        ErrorSource: "Ticket.Get",
      });
    });

    it("is answered anew whatever changed what it shows", async () => {
      const { id, tag } = await changedTicket();
      const known = { "if-none-match": tag };
      const statusWith = async (headers: Record<string, string>) =>
        (await call(`GET /Ticket/${id}`, { headers: { ...known, ...headers } })).status;
      expect(await statusWith({})).toBe(304);
      expect(await statusWith({ accept: "text/json" })).toBe(200);
      await database.db.query(
        `update priority set name = 'US:"Urgent";NO:"Haster"'
          where priority_id = (select priority_id from ticket where ticket_id = $1)`,
        [id],
      );
      const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
      await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
      expect(await statusWith({})).toBe(200);
      const renamed = await call(`GET /Ticket/${id}`);
      known["if-none-match"] = renamed.headers.get("etag") ?? "";
      expect(await statusWith({})).toBe(304);
      expect(await statusWith({ "accept-language": "no" })).toBe(200);
      // The state is the same all the while.
      const guarded = await call(`PUT /Ticket/${id}`, { body: {}, headers: { "if-match": tag } });
      expect(guarded.status).toBe(200);
    });

    it("has other tags for the flat row, which guard the same state", async () => {
      const { id, tag } = await changedTicket();
      const flat = await call(`GET /Ticket/${id}/Simple`, { headers: { "if-none-match": tag } });
      expect(flat.status).toBe(200);
      const flatTag = flat.headers.get("etag") ?? "";
      expect(flatTag).not.toBe(tag);
      const headers = { "if-match": flatTag, "if-none-match": tag };
      expect((await call(`GET /Ticket/${id}`, { headers })).status).toBe(304);
    });

    it.each(["/Ticket/987654", "/Ticket/987654/Simple"])(
      "%s is 404 whatever the condition",
      async (path) => {
        for (const headers of [{ "if-match": "*" }, { "if-none-match": "*" }]) {
          expect((await call(`GET ${path}`, { headers })).status).toBe(404);
        }
      },
    );
  });

  describe("that changes", () => {
    const changes = [
      ["PUT", { Title: "Changed" }, 200],
      ["DELETE", undefined, 204],
    ] as const;
    const rows: readonly (readonly [string, HeadersFor, boolean])[] = [
      ["the state it has", ({ tag }) => ({ "if-match": tag }), true],
      ["one of several states", ({ tag }) => ({ "if-match": `"1-1-a", ${tag}` }), true],
      ["any state", () => ({ "if-match": "*" }), true],
      ["an older state", ({ old }) => ({ "if-match": old }), false],
      ["the state it has, weakly", ({ tag }) => ({ "if-match": `W/${tag}` }), false],
      ["what is no tag", ({ id }) => ({ "if-match": `${id}-2-` }), false],
      ["not changed since", () => ({ "if-unmodified-since": at }), true],
      ["not changed since before", () => ({ "if-unmodified-since": before }), false],
      ["an unreadable date", () => ({ "if-unmodified-since": "tomorrow" }), true],
      ["a date for reads", () => ({ "if-modified-since": at }), true],
      ["no state at all", () => ({ "if-none-match": "*" }), false],
      ["not the state it has", ({ tag }) => ({ "if-none-match": tag }), false],
      ["not an older state", ({ old }) => ({ "if-none-match": old }), true],
      [
        "the state it has, and an old date",
        ({ tag }) => ({ "if-match": tag, "if-unmodified-since": before }),
        true,
      ],
      [
        "an older state, and a date that fits",
        ({ old }) => ({ "if-match": old, "if-unmodified-since": at }),
        false,
      ],
    ];

    it.each(changes.flatMap((change) => rows.map((row) => [...change, ...row] as const)))(
      "%s %j (%i): %s",
      async (...[method, body, status, , headersOf, allowed]) => {
        const ticket = await changedTicket();
        const stored = await storedContents(database.db);
        const target = `${method} /Ticket/${ticket.id}`;
        const answer = await call(target, { body, headers: headersOf(ticket) });
        expect(answer.status).toBe(allowed ? status : 412);
        const isSame = isDeepStrictEqual(await storedContents(database.db), stored);
        expect(isSame).toBe(!allowed);
      },
    );

    it("is 412 before anything in the body counts, and 403 before that", async () => {
      const { id, old } = await changedTicket();
      const as = await api.addUser(`reader-${id}`, "Reader");
      const headers = { "if-match": old };
      const body = { Title: "", Category: { TicketCategoryId: 4711 } };
      expect((await call(`PUT /Ticket/${id}`, { body, headers })).status).toBe(412);
      expect((await call(`PUT /Ticket/${id}`, { as, body, headers })).status).toBe(403);
      expect((await call(`DELETE /Ticket/${id}`, { as, headers })).status).toBe(403);
    });

    it("of a new ticket is refused when it expects a state", async () => {
      const body = { Title: "New" };
      const create = async (headers: Record<string, string>) =>
        (await call("POST /Ticket", { body, headers })).status;
      expect(await create({ "if-match": "*" })).toBe(412);
      expect(await create({ "if-none-match": "*" })).toBe(200);
      expect(await create({ "if-unmodified-since": before })).toBe(200);
    });

    it("of a ticket that does not exist is 404", async () => {
      for (const target of ["PUT /Ticket/987654", "DELETE /Ticket/987654"]) {
        const headers = { "if-match": '"987654-1-a"' };
        const body = target.startsWith("PUT") ? {} : undefined;
        expect((await call(target, { body, headers })).status).toBe(404);
      }
    });

    it("can be tried: 412 as well, and nothing is written", async () => {
      const { id, old, tag } = await changedTicket();
      const contents = await databaseContents(database.db);
      const tryWith = (ifMatch: string) =>
        call(`PUT /Ticket/${id}`, {
          body: { Title: "Tried" },
          headers: { prefer: "dry-run", "if-match": ifMatch },
        });
      expect((await tryWith(old)).status).toBe(412);
      expect((await tryWith(tag)).json.Title).toBe("Tried");
      expect(await databaseContents(database.db)).toEqual(contents);
    });

    it("lets exactly one of many through that expect the same state", async () => {
      const { id, tag } = await changedTicket();
      const many = Array.from({ length: 20 }, (_, index) => index);
      // Connections are made when they are needed, and the first save would be over by then.
      await Promise.all(many.map(() => call(`GET /Ticket/${id}`)));
      const answers = await Promise.all(
        many.map((index) =>
          call(`PUT /Ticket/${id}`, {
            body: { Title: `Writer ${index}` },
            headers: { "if-match": tag },
          }),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      expect(won).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 412)).toHaveLength(19);
      const { json, headers } = await call(`GET /Ticket/${id}`);
      expect(json.Title).toBe(won[0]?.json.Title);
      expect(headers.get("etag")).toContain(`"${id}-3-`);
    });
  });
});
