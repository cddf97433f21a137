import { describe, expect, it } from "vitest";
import {
  isBareAddress,
  readNewTicketDraft,
  ticketOf,
  type NewTicketDraft,
} from "./new-ticket-draft.ts";

const storageOf = (stored: string | null) => ({ getItem: () => stored }) as unknown as Storage;
const empty = readNewTicketDraft(storageOf(null), "k");

describe("a ticket that is being made", () => {
  it.each<[Partial<NewTicketDraft>, object]>([
    [{ title: " VPN " }, { Title: "VPN", Slevel: "Internal" }],
    [
      { person: "Ada", personId: 5 },
      { Title: "", Slevel: "Internal", Person: { PersonId: 5 } },
    ],
    [{ person: "ada@b.example" }, { Title: "", Slevel: "Internal", FromAddress: "ada@b.example" }],
    [{ person: "Ada" }, { Title: "", Slevel: "Internal" }],
    [
      { typeId: 2, isExternal: true },
      { Title: "", Slevel: "External", TicketType: { TicketTypeId: 2 } },
    ],
  ])("with %j", (change, ticket) => {
    expect(ticketOf({ ...empty, ...change })).toEqual(ticket);
  });

  it.each(["no JSON", "5", '{"title":5}'])("begins empty when %s was stored", (stored) => {
    expect(readNewTicketDraft(storageOf(stored), "k")).toEqual(empty);
  });

  it.each([
    ["a@b.example", true],
    ["a@b", false],
    ["Ada", false],
    ["Ada <a@b.example>", false],
  ])("is from the bare address %s: %s", (person, isAddress) => {
    expect(isBareAddress(person)).toBe(isAddress);
  });
});
