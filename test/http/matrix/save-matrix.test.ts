import { beforeAll, describe, expect, it } from "vitest";
import { TicketEntity } from "../../../src/contract/carriers/ticket-entity.ts";
import {
  answerTypes,
  requestTypes,
  type AnswerType,
  type RequestType,
} from "../../../src/server/http/media-types.ts";
import { ask, basicOf, openBrowser, textOf } from "../../support/browser.ts";
import type { TreeObject } from "../../../src/server/http/media/tree/body-tree.ts";
import { bodyIn } from "../../support/equivalent-bodies.ts";
import { readXmlAnswer } from "../../support/read-xml-answer.ts";
import { testApi, testStart } from "../../support/test-api.ts";
import { testDatabase } from "../../support/test-database.ts";
import { desk, fillDesk, fullWish, traceOf } from "../conformance/full-ticket.ts";

const HOUR = 3600;

const { x_link, ...customFields } = fullWish.CustomFields;

/** Everything that a save can set, with names and flags beside the keys, as echoes have them. */
const wish: TreeObject = {
  ...fullWish,
  CustomFields: customFields,
  ExtraFields: { x_link },
  Category: { TicketCategoryId: desk.category, Flags: "Internal, ListInMain", Name: "Echoed" },
  Priority: { TicketPriorityId: 3, Flags: 3, Status: "Normal" },
  Status: { TicketStatusId: 3, TimeCounter: "Stopped" },
  BaseStatus: "Postponed",
  Activate: "2026-10-25T01:30:00Z",
  TableRight: { Mask: "FULL", Reason: "" },
};

/** What tells the save apart from one that overlooked half of it. */
const expectedMembers = {
  Title: "Printer on fire",
  CreatedAt: "2025-07-01T10:00:00+02:00",
  LastChanged: "2026-03-02T10:00:00+01:00",
  Activate: "2026-10-25T02:30:00+01:00",
  Deadline: "2026-07-03T12:11:12+02:00",
  ClosedAt: "0001-01-01T00:00:00Z",
  Author: "Somebody on the phone",
  Origin: "Phone",
  Slevel: "Internal",
  BaseStatus: "Postponed",
  FromAddress: "brant@example.com",
  CreatedBy: { AssociateId: desk.otherUser },
  OwnedBy: { AssociateId: desk.owner },
  Category: { TicketCategoryId: desk.category, Flags: "Internal, ListInMain", Name: "Hardware" },
  Priority: { TicketPriorityId: 3 },
  Status: { TicketStatusId: 3 },
  Person: { PersonId: desk.customer },
  SecondaryPersons: desk.secondaryPersons.map((PersonId) => ({ PersonId })),
  Tags: desk.tags.map((Id) => ({ Id })),
  Sale: { SaleId: desk.sale },
  Project: { ProjectId: desk.project },
  TicketType: { TicketTypeId: 1 },
  CustomFields: {
    x_whole: "[I:42]",
    x_short: "Ø 40 mm",
    x_long: "[I:7]\r\n  second line ",
    x_box: "[I:1]",
    x_decimal: "[F:12.75]",
    x_pick: "Blue",
    x_link,
    "SuperOffice:1": "udef",
  },
};

const withoutId = (record: TreeObject) => ({ ...record, TicketId: 0 });
const familyOf = (type: string): string => type.slice(type.indexOf("/") + 1);

describe("one ticket, saved in every way there is", () => {
  const database = testDatabase();
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  const basic = () => ({ authorization: basicOf(api.administrator) });

  const credentials: Record<string, () => Promise<Record<string, string>>> = {
    Basic: async () => basic(),
    SoTicket: async () => {
      const question = { method: "POST", headers: basic() };
      const { json } = await ask(api, "/api/v1/Session/Ticket", question);
      return { authorization: `SoTicket ${String(json["Ticket"])}` };
    },
    Bearer: async () => {
      const token = textOf(await ask(api, "/api/v1/User/currentToken", { headers: basic() }));
      return { authorization: `Bearer ${token}` };
    },
    "cookie and X-XSRF-TOKEN": async () => ({
      ...(await openBrowser(api, api.administrator)).headers,
    }),
  };

  const send = async (
    { type, accept }: { readonly type: RequestType; readonly accept: AnswerType },
    body: string,
    headers: Record<string, string>,
  ) => {
    const response = await fetch(`${api.url}/api/v1/Agents/Ticket/SaveTicketEntity`, {
      method: "POST",
      headers: { ...headers, "content-type": type, accept },
      body,
    });
    const text = await response.text();
    expect({ status: response.status, text }).toEqual({ status: 200, text });
    expect(response.headers.get("content-type")).toBe(`${accept}; charset=utf-8`);
    const record = accept.endsWith("/xml") ? readXmlAnswer(TicketEntity, text) : JSON.parse(text);
    const etag = response.headers.get("etag");
    return { text, etag, record: record as TreeObject };
  };

  let reference: TreeObject = {};
  beforeAll(async () => {
    const json = { type: "application/json", accept: "application/json" } as const;
    reference = withoutId((await send(json, JSON.stringify(wish), basic())).record);
  });

  it("has every member that can be wished, as it was wished", () => {
    const writable = Object.entries(TicketEntity.members).filter(
      ([, { access }]) => access !== "read",
    );
    const wished = ["TicketId", ...Object.keys(wish)];
    expect(wished).toEqual(expect.arrayContaining(writable.map(([name]) => name)));
    expect(reference).toMatchObject(expectedMembers);
    expect(Object.keys(reference)).toEqual(Object.keys(TicketEntity.members));
  });

  describe.each(Object.keys(credentials))("by %s", (credential) => {
    let headers: Record<string, string> = {};
    beforeAll(async () => {
      headers = (await credentials[credential]?.()) ?? {};
    });

    const cells = requestTypes.flatMap((type) => answerTypes.map((accept) => ({ type, accept })));
    it.each(cells)("sent as $type and answered as $accept", async ({ type, accept }) => {
      api.clock.set(testStart);
      const saved = await send({ type, accept }, bodyIn(type, wish), headers);
      expect(withoutId(saved.record)).toStrictEqual(reference);
      const ticketId = saved.record["TicketId"] as number;
      expect(saved.etag).toBe(`"${ticketId}-1"`);

      const before = await traceOf(database, ticketId);
      api.clock.set(testStart + HOUR);
      const isSameForm = familyOf(type) === familyOf(accept) && !familyOf(type).startsWith("json-");
      const echo = isSameForm ? saved.text : bodyIn(type, saved.record);
      const again = await send({ type, accept }, echo, headers);
      expect(again).toEqual(saved);
      expect(await traceOf(database, ticketId)).toEqual(before);
    });
  });

  it("leaves rows that differ in nothing but their keys", async () => {
    const { rows } = await database.db.query<{ tickets: number; kinds: number }>(
      `select count(*)::int as tickets,
              count(distinct (to_jsonb(ticket) - 'ticket_id')::text)::int as kinds from ticket`,
    );
    const cells = Object.keys(credentials).length * requestTypes.length * answerTypes.length;
    expect(rows).toEqual([{ tickets: cells + 1, kinds: 1 }]);
  });
});
