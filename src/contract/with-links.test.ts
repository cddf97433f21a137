import { describe, expect, it } from "vitest";
import { TicketEntityWithLinks } from "./carriers/ticket-entity-with-links.ts";
import { TicketEntity } from "./carriers/ticket-entity.ts";

describe("withLinks", () => {
  it("adds the links as the last member, under a name of its own", () => {
    expect(TicketEntityWithLinks.name).toBe("TicketEntityWithLinks");
    expect(Object.keys(TicketEntityWithLinks.members)).toEqual([
      ...Object.keys(TicketEntity.members),
      "_Links",
    ]);
    expect(TicketEntityWithLinks.members._Links.access).toBe("read");
  });

  it("takes all other members over as they are declared", () => {
    expect(TicketEntityWithLinks.members).toMatchObject(TicketEntity.members);
  });
});
