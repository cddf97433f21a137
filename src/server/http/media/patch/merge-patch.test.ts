import { describe, expect, it } from "vitest";
import { TicketEntity } from "../../../../contract/carriers/ticket-entity.ts";
import { publishedTicket } from "../../../../../test/support/published-ticket.ts";
import { wordsOf } from "../../../texts/text.ts";
import type { TreeObject } from "../tree/body-tree.ts";
import { applyPatch } from "./apply-patch.ts";

const empty = "0001-01-01T00:00:00";

function merged(patch: TreeObject): unknown {
  const outcome = applyPatch(TicketEntity, publishedTicket, patch);
  return outcome.ok ? outcome.body : outcome.faults.map(({ kind, path }) => `${kind} ${path}`);
}

const [vip, hardware] = [
  { Id: 1, Name: "vip" },
  { Id: 2, Name: "hardware" },
];

describe("a merge patch", () => {
  it.each<[string, TreeObject, TreeObject]>([
    ["nothing", {}, {}],
    ["values, names in any case", { title: "New", AUTHOR: "x" }, { Title: "New", Author: "x" }],
    [
      "null for every kind of member",
      { Title: null, Deadline: null, Slevel: null, Sale: null, Tags: null },
      { Title: "", Deadline: empty, Slevel: "Unknown", Sale: { SaleId: 0 }, Tags: [] },
    ],
    ["null for what is not set", { Person: null }, { Person: { PersonId: 0 } }],
    ["another link", { Category: { ticketCategoryId: 4 } }, { Category: { TicketCategoryId: 4 } }],
    [
      "a link shown in full",
      { Person: { PersonId: 12, Firstname: "X" } },
      { Person: { PersonId: 12 } },
    ],
    ["a link without its key", { Sale: { Heading: "X" }, Category: {} }, {}],
    ["a key of null", { Sale: { SaleId: null } }, { Sale: { SaleId: 0 } }],
    ["a list", { Tags: [{ Id: 3 }, null] }, { Tags: [{ Id: 3 }] }],
    ["one more item", { Tags: { Id: 3 } }, { Tags: [vip, hardware, { Id: 3 }] }],
    [
      "keys in any case",
      { CustomFields: { X_NOTE: "new", x_seats: null, "superoffice:1": 8 } },
      { CustomFields: { x_note: "new", x_seats: "", "SuperOffice:1": 8 } },
    ],
    ["new keys", { ExtraFields: { x_new: 1 } }, { ExtraFields: { x_new: 1 } }],
    ["null for a key that is not there", { ExtraFields: { x_gone: null } }, {}],
    ["an emptied dictionary", { ExtraFields: null }, { ExtraFields: { x_note: "", x_seats: "" } }],
    ["what nobody declared", { Glops: 1, __proto__x: null, constructor: { x: 1 } }, {}],
    ["computed members", { Messages: [], NumMessages: null, TableRight: { mask: 3 } }, {}],
    ["computed members, whatever they hold", { Messages: [5], FieldProperties: "x" }, {}],
    ["its own key", { TicketId: "5" }, {}],
    ["a value of the wrong type, for the save to refuse", { Title: {} }, { Title: {} }],
  ])("takes %s", (_what, patch, body) => {
    expect(merged(patch)).toEqual(body);
  });

  it.each<[string, TreeObject, string[]]>([
    ["another key", { ticketid: 6 }, ["invalid TicketId"]],
    ["no key", { TicketId: null }, ["invalid TicketId"]],
    ["a number for a record", { person: 12 }, ["invalid Person"]],
    ["a number among the items", { Tags: [{ Id: 1 }, 12] }, ["invalid Tags/1"]],
    ["a text for a dictionary", { CustomFields: "x" }, ["invalid CustomFields"]],
    [
      "several faults at once",
      { Person: [], Title: "New", ExtraFields: 5 },
      ["invalid Person", "invalid ExtraFields"],
    ],
  ])("refuses %s", (_what, patch, faults) => {
    expect(merged(patch)).toEqual(faults);
  });

  it("says what is wrong", () => {
    const outcome = applyPatch(TicketEntity, publishedTicket, { TicketId: 6 });
    const [fault] = outcome.ok ? [] : outcome.faults;
    expect(fault && wordsOf(fault.text, "de")).toMatch(
      /^Der Schlüssel eines Datensatzes kann nicht/,
    );
  });

  it("reaches no prototype", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const patch = JSON.parse(
      '{"__proto__":{"x":1},"ExtraFields":{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}},' +
        '"Person":{"__proto__":{"x":1}},"Tags":{"__proto__":{"x":1},"Id":3}}',
    ) as TreeObject;
    const outcome = applyPatch(TicketEntity, publishedTicket, patch);
    expect(outcome.ok && Object.keys(outcome.body)).toEqual(["Tags", "ExtraFields"]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
    expect(({} as TreeObject)["x"]).toBeUndefined();
  });
});
