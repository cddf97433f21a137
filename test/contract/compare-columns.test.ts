import { describe, expect, it } from "vitest";
import { compareColumns, type PublishedProviders } from "./compare-columns.ts";
import { declaredProviders } from "./declared-providers.ts";

const id = { name: "id", restriction: "int", orderBy: true };
const title = { name: "title", restriction: "string", orderBy: true };

function lists(wishes: Partial<PublishedProviders[string]> = {}): PublishedProviders {
  return { Ticket: { entities: [{ name: "ticket" }], columns: [id, title], ...wishes } };
}

describe("the comparison of columns", () => {
  it("finds nothing between what is declared and itself", () => {
    const declared = declaredProviders();
    const { differences, missing } = compareColumns(declared, declared);
    expect([...differences, ...missing]).toEqual([]);
  });

  it.each<[string, PublishedProviders, string]>([
    ["a missing column", lists({ columns: [id] }), "Ticket.title: declared, not published"],
    [
      "another type",
      lists({ columns: [id, { ...title, restriction: "positiveString" }] }),
      "Ticket.title: restriction is declared string, published positiveString",
    ],
    [
      "no type",
      lists({ columns: [id, { ...title, restriction: null }] }),
      "Ticket.title: restriction is declared string, published null",
    ],
    [
      "no order",
      lists({ columns: [id, { ...title, orderBy: false }] }),
      "Ticket.title: orderBy is declared true, published false",
    ],
    [
      "a column more",
      lists({ columns: [id, title, { ...title, name: "more" }] }),
      "Ticket.more: published, not declared",
    ],
    [
      "another part",
      lists({ entities: [{ name: "ticket" }, { name: "closed" }] }),
      "Ticket: has the parts ticket, published are ticket, closed",
    ],
  ])("tells of %s", (_, published, difference) => {
    expect(compareColumns(lists(), published).differences).toEqual([difference]);
  });

  it("counts the columns of the list that is extended, and names lists that are not declared", () => {
    const published = {
      ...lists(),
      FindTicket: { extends: "Ticket", entities: [{ name: "ticket" }], columns: [] },
      Later: { entities: [], columns: [] },
    };
    const declared = {
      ...lists(),
      FindTicket: { entities: [{ name: "ticket" }], columns: [id, title] },
    };
    expect(compareColumns(declared, published)).toEqual({
      differences: [],
      compared: 4,
      missing: ["Later"],
    });
  });
});
