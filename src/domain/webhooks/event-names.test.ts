import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventMatches, isKnownEvent } from "./event-names.ts";

describe("isKnownEvent", () => {
  it.each([
    ["ticket.created", true],
    ["ticket.changed", true],
    ["ticket.deleted", false],
    ["contact.deleted", true],
    ["person.consented", true],
    ["sale.sold", true],
    ["document.created", false],
    ["list.ticketstatus.softdeleted", true],
    ["list.country.created", false],
    ["webhook12.errors", true],
    ["webhook.errors", false],
    ["ticket.", false],
    ["", false],
  ])("%j: %s", (name, known) => {
    expect(isKnownEvent(name)).toBe(known);
  });
});

describe("eventMatches", () => {
  it.each([
    ["ticket.changed", "ticket.changed", true],
    ["Ticket.Changed", "ticket.changed", true],
    ["ticket.changed", "ticket.changed2", false],
    ["*", "ticket.changed", true],
    ["*", "", true],
    ["ticket.*", "ticket.changed", true],
    ["ticket.*", "tickets.changed", false],
    ["*.changed", "ticket.changed", true],
    ["*.changed", "ticket.changed2", false],
    ["t*t.*d", "ticket.changed", true],
    ["t*t*t", "tt", false],
    ["t**t", "tt", true],
    ["a*a", "a", false],
  ])("%j covers %j: %s", (pattern, name, covers) => {
    expect(eventMatches(pattern, name)).toBe(covers);
  });

  it("agrees with a regular expression", () => {
    const text = fc.stringMatching(/^[ab*]{0,8}$/);
    fc.assert(
      fc.property(text, fc.stringMatching(/^[ab]{0,10}$/), (pattern, name) => {
        const expression = new RegExp(`^${pattern.replace(/\*+/g, ".*")}$`);
        expect(eventMatches(pattern, name)).toBe(expression.test(name));
      }),
    );
  });
});
