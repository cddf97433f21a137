import { describe, expect, test } from "vitest";
import {
  ADAS_COMPANY,
  buildSaveSituation,
  persons,
} from "../../../../test/support/build-save-situation.ts";
import type { Ticket } from "../ticket.ts";
import { decideSave } from "./decide-save.ts";
import type { TicketInput } from "./ticket-input.ts";

const { ada, ben, cleo } = persons;

function ticketAfter(input: TicketInput, stored: Partial<Ticket> = {}): Ticket {
  const decision = decideSave(buildSaveSituation({ stored, input }));
  if (decision.kind === "refused") throw new Error(JSON.stringify(decision.refusals));
  return decision.kind === "write" ? decision.write.ticket : decision.ticket;
}

describe("the secondary persons", () => {
  test.each<{
    what: string;
    input: TicketInput;
    stored?: Partial<Ticket>;
    secondaryPersonIds: number[];
  }>([
    {
      what: "keep the order of the wish",
      input: { secondaryPersonIds: [cleo, ada, ben] },
      secondaryPersonIds: [cleo, ada, ben],
    },
    {
      what: "are named once each",
      input: { secondaryPersonIds: [ben, cleo, ben] },
      secondaryPersonIds: [ben, cleo],
    },
    {
      what: "leave out the primary person of the same wish",
      input: { personId: ada, secondaryPersonIds: [ben, ada] },
      secondaryPersonIds: [ben],
    },
    {
      what: "leave out the stored primary person",
      input: { secondaryPersonIds: [ada, ben] },
      stored: { personId: ada },
      secondaryPersonIds: [ben],
    },
    {
      what: "lose the one who becomes the primary person",
      input: { personId: ben },
      stored: { secondaryPersonIds: [cleo, ben] },
      secondaryPersonIds: [cleo],
    },
    {
      what: "do not get back the former primary person",
      input: { personId: ben },
      stored: { personId: ada, secondaryPersonIds: [cleo] },
      secondaryPersonIds: [cleo],
    },
  ])("$what", ({ input, stored = {}, secondaryPersonIds }) => {
    expect(ticketAfter(input, stored).secondaryPersonIds).toEqual(secondaryPersonIds);
  });

  test("may be very many", () => {
    const secondaryPersonIds = Array.from({ length: 10_000 }, (_, index) => 100_000 + index);
    const stored = { secondaryPersonIds };
    const turned = { secondaryPersonIds: secondaryPersonIds.toReversed() };
    expect(ticketAfter(turned, stored)).toMatchObject(turned);
    const decision = decideSave(
      buildSaveSituation({ stored, input: { secondaryPersonIds: [ben] } }),
    );
    expect(decision).toMatchObject({
      write: {
        log: { details: { secondaryPersons: { added: [ben], removed: secondaryPersonIds } } },
      },
    });
  });
});

describe("the company", () => {
  test("is the primary person's", () => {
    expect(ticketAfter({ personId: ada }).contactId).toBe(ADAS_COMPANY);
    expect(ticketAfter({ personId: ben }, { personId: ada, contactId: 5 }).contactId).toBe(0);
  });

  test("stays what it was while the person stays, wherever the person works now", () => {
    const stored = { personId: ada, contactId: 5 };
    expect(ticketAfter({ personId: ada, title: "Changed" }, stored).contactId).toBe(5);
  });
});
