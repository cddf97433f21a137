import { describe, expect, it } from "vitest";
import { mayChange, mayDelete } from "./rights.ts";
import type { Ticket } from "./ticket.ts";

const ticket = (table: string, field: string) =>
  ({
    TableRight: { Mask: table, Reason: "" },
    FieldProperties: { Title: { FieldRight: { Mask: field, Reason: "" } } },
  }) as unknown as Ticket;

describe("what the caller may do with a ticket", () => {
  it.each([
    ["FULL", "Update, UIHintMandatory", true],
    ["URI", "Update", true],
    ["Select", "Update", false],
    ["FULL", "Read", false],
    ["FULL", "Update, UIHintReadOnly", false],
    ["None", "None", false],
  ])("with the rights %s and %s", (table, field, isAllowed) => {
    expect(mayChange(ticket(table, field), "Title")).toBe(isAllowed);
  });

  it("is nothing where the server is silent", () => {
    expect(mayChange(ticket("FULL", "Update"), "Slevel")).toBe(false);
  });

  it.each([
    ["FULL", true],
    ["Select, Delete", true],
    ["URI", false],
  ])("to delete it with %s", (table, isAllowed) => {
    expect(mayDelete(ticket(table, "None"))).toBe(isAllowed);
  });
});
