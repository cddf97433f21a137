import * as fc from "fast-check";
import type { CustomFieldValue } from "../../src/domain/desk/custom-field.ts";
import { originCodes, securityLevelCodes, type Origin } from "../../src/domain/ticket/ticket.ts";
import type { TagReference, TicketInput } from "../../src/domain/ticket/save/ticket-input.ts";
import { buildCustomField } from "./build-custom-field.ts";

/** The ids that generated wishes may name. */
export interface KnownIds {
  readonly categories: readonly number[];
  readonly priorities: readonly number[];
  readonly statuses: readonly number[];
  readonly ticketTypes: readonly number[];
  readonly owners: readonly number[];
  readonly persons: readonly number[];
  readonly sales: readonly number[];
  readonly projects: readonly number[];
  readonly tags: readonly number[];
}

/** Fields that generated wishes fill in, one of each stored form. */
export const arbitraryFields = [
  buildCustomField("x_text", "LongText"),
  buildCustomField("x_whole", "Integer"),
  buildCustomField("x_decimal", "Decimal"),
  buildCustomField("x_flag", "Checkbox"),
  buildCustomField("x_day", "Date"),
  buildCustomField("x_moment", "DateTime"),
];

const FIRST_INSTANT = -6_626_880_000; // 1760-01-02
const LAST_INSTANT = 253_402_300_799; // 9999-12-31T23:59:59

const text = (maxLength: number): fc.Arbitrary<string> =>
  // A character takes at most two units.
  fc
    .string({ unit: "binary", maxLength: Math.floor(maxLength / 2) })
    .map((value) => value.replaceAll("\0", ""));

const title = text(255).filter((value) => value.trim() !== "");
const instant = fc.oneof(
  fc.integer({ min: 1_700_000_000, max: 1_900_000_000 }),
  fc.integer({ min: FIRST_INSTANT, max: LAST_INSTANT }),
);

const valuesByKey: Readonly<Record<string, fc.Arbitrary<CustomFieldValue>>> = {
  x_text: text(600),
  x_whole: fc.integer(),
  x_decimal: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  x_flag: fc.boolean(),
  x_day: fc
    .integer({ min: FIRST_INSTANT, max: LAST_INSTANT })
    .map((at) => new Date(at * 1000).toISOString().slice(0, 10)),
  x_moment: instant,
};

const customFields: fc.Arbitrary<Map<string, CustomFieldValue>> = fc
  .uniqueArray(
    fc.oneof(
      ...Object.entries(valuesByKey).map(([key, value]) =>
        fc.tuple(fc.constant(key), fc.option(value, { nil: null })),
      ),
    ),
    { selector: ([key]) => key },
  )
  .map((entries) => new Map(entries));

const baseStatuses = ["Active", "Closed", "Postponed", "Deleted", "Spam"] as const;
const periods = ["Postponed1Hour", "PostponedDay", "PostponedWeek", "PostponedMonth"] as const;
const activatesAt = fc.option(instant, { nil: null });

const one = (known: readonly number[]): fc.Arbitrary<number> => fc.constantFrom(...known);
const oneOrNone = (known: readonly number[]): fc.Arbitrary<number> => one([0, ...known]);

/**
 * Wishes that somebody who may do everything is granted, on a new ticket as on a stored one. They
 * contradict themselves in nothing: no status row comes with a base status, no period of postponing
 * with its end, and no deadline is emptied, which a new priority would compute first.
 */
export function arbitraryTicketInput(ids: KnownIds, now: number): fc.Arbitrary<TicketInput> {
  const wishes = {
    title,
    author: text(255),
    origin: fc.constantFrom(...(Object.keys(originCodes) as Origin[])),
    securityLevel: fc.constantFrom(...keysOf(securityLevelCodes)),
    categoryId: one(ids.categories),
    priorityId: one(ids.priorities),
    ticketTypeId: one(ids.ticketTypes),
    deadlineAt: instant,
    owner: oneOrNone(ids.owners),
    personId: oneOrNone(ids.persons),
    secondaryPersonIds: fc.array(one(ids.persons), { maxLength: 6 }),
    saleId: oneOrNone(ids.sales),
    projectId: oneOrNone(ids.projects),
    tags: fc.array(
      one(ids.tags).map((tagId): TagReference => ({ tagId })),
      { maxLength: 6 },
    ),
    customFields,
    createdAt: fc.integer({ min: FIRST_INSTANT, max: now + 300 }),
    createdById: oneOrNone(ids.owners),
    fromAddress: text(600),
  };
  const statusWishes = fc.oneof(
    fc.constant({}),
    fc.record({ statusId: one(ids.statuses), activatesAt }),
    fc.record({ baseStatus: fc.constantFrom(...baseStatuses), activatesAt }),
    fc.record({ baseStatus: fc.constantFrom(...periods) }),
  );
  return fc
    .tuple(fc.record(wishes, { requiredKeys: ["title"] }), statusWishes)
    .map(([wish, status]): TicketInput => ({ ...wish, ...status }));
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] =>
  Object.keys(record) as Key[];
