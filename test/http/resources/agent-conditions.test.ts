import { describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { databaseContents, storedContents } from "../../support/database-contents.ts";
import { officialTicketAgent } from "../../support/official-client.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { testApi } from "../../support/test-api.ts";

const past = "Mon, 01 Jan 1990 00:00:00 GMT";

describeOneDatabase("conditions of an agent operation", (database) => {
  const api = testApi(database);

  const save = (body: unknown, headers: Record<string, string> = {}) =>
    api.call("SaveTicketEntity", { body, headers });
  /** A ticket in its second state, and the tags of both. */
  async function changedTicket() {
    const created = await save({ Title: "Conditioned" });
    const TicketId = created.json.TicketId;
    const changed = await save({ TicketId, Author: "Ada" });
    const tagOf = ({ headers }: typeof created) => headers.get("etag") ?? "";
    return { TicketId, old: tagOf(created), tag: tagOf(changed) };
  }

  type Changed = Awaited<ReturnType<typeof changedTicket>>;

  it("tags every answer that is one stored ticket", async () => {
    const { TicketId, old, tag } = await changedTicket();
    expect(old).toBe(`"${TicketId}-1"`);
    expect(tag).toBe(`"${TicketId}-2"`);
    const got = await api.call(`GetTicketEntity?ticketEntityId=${TicketId}`);
    expect(got.headers.get("etag")).toBe(tag);
    const flat = await api.call(`GetTicket?ticketId=${TicketId}`);
    expect(flat.headers.get("etag")).toBe(tag);
    const unchanged = await save({ TicketId, Author: "Ada" });
    expect(unchanged.headers.get("etag")).toBe(tag);
    expect(got.headers.get("cache-control")).toBe("no-store");
    expect(got.headers.get("last-modified")).toBeNull();
  });

  it("tags the next ticket of a queue", async () => {
    await database.db.query(
      `insert into category_member (category_id, user_id)
       select category_id, user_id from category, app_user on conflict do nothing`,
    );
    await database.db.query("update ticket_status set used_in_queue = true where base_status = 1");
    const { rows } = await database.db.query<{ desk: number }>("select desk from desk_version");
    await api.context.desk.refreshIfOlderThan(rows[0]?.desk ?? 0);
    await save({ Title: "Next", OwnedBy: { AssociateId: 0 } });
    const next = await api.call("GetNextInQueue");
    const got = await api.call(`GetTicketEntity?ticketEntityId=${next.json.TicketId}`);
    expect(next.headers.get("etag")).toBe(got.headers.get("etag"));
  });

  it.each([
    ["CreateDefaultTicketEntity", "null"],
    ["GetTicketEntity?ticketEntityId=987654", "null"],
    ["ResolveTicketId", "{}"],
  ])("does not tag %s", async (operation, body) => {
    const { headers } = await api.call(operation, { body });
    expect(headers.get("etag")).toBeNull();
  });

  it("row 17: does not heed what the official client repeats on calls it was not meant for", async () => {
    const { TicketId, old, tag } = await changedTicket();
    const repeated = {
      "if-modified-since": new Date(Date.UTC(2099, 0)).toUTCString(),
      "if-unmodified-since": past,
      "if-none-match": tag,
    };
    const read = `GetTicketEntity?ticketEntityId=${TicketId}`;
    const got = await api.call(read, { body: "null", headers: { ...repeated, "if-match": old } });
    expect([got.status, got.json.TicketId]).toEqual([200, TicketId]);
    const saved = await save({ TicketId, Author: "Bob" }, repeated);
    expect([saved.status, saved.json.Author]).toEqual([200, "Bob"]);
  });

  it.each([
    ["the state it has", (tag: string) => tag],
    ["any state", () => "*"],
  ])("If-Match with %s lets a save through", async (_name, ifMatch) => {
    const { TicketId, tag } = await changedTicket();
    const body = { TicketId, Title: "Changed" };
    const { status, json } = await save(body, { "if-match": ifMatch(tag) });
    expect([status, json.Title]).toEqual([200, "Changed"]);
  });

  it.each([
    ["an older state", ({ old }: Changed) => old],
    ["the state it has, weakly", ({ tag }: Changed) => `W/${tag}`],
    ["what is no tag", () => "2"],
  ])("If-Match with %s stores nothing", async (_name, ifMatch) => {
    const ticket = await changedTicket();
    const stored = await storedContents(database.db);
    const body = { TicketId: ticket.TicketId, Title: "Changed" };
    const { status, json } = await save(body, { "if-match": ifMatch(ticket) });
    expect([status, json.ErrorType]).toEqual([412, "SoPreconditionException"]);
    expect(json.ErrorSource).toBe("Ticket.SaveTicketEntity");
    expect(await storedContents(database.db)).toEqual(stored);
  });

  it("If-Match refuses to create, since a new ticket has no state", async () => {
    const stored = await storedContents(database.db);
    expect((await save({ Title: "New" }, { "if-match": "*" })).status).toBe(412);
    expect(await storedContents(database.db)).toEqual(stored);
  });

  it("If-Match makes no tags for a save that it refuses", async () => {
    const { TicketId, old } = await changedTicket();
    const stored = await storedContents(database.db);
    const body = { TicketId, Tags: [{ Name: `Never ${TicketId}` }] };
    expect((await save(body, { "if-match": old })).status).toBe(412);
    expect(await storedContents(database.db)).toEqual(stored);
  });

  it("a tag of one side guards a save on the other", async () => {
    const { TicketId, tag } = await changedTicket();
    const linked = await callResource(api, `GET /Ticket/${TicketId}`);
    const linkedTag = linked.headers.get("etag") ?? "";
    expect(linkedTag).not.toBe(tag);
    const saved = await save({ TicketId, Author: "Cleo" }, { "if-match": linkedTag });
    expect(saved.status).toBe(200);
    const put = await callResource(api, `PUT /Ticket/${TicketId}`, {
      body: { Author: "Dora" },
      headers: { "if-match": saved.headers.get("etag") ?? "" },
    });
    expect(put.status).toBe(200);
  });

  it("are held against a dry run, which writes nothing either way", async () => {
    const { TicketId, old, tag } = await changedTicket();
    const contents = await databaseContents(database.db);
    const tryWith = (ifMatch: string) =>
      save({ TicketId, Title: "Tried" }, { prefer: "dry-run", "if-match": ifMatch });
    const tried = await tryWith(tag);
    expect([tried.status, tried.json.Title, tried.headers.get("etag")]).toEqual([
      200,
      "Tried",
      null,
    ]);
    expect((await tryWith(old)).status).toBe(412);
    expect(await databaseContents(database.db)).toEqual(contents);
  });

  it("exactly one of many saves at a time that expect the same state comes through", async () => {
    const { TicketId, tag } = await changedTicket();
    const many = Array.from({ length: 20 }, (_, index) => index);
    // Connections are made when they are needed, and the first save would be over by then.
    await Promise.all(many.map(() => api.call(`GetTicketEntity?ticketEntityId=${TicketId}`)));
    const answers = await Promise.all(
      many.map((index) => save({ TicketId, Title: `Writer ${index}` }, { "if-match": tag })),
    );
    const countOf = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect([countOf(200), countOf(412)]).toEqual([1, 19]);
  });

  it("do not disturb the official client", async () => {
    const agent = officialTicketAgent(api.url, api.administrator);
    const draft = await agent.createDefaultTicketEntityAsync();
    draft.title = "From the client";
    const saved = await agent.saveTicketEntityAsync(draft);
    saved.title = "From the client again";
    const again = await agent.saveTicketEntityAsync(saved);
    expect(again.title).toBe("From the client again");
    await agent.deleteTicketEntityAsync(again.ticketId ?? 0);
    const deleted = await agent.getTicketEntityAsync(again.ticketId ?? 0);
    expect(deleted?.baseStatus).toBe("Deleted");
  });

  describe("DeleteTicketEntity", () => {
    it("heeds If-Match", async () => {
      const { TicketId, old, tag } = await changedTicket();
      const remove = (ifMatch: string) =>
        api.call("DeleteTicketEntity", {
          body: { TicketEntityId: TicketId },
          headers: { "if-match": ifMatch },
        });
      expect((await remove(old)).status).toBe(412);
      expect((await remove(tag)).status).toBe(204);
    });
  });
});
