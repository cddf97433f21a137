import { beforeAll, describe, expect, it } from "vitest";
import { TicketEntity } from "../../../src/contract/carriers/ticket-entity.ts";
import type { Carrier } from "../../../src/contract/carrier.ts";
import type { Shape } from "../../../src/contract/shape.ts";
import { testApi } from "../../support/test-api.ts";
import { describeOneDatabase } from "../../support/test-database.ts";
import { createFullTicket, desk, fillDesk, fullWish, traceOf } from "./full-ticket.ts";

const DAY_SECONDS = 86_400;

/** Names with a small first letter, as the official client writes them; keys of dictionaries stay. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      name === "CustomFields" ? inner : inCamelCase(inner),
    ]),
  );
}

/** Paths of all enumerations and flags in a value of this shape, with what stands there. */
function findNames(shape: Shape, value: unknown, path = ""): (readonly [string, unknown])[] {
  switch (shape.kind) {
    case "enum":
    case "flags":
      return [[path, value]];
    case "list":
      return (value as unknown[]).flatMap((item, index) =>
        findNames(shape.item, item, `${path}/${index}`),
      );
    case "carrier":
      return value === null ? [] : findNamesIn(shape.carrier, value as object, path);
    default:
      return [];
  }
}

function findNamesIn(
  carrier: Carrier,
  value: object,
  path: string,
): (readonly [string, unknown])[] {
  return Object.entries(carrier.members).flatMap(([name, { shape }]) =>
    findNames(shape, (value as Record<string, unknown>)[name], `${path}/${name}`),
  );
}

describeOneDatabase("a body", (database) => {
  beforeAll(() => fillDesk(database.db));
  const api = testApi(database);
  let ticketId = 0;

  beforeAll(async () => {
    ticketId = await createFullTicket(api, database);
    api.clock.set(api.clock.now() + DAY_SECONDS);
  });

  const save = (body: object) => api.call("SaveTicketEntity", { body });
  const get = (id: number) => api.call(`GetTicketEntity?ticketEntityId=${id}`);

  it("row 4: means the same in camel case, and is answered in Pascal case", async () => {
    const pascal = await save(fullWish);
    const camel = await save(inCamelCase(fullWish) as object);
    expect(camel.status).toBe(200);
    expect({ ...camel.json, TicketId: 0 }).toEqual({ ...pascal.json, TicketId: 0 });
    expect(Object.keys(camel.json)).toEqual(Object.keys(TicketEntity.members));
    expect((await get(camel.json.TicketId)).text).toBe(camel.text);
  });

  it("row 4: counts the last of several spellings", async () => {
    const { json } = await api.call("SaveTicketEntity", {
      body: '{"Title":"first","TITLE":"second","title":"third"}',
    });
    expect(json.Title).toBe("third");
  });

  it("row 7: may hold rights in any form, which nobody looks at", async () => {
    const before = await traceOf(database, ticketId);
    for (const TableRight of [{ mask: 3 }, { Mask: "nonsense" }, 3, "FULL", [], null]) {
      const FieldProperties = { Title: { fieldRight: { mask: 67 }, fieldLength: 1 } };
      const { status } = await save({ TicketId: ticketId, TableRight, FieldProperties });
      expect(status).toBe(200);
    }
    const person = { personId: desk.customer, tableRight: { mask: 1 }, fieldProperties: 5 };
    expect((await save({ TicketId: ticketId, person })).status).toBe(200);
    expect(await traceOf(database, ticketId)).toEqual(before);
  });

  it.each([9, "Internal,ListInMain", "internal, listinmain", "ListInMain , INTERNAL", "9"])(
    "row 8: may say %j for the flags of its category, which are named in the answer",
    async (Flags) => {
      const before = await traceOf(database, ticketId);
      const { status, json } = await save({
        TicketId: ticketId,
        Category: { TicketCategoryId: desk.category, Flags },
      });
      expect(status).toBe(200);
      expect(json.Category?.Flags).toBe("Internal, ListInMain");
      expect(await traceOf(database, ticketId)).toEqual(before);
    },
  );

  it("row 9: is answered with text for every enumeration and every set of flags", async () => {
    const { json } = await get(ticketId);
    const names = findNamesIn(TicketEntity, json, "");
    expect(names.filter(([, value]) => typeof value !== "string" || value === "")).toEqual([]);
    // Deep enough to meet each kind of nested record.
    expect(names.map(([path]) => path)).toEqual(
      expect.arrayContaining([
        "/Slevel",
        "/TableRight/Mask",
        "/Category/DefaultTicketStatus/TimeCounter",
        "/Priority/Flags",
        "/Messages/1/MessageHeaders/0/StdItem",
        "/Sale/Completed",
        "/OwnedBy/Type",
      ]),
    );
    expect(Object.values(json.FieldProperties)).toHaveLength(
      Object.keys(TicketEntity.members).length - 2,
    );
    expect(json.FieldProperties["Title"]?.FieldRight?.Mask).toBe("Update, UIHintMandatory");
    expect(json.TableRight?.Mask).toBe("FULL");
  });

  describe("with an enumeration", () => {
    it.each([
      ["Email", "Email"],
      ["eMAIL", "Email"],
      [" email ", "Email"],
      [1, "Email"],
      ["1", "Email"],
      ["[I:1]", "Email"],
      [1.0, "Email"],
    ])("takes %j as %s", async (Origin, expected) => {
      await save({ TicketId: ticketId, Origin: "Phone" });
      const { json } = await save({ TicketId: ticketId, Origin });
      expect(json.Origin).toBe(expected);
    });

    it.each(["Unknown", "unknown", 0, "0", "", null])(
      "takes %j as nothing said",
      async (Origin) => {
        await save({ TicketId: ticketId, Origin: "Chat" });
        const { status, json } = await save({ TicketId: ticketId, Origin });
        expect(status).toBe(200);
        expect(json.Origin).toBe("Chat");
        expect((await save({ Title: "New", Origin })).json.Origin).toBe("API");
      },
    );

    it.each(["Pigeon", "Email, Phone", 99, -1, 1.5, true, {}, []])("refuses %j", async (Origin) => {
      const before = await traceOf(database, ticketId);
      const { status, json } = await save({ TicketId: ticketId, Title: "Not stored", Origin });
      expect(status).toBe(400);
      expect(Object.keys(json.ValidationErrors ?? {})).toEqual(["Origin"]);
      expect(await traceOf(database, ticketId)).toEqual(before);
    });
  });
});
