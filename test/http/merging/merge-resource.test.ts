import { describe, expect, it } from "vitest";
import { callResource } from "../../support/call-resource.ts";
import { storedContents } from "../../support/database-contents.ts";
import { testApi } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { messageDesk } from "../messages/message-desk.ts";

describe("POST /Ticket/Merge", () => {
  const database = testDatabase();
  const api = testApi(database);
  const desk = messageDesk(api, database);

  const two = async () => {
    const ids = [await desk.createTicket(), await desk.createTicket()] as const;
    await desk.addMessage(ids[1]);
    return ids;
  };
  const merge = (query: string, body?: unknown, headers = {}) =>
    callResource(api, `POST /Ticket/Merge${query}`, { body, headers });

  type Request = (kept: number, gone: number) => readonly [query: string, body?: object];
  it.each<[string, Request]>([
    [
      "as published, in the query string",
      (kept, gone) => [
        `?secondaryTicketIds=${gone}&mergedTicketEntity.ticketId=${kept}&MERGEDTICKETENTITY.TITLE=Both%20of+them`,
      ],
    ],
    [
      "with the survivor as its body",
      (kept, gone) => [`?secondaryTicketIds[]=${gone}`, { TicketId: kept, title: "Both of them" }],
    ],
    [
      "with the arguments of the operation as its body",
      (kept, gone) => [
        "",
        {
          MergedTicketEntity: { TicketId: kept, Title: "Both of them" },
          SecondaryTicketIds: [gone],
        },
      ],
    ],
  ])("merges %s", async (_how, request) => {
    const [kept, gone] = await two();
    const [query, body] = request(kept, gone);
    const { status, json, headers } = await merge(query, body);
    expect(status).toBe(200);
    expect(json).toMatchObject({ TicketId: kept, Title: "Both of them", NumMessages: 1 });
    expect(json).not.toHaveProperty("_Links");
    expect(headers.get("etag")).not.toBeNull();
  });

  it("sets nested members by their path", async () => {
    const [kept, gone] = await two();
    const { json } = await merge(
      `?secondaryTicketIds=${gone}&mergedTicketEntity.ticketId=${kept}&mergedTicketEntity.ownedBy.associateId=0&mergedTicketEntity.tags[0].name=dotted&mergedTicketEntity.slevel=Internal`,
    );
    expect(json).toMatchObject({ Slevel: "Internal", Tags: [{ Name: "dotted" }] });
  });

  it.each([
    [
      "?secondaryTicketIds=x&mergedTicketEntity.ticketId=1",
      undefined,
      400,
      ["secondaryTicketIds/0"],
    ],
    ["?mergedTicketEntity.ticketId=x", undefined, 400, ["mergedTicketEntity.ticketId"]],
    ["?secondaryTicketIds=1", undefined, 400, ["TicketId"]],
    ["", { TicketId: "x", SecondaryTicketIds: [1] }, 400, ["TicketId"]],
    ["", { MergedTicketEntity: { TicketId: "x" } }, 400, ["MergedTicketEntity/TicketId"]],
    ["", { MergedTicketEntity: {} }, 400, ["MergedTicketEntity/TicketId"]],
    ["", [], 400, []],
    ["?mergedTicketEntity.ticketId=987654&secondaryTicketIds=1", undefined, 404, []],
  ])("refuses %s with %j", async (query, body, status, members) => {
    const contents = await storedContents(database.db);
    const answer = await merge(query, body);
    expect([answer.status, Object.keys(answer.json.ValidationErrors ?? {})]).toEqual([
      status,
      members,
    ]);
    expect(await storedContents(database.db)).toEqual(contents);
  });

  it("merges only the state that is expected", async () => {
    const [kept, gone] = await two();
    const query = `?secondaryTicketIds=${gone}&mergedTicketEntity.ticketId=${kept}`;
    expect((await merge(query, undefined, { "if-match": '"1-9-x"' })).status).toBe(412);
    expect((await merge(query)).status).toBe(200);
  });

  it("merges once, however often it is sent", async () => {
    const [kept, gone] = await two();
    const query = `?secondaryTicketIds=${gone}&mergedTicketEntity.ticketId=${kept}`;
    const headers = { "idempotency-key": "merge-once" };
    const first = await merge(query, undefined, headers);
    const second = await merge(query, undefined, headers);
    expect(second.text).toBe(first.text);
    expect(second.headers.get("idempotency-replayed")).toBe("true");
    expect((await merge(query)).status).toBe(400);
  });
});
