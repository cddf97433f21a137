import { describe, expect, it } from "vitest";
import { TicketEntity } from "../../../contract/carriers/ticket-entity.ts";
import type { RequestType } from "../media-types.ts";
import { readEntityPatch } from "./read-entity-patch.ts";

const dates = { zone: "UTC", baseZone: "UTC" };
const listType = "application/json-patch+json";
const mergeType = "application/merge-patch+json";

const read = (mediaType: RequestType, text: string, query: Record<string, string> = {}) =>
  readEntityPatch({ mediaType, text }, TicketEntity, { query, dates });
const idOf = (mediaType: RequestType, body: unknown, query: Record<string, string> = {}) =>
  read(mediaType, JSON.stringify(body), query)?.recordId;

describe("readEntityPatch", () => {
  it.each<[RequestType, string, boolean]>([
    [listType, "[]", true],
    [listType, " \r\n[]", true],
    [listType, "{}", false],
    [listType, "", false],
    [listType, "null", false],
    [mergeType, "{}", true],
    [mergeType, "\t{}", true],
    [mergeType, "[]", false],
    [mergeType, "7", false],
    ["application/json", "[]", false],
    ["application/json", "{}", false],
    ["text/json", "[]", false],
  ])("of %s: %j is a patch: %s", (type, text, isPatch) => {
    expect(read(type, text) !== null).toBe(isPatch);
  });

  it.each([
    [[], 0],
    [[{ op: "test", path: "/TicketId", value: 7 }], 7],
    [[{ OP: "add", Path: "ticketid", Value: "7" }], 7],
    [
      [
        { op: "add", path: "/Title", value: 9 },
        { op: "add", path: "/TicketId", value: 7 },
      ],
      7,
    ],
    [[{ op: "add", path: "/TicketId/x", value: 7 }], 0],
    [[{ op: "add", path: "/TicketType/TicketTypeId", value: 7 }], 0],
    [[{ op: "remove", path: "/TicketId" }], 0],
    [[{ op: "add", path: "/TicketId", value: "seven" }], 0],
    [[{ op: "add", path: "/TicketId", value: 2_147_483_647 }], 2_147_483_647],
    [[{ op: "add", path: "/TicketId", value: 2_147_483_648 }], 0],
    [[{ op: "add", path: "/TicketId", value: null }], 0],
    [[null, 7, "x", [], { path: 7 }], 0],
  ])("finds in %j the id %i", (operations, id) => {
    expect(idOf(listType, operations)).toBe(id);
  });

  it.each([
    [{}, 0],
    [{ TicketId: 7 }, 7],
    [{ ticketid: "7" }, 7],
    [{ TicketId: 6, ticketId: 7 }, 7],
    [{ TicketId: null }, 0],
    [{ TicketId: [7] }, 0],
  ])("finds in %j the id %i", (object, id) => {
    expect(idOf(mergeType, object)).toBe(id);
  });

  it.each(["ticketEntityId", "TICKETID", "Id"])("heeds %s in the query string first", (name) => {
    expect(idOf(mergeType, { TicketId: 6 }, { [name]: "7" })).toBe(7);
  });

  it.each(["x", "", "2147483648"])("refuses %j in the query string", (value) => {
    expect(() => read(listType, "[]", { ticketId: value })).toThrow(/ticketId/i);
  });

  it("refuses what is no JSON", () => {
    expect(() => read(listType, "[{")).toThrow("not valid JSON");
  });
});
