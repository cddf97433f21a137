import { describe, expect, it } from "vitest";
import { buildDesk } from "../../../test/support/build-desk.ts";
import { buildTicketType } from "../../../test/support/build-save-desk.ts";
import { buildPriority } from "../../../test/support/build-priority.ts";
import type { TicketType } from "../desk/lists.ts";
import { priorityFlagBits, type Priority } from "../desk/priority.ts";
import { defaultPriority, type PrioritySources } from "./default-priority.ts";

const FILTER = 1;
const PERSON = 2;
const COMPANY = 3;
const MAILBOX = 4;
const TYPE = 5;
const FLAGGED = 6;
const FLAGGED_LATER = 7;
const FIRST_IN_LIST = 8;
const DELETED = 9;

const Default = priorityFlagBits.Default;

function priority(priorityId: number, wishes: Partial<Priority> = {}): Priority {
  return { ...buildPriority({ priorityId }), sortOrder: 50, ...wishes };
}

const priorities: readonly Priority[] = [
  priority(FILTER),
  priority(PERSON),
  priority(COMPANY),
  priority(MAILBOX),
  priority(TYPE),
  priority(FLAGGED_LATER, { flags: Default, sortOrder: 21 }),
  priority(FLAGGED, { flags: Default, sortOrder: 20 }),
  priority(FIRST_IN_LIST, { sortOrder: 2 }),
  priority(DELETED, { flags: Default, sortOrder: 1, deleted: true }),
];

function ticketType(ticketTypeId: number, defaultPriorityId: number): TicketType {
  return buildTicketType(ticketTypeId, { defaultPriorityId, isDefault: true, sortOrder: 1 });
}

const WITH_PRIORITY = 1;
const WITHOUT_PRIORITY = 2;
const WITH_DELETED_PRIORITY = 3;
const ticketTypes = [
  ticketType(WITH_PRIORITY, TYPE),
  ticketType(WITHOUT_PRIORITY, 0),
  ticketType(WITH_DELETED_PRIORITY, DELETED),
];

const desk = buildDesk({ priorities, ticketTypes });

/** Somebody with a priority of his own in a company with another. */
const person = { priorityId: PERSON, contact: { priorityId: COMPANY } };
const personOfCompany = { priorityId: 0, contact: { priorityId: COMPANY } };

const everySource = {
  ticketTypeId: WITH_PRIORITY,
  person,
  mailFilterPriorityId: FILTER,
  mailboxPriorityId: MAILBOX,
};

describe("the priority of a new ticket", () => {
  it.each<[string, Omit<PrioritySources, "createdByAgent">, fromMail: number, byAgent: number]>([
    ["every source", everySource, FILTER, FILTER],
    ["no filter", { ...everySource, mailFilterPriorityId: 0 }, PERSON, TYPE],
    ["a filter that is gone", { ...everySource, mailFilterPriorityId: 99 }, PERSON, TYPE],
    ["a filter that is deleted", { ...everySource, mailFilterPriorityId: DELETED }, PERSON, TYPE],
    ["a person and a type", { ticketTypeId: WITH_PRIORITY, person }, PERSON, TYPE],
    ["a person and a plain type", { ticketTypeId: WITHOUT_PRIORITY, person }, PERSON, PERSON],
    [
      "a person and a type with a deleted priority",
      { ticketTypeId: WITH_DELETED_PRIORITY, person },
      PERSON,
      PERSON,
    ],
    [
      "only the company",
      { ticketTypeId: WITHOUT_PRIORITY, person: personOfCompany, mailboxPriorityId: MAILBOX },
      COMPANY,
      COMPANY,
    ],
    [
      "a person whose priority is deleted",
      { ticketTypeId: WITHOUT_PRIORITY, person: { ...person, priorityId: DELETED } },
      COMPANY,
      COMPANY,
    ],
    [
      "a person without company, and a mailbox",
      {
        ticketTypeId: WITH_PRIORITY,
        person: { priorityId: 0, contact: null },
        mailboxPriorityId: MAILBOX,
      },
      MAILBOX,
      TYPE,
    ],
    ["a type alone", { ticketTypeId: WITH_PRIORITY, person: null }, TYPE, TYPE],
    ["nothing", { ticketTypeId: WITHOUT_PRIORITY, person: null }, FLAGGED, FLAGGED],
    ["an unknown type", { ticketTypeId: 99, person: null }, FLAGGED, FLAGGED],
  ])("with %s", (_, sources, fromMail, byAgent) => {
    const chosen = [false, true].map((createdByAgent) =>
      defaultPriority(desk, { ...sources, createdByAgent }),
    );
    expect(chosen.map(({ priorityId }) => priorityId)).toEqual([fromMail, byAgent]);
  });

  const nothing: PrioritySources = { createdByAgent: true, ticketTypeId: 0, person: null };

  it("falls to the first in the list when none is marked as default, equal places by id", () => {
    const unmarked = priorities.filter(({ flags }) => flags !== Default);
    const list = buildDesk({ priorities: [...unmarked, priority(10, { sortOrder: 2 })] });
    expect(defaultPriority(list, nothing).priorityId).toBe(FIRST_IN_LIST);
  });

  it("is never a deleted one, so a desk with only those is broken", () => {
    const list = buildDesk({ priorities: [priority(DELETED, { deleted: true })] });
    expect(() => defaultPriority(list, nothing)).toThrow("no priority");
  });
});
