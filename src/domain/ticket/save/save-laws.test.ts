import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  arbitraryFields,
  arbitraryTicketInput,
} from "../../../../test/support/arbitrary-ticket-input.ts";
import { buildPriority } from "../../../../test/support/build-priority.ts";
import {
  categories,
  priorities,
  statuses,
  tags,
  ticketTypes,
  users,
} from "../../../../test/support/build-save-desk.ts";
import {
  buildSaveSituation,
  persons,
  PROJECT,
  SALE,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import type { Ticket } from "../ticket.ts";
import { changedFields } from "./changed-fields.ts";
import { decideSave } from "./decide-save.ts";
import { logChanges } from "./log-changes.ts";
import type { TicketWrite } from "./save-decision.ts";
import type { SaveSituation } from "./save-situation.ts";
import type { TicketInput } from "./ticket-input.ts";

const inputs = arbitraryTicketInput(
  {
    categories: Object.values(categories),
    priorities: [priorities.low, priorities.medium, priorities.high],
    statuses: [
      statuses.open,
      statuses.closed,
      statuses.postponed,
      statuses.deleted,
      statuses.spam,
      statuses.queued,
      statuses.waiting,
    ],
    ticketTypes: [ticketTypes.request, ticketTypes.complaint],
    owners: [users.caller, users.owner, users.absent],
    persons: [persons.ada, persons.ben, persons.cleo, persons.retired],
    sales: [SALE],
    projects: [PROJECT],
    tags: [tags.urgent, tags.vip],
  },
  SAVE_NOW,
);

const reactions = ["None", "Stop", "Continue", "Restart"] as const;
const reaction = fc.constantFrom(...reactions);
const desks: fc.Arbitrary<SaveWishes> = fc
  .record({
    ChangedOwner: reaction,
    Closed: reaction,
    ChangedPriority: reaction,
    New: reaction,
    levelMinutes: fc.constantFrom([], [60], [10, 20, 30]),
  })
  .map(({ levelMinutes, ...byEvent }) => ({
    rights: ["GeneralAdministrator", "MarkRequestsAsSpam"],
    customFields: arbitraryFields,
    priorities: [priorities.medium, priorities.high].map((priorityId) =>
      buildPriority({ priorityId, levelMinutes, deadlineMinutes: 240, reactions: byEvent }),
    ),
  }));

/** A ticket as one save made it and, usually, another changed it. */
const lives = fc
  .tuple(desks, inputs, inputs, fc.integer({ min: 0, max: 10_000_000 }))
  .map(([desk, first, second, laterSeconds]) => {
    const created = written(buildSaveSituation({ ...desk, stored: null, input: first }));
    const stored: Ticket = { ...created.ticket, ticketId: 900 };
    const now = SAVE_NOW + laterSeconds;
    return { desk, created, stored, now, input: second };
  });

function written(save: SaveSituation): TicketWrite {
  const decision = decideSave(save);
  if (decision.kind !== "write") throw new Error(`not written: ${JSON.stringify(decision)}`);
  return decision.write;
}

/** Everything about a ticket that a caller could say, said as it is. */
function echoOf(ticket: Ticket): TicketInput {
  const { ownerId, tagIds, customFields, ...others } = ticket;
  return {
    ...others,
    owner: ownerId,
    tags: tagIds.map((tagId) => ({ tagId })),
    customFields: new Map(Object.entries(customFields)),
  };
}

function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of value instanceof Map ? value.values() : Object.values(value)) freeze(inner);
  return value;
}

/** What a save comes to: the ticket afterwards, also when nothing changed. */
function outcome(save: SaveSituation): {
  readonly ticket: Ticket;
  readonly write: TicketWrite | null;
} {
  const decision = decideSave(save);
  if (decision.kind === "refused") throw new Error(JSON.stringify(decision.refusals));
  return decision.kind === "write"
    ? { ticket: decision.write.ticket, write: decision.write }
    : { ticket: decision.ticket, write: null };
}

const bookkeeping: ReadonlySet<keyof Ticket> = new Set(["version", "lastChangedAt"]);

const sorted = (ids: readonly number[]): number[] => ids.toSorted((one, other) => one - other);

describe("every save", () => {
  test("changes nothing when it is repeated", () => {
    fc.assert(
      fc.property(lives, ({ desk, stored, now, input }) => {
        const { ticket } = outcome(buildSaveSituation({ ...desk, input, now, stored }));
        const again = buildSaveSituation({ ...desk, input, now, stored: ticket });
        expect(decideSave(again)).toEqual({ kind: "unchanged", ticket });
      }),
    );
  });

  test("changes nothing when it says what is stored, at any time and whoever asks", () => {
    fc.assert(
      fc.property(lives, ({ desk, stored, now }) => {
        const own = { ...stored, ownerId: users.caller };
        const asOwner = { ...desk, rights: [], stored: own, input: echoOf(own) };
        const asAdministrator = { ...desk, stored, input: echoOf(stored) };
        for (const wishes of [asOwner, asAdministrator]) {
          const decision = decideSave(buildSaveSituation({ ...wishes, now }));
          expect(decision).toEqual({ kind: "unchanged", ticket: wishes.stored });
        }
      }),
    );
  });

  test("counts one state more exactly when something changed", () => {
    fc.assert(
      fc.property(lives, ({ desk, created, stored, now, input }) => {
        expect(created.ticket.version).toBe(1);
        const save = buildSaveSituation({ ...desk, stored, now, input });
        const { ticket, write } = outcome(save);
        const changed = changedFields(stored, ticket);
        const substance = changed.filter((field) => !bookkeeping.has(field));
        expect(ticket.version).toBe(substance.length === 0 ? 1 : 2);
        expect(write === null).toBe(changed.length === 0);
        expect(ticket.lastChangedAt).toBe(write === null ? stored.lastChangedAt : now);
      }),
    );
  });

  test("logs every field that differs, by number or in the details", () => {
    fc.assert(
      fc.property(lives, ({ desk, created, stored, now, input }) => {
        const save = buildSaveSituation({ ...desk, stored, now, input });
        const { customFields } = save.desk;
        expect(created.log.changes).toEqual(logChanges(null, created.ticket, customFields));
        const { ticket, write } = outcome(save);
        expect(write?.log.changes ?? []).toEqual(logChanges(stored, ticket, customFields));
        const details = write?.log.details ?? {};
        expect("origin" in details).toBe(ticket.origin !== stored.origin);
        const [before, after] = [
          sorted(stored.secondaryPersonIds),
          sorted(ticket.secondaryPersonIds),
        ];
        expect("secondaryPersons" in details).toBe(before.join() !== after.join());
      }),
    );
  });

  test("leaves alone what it is given", () => {
    fc.assert(
      fc.property(lives, ({ desk, stored, now, input }) => {
        for (const before of [null, stored]) {
          const save = buildSaveSituation({ ...desk, stored: before, now, input });
          freeze(Object.values(save));
          const { stored: frozen, input: wish } = save;
          const copy = structuredClone({ frozen, wish });
          decideSave(save);
          expect({ frozen, wish }).toEqual(copy);
        }
      }),
    );
  });

  test("leaves the ticket in order", () => {
    fc.assert(
      fc.property(lives, ({ desk, stored, now, input }) => {
        const save = buildSaveSituation({ ...desk, stored, now, input });
        const { ticket } = outcome(save);
        const { baseStatus, activatesAt, closedAt, escalatesAt } = ticket;
        expect(save.desk.statuses.get(ticket.statusId)?.baseStatus).toBe(baseStatus);
        expect(activatesAt !== null && baseStatus !== "Postponed").toBe(false);
        expect(closedAt === null && baseStatus === "Closed").toBe(false);
        expect(closedAt !== null && baseStatus === "Active").toBe(false);
        expect(escalatesAt !== null && baseStatus !== "Active").toBe(false);
        expect(ticket.readStatus !== "Red" && ticket.ownerId === 0).toBe(false);
        expect(ticket.secondaryPersonIds).not.toContain(ticket.personId);
        expect(new Set(ticket.tagIds).size).toBe(ticket.tagIds.length);
        expect(ticket.createdAt).toBe(stored.createdAt);
      }),
    );
  });

  test("leaves counters that a 32-bit number can hold", () => {
    fc.assert(
      fc.property(lives, ({ desk, stored, now, input }) => {
        const { ticket } = outcome(buildSaveSituation({ ...desk, stored, now, input }));
        const counters = Object.entries(ticket).filter(([field]) =>
          /(Seconds|Minutes)$/.test(field),
        );
        expect(counters).toHaveLength(11);
        expect(counters.filter(([, value]) => value < 0 || value > 2_147_483_647)).toEqual([]);
      }),
    );
  });
});
