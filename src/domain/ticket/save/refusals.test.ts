import { describe, expect, test } from "vitest";
import { buildCategory } from "../../../../test/support/build-category.ts";
import { buildCustomField } from "../../../../test/support/build-custom-field.ts";
import {
  buildTag,
  categories,
  priorities,
  statuses,
  tags,
  ticketTypes,
  users,
} from "../../../../test/support/build-save-desk.ts";
import {
  buildCreation,
  buildSaveSituation,
  persons,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import { decideSave } from "./decide-save.ts";
import type { Refusal, ReferencedRecord } from "./refusal.ts";
import type { SaveSituation } from "./save-situation.ts";
import type { TicketInput } from "./ticket-input.ts";

function refusalsOf(save: SaveSituation): readonly Refusal[] {
  const decision = decideSave(save);
  return decision.kind === "refused" ? decision.refusals : [];
}

const onChange = (input: TicketInput, wishes: SaveWishes = {}) =>
  refusalsOf(buildSaveSituation({ ...wishes, input }));
const onCreation = (input: TicketInput, wishes: SaveWishes = {}) =>
  refusalsOf(buildCreation({ ...wishes, input }));

const NOBODY = 2_147_483_647;

const unknown = (field: keyof TicketInput, record: ReferencedRecord, id: number): Refusal => ({
  kind: "validation",
  field,
  reason: { code: "unknownRecord", record, id },
});
const deleted = (field: keyof TicketInput, record: ReferencedRecord, id: number): Refusal => ({
  kind: "validation",
  field,
  reason: { code: "deletedRecord", record, id },
});
const missing = (field: keyof TicketInput): Refusal => ({
  kind: "validation",
  field,
  reason: { code: "required" },
});
const tooLong = (field: keyof TicketInput, maxLength: number, length: number): Refusal => ({
  kind: "validation",
  field,
  reason: { code: "tooLong", maxLength, length },
});
const broken = (field: keyof TicketInput): Refusal => ({
  kind: "validation",
  field,
  reason: { code: "brokenText" },
});

describe("a text", () => {
  test.each<{ what: string; input: TicketInput; refusal: Refusal | null }>([
    { what: "a title of one character", input: { title: "x" }, refusal: null },
    { what: "a title of 255", input: { title: "x".repeat(255) }, refusal: null },
    {
      what: "a title of 256",
      input: { title: "x".repeat(256) },
      refusal: tooLong("title", 255, 256),
    },
    {
      what: "a title of 255 between blanks",
      input: { title: ` ${"x".repeat(255)}\t\n` },
      refusal: null,
    },
    { what: "no title", input: { title: "" }, refusal: missing("title") },
    { what: "a title of blanks", input: { title: " \t\u00a0\n" }, refusal: missing("title") },
    {
      what: "127 astral characters, two units each",
      input: { title: "🔥".repeat(127) },
      refusal: null,
    },
    {
      what: "255 astral characters",
      input: { title: "🔥".repeat(255) },
      refusal: tooLong("title", 255, 510),
    },
    { what: "an author of 255", input: { author: "x".repeat(255) }, refusal: null },
    {
      what: "an author of 256",
      input: { author: "x".repeat(256) },
      refusal: tooLong("author", 255, 256),
    },
  ])("may be $what: $refusal", ({ input, refusal }) => {
    const refusals = refusal === null ? [] : [refusal];
    expect(onChange(input)).toEqual(refusals);
    expect(onCreation(input)).toEqual(refusals);
  });

  test.each<{ length: number; refusals: readonly Refusal[] }>([
    { length: 4000, refusals: [] },
    { length: 4001, refusals: [tooLong("fromAddress", 4000, 4001)] },
  ])("may be a sender's address of $length: $refusals", ({ length, refusals }) => {
    expect(onCreation({ fromAddress: "x".repeat(length) })).toEqual(refusals);
  });

  const brokenTexts = ["a null\0character", "half a \ud83d character", "\udd25"];

  test.each(brokenTexts)("may not be %j, which no database can hold", (text) => {
    const rights = ["EditAllRequests", "CreateTags"] as const;
    const input = { title: text, author: text, fromAddress: text, tags: [{ name: text }] };
    expect(onCreation(input, { rights })).toEqual([
      broken("title"),
      broken("author"),
      broken("fromAddress"),
      { ...broken("tags"), index: 0 },
    ]);
  });

  test("that was never asked about is not judged", () => {
    const fromAddress = "x".repeat(5000);
    expect(onChange({ fromAddress, createdAt: SAVE_NOW + 999, createdById: NOBODY })).toEqual([]);
  });
});

describe("the time of creation", () => {
  test.each<{ ahead: number; refusals: readonly Refusal[] }>([
    { ahead: -1, refusals: [] },
    { ahead: 300, refusals: [] },
    {
      ahead: 301,
      refusals: [{ kind: "validation", field: "createdAt", reason: { code: "inTheFuture" } }],
    },
  ])("may lie $ahead seconds ahead: $refusals", ({ ahead, refusals }) => {
    expect(onCreation({ createdAt: SAVE_NOW + ahead })).toEqual(refusals);
  });
});

describe("a record", () => {
  test.each<{ input: TicketInput; refusal: Refusal }>([
    { input: { categoryId: 99 }, refusal: unknown("categoryId", "category", 99) },
    { input: { categoryId: NOBODY }, refusal: unknown("categoryId", "category", NOBODY) },
    { input: { priorityId: 99 }, refusal: unknown("priorityId", "priority", 99) },
    {
      input: { priorityId: priorities.deleted },
      refusal: deleted("priorityId", "priority", priorities.deleted),
    },
    { input: { statusId: 99 }, refusal: unknown("statusId", "status", 99) },
    {
      input: { statusId: statuses.removed },
      refusal: deleted("statusId", "status", statuses.removed),
    },
    { input: { ticketTypeId: 99 }, refusal: unknown("ticketTypeId", "ticketType", 99) },
    {
      input: { ticketTypeId: ticketTypes.deleted },
      refusal: deleted("ticketTypeId", "ticketType", ticketTypes.deleted),
    },
    { input: { owner: 99 }, refusal: unknown("owner", "user", 99) },
    { input: { owner: -5 }, refusal: unknown("owner", "user", -5) },
    {
      input: { owner: users.readOnly },
      refusal: {
        kind: "validation",
        field: "owner",
        reason: { code: "notAssignable", id: users.readOnly },
      },
    },
    {
      input: { owner: users.gone },
      refusal: {
        kind: "validation",
        field: "owner",
        reason: { code: "notAssignable", id: users.gone },
      },
    },
    { input: { personId: NOBODY }, refusal: unknown("personId", "person", NOBODY) },
    { input: { personId: -2_147_483_648 }, refusal: unknown("personId", "person", -2_147_483_648) },
    {
      input: { personId: persons.deleted },
      refusal: deleted("personId", "person", persons.deleted),
    },
    {
      input: { secondaryPersonIds: [persons.ben, NOBODY] },
      refusal: { ...unknown("secondaryPersonIds", "person", NOBODY), index: 1 },
    },
    {
      input: { secondaryPersonIds: [0] },
      refusal: { ...unknown("secondaryPersonIds", "person", 0), index: 0 },
    },
    {
      input: { secondaryPersonIds: [persons.deleted] },
      refusal: { ...deleted("secondaryPersonIds", "person", persons.deleted), index: 0 },
    },
    { input: { saleId: 99 }, refusal: unknown("saleId", "sale", 99) },
    { input: { projectId: 99 }, refusal: unknown("projectId", "project", 99) },
    {
      input: { tags: [{ tagId: tags.vip }, { tagId: 99 }] },
      refusal: { ...unknown("tags", "tag", 99), index: 1 },
    },
    {
      input: { tags: [{ tagId: tags.deleted }] },
      refusal: { ...deleted("tags", "tag", tags.deleted), index: 0 },
    },
  ])("that cannot be meant is refused: $input", ({ input, refusal }) => {
    expect(onChange(input)).toEqual([refusal]);
    expect(onCreation(input)).toEqual([refusal]);
  });

  test("that is the creator must exist, though it need not be able to own tickets", () => {
    expect(onCreation({ createdById: 99 })).toEqual([unknown("createdById", "user", 99)]);
    expect(onCreation({ createdById: users.gone })).toEqual([]);
  });

  test("that was deleted may stay where it is", () => {
    const stored = {
      priorityId: priorities.deleted,
      statusId: statuses.removed,
      ticketTypeId: ticketTypes.deleted,
      ownerId: users.gone,
      personId: persons.deleted,
      secondaryPersonIds: [persons.deleted + 1000, persons.ben],
      saleId: 98,
      projectId: 98,
      tagIds: [tags.deleted, tags.vip],
    };
    const input: TicketInput = {
      title: "Changed",
      priorityId: priorities.deleted,
      statusId: statuses.removed,
      ticketTypeId: ticketTypes.deleted,
      owner: users.gone,
      personId: persons.deleted,
      secondaryPersonIds: stored.secondaryPersonIds,
      saleId: 98,
      projectId: 98,
      tags: [{ tagId: tags.deleted }, { tagId: tags.vip }],
    };
    expect(decideSave(buildSaveSituation({ stored, input }))).toMatchObject({
      kind: "write",
      write: { ticket: stored },
    });
  });

  test("may be a person who has retired, and a user who is away", () => {
    const input = { personId: persons.retired, owner: users.absent };
    expect(onChange(input)).toEqual([]);
    expect(onCreation(input)).toEqual([]);
  });
});

describe("tags", () => {
  const many = Array.from({ length: 401 }, (_, index) => buildTag(1000 + index, `Tag ${index}`));
  const references = many.map(({ tagId }) => ({ tagId }));
  const tooMany: Refusal = {
    kind: "validation",
    field: "tags",
    reason: { code: "tooMany", maxCount: 400, count: 401 },
  };

  test.each<{ what: string; input: TicketInput; refusals: readonly Refusal[] }>([
    { what: "400", input: { tags: references.slice(1) }, refusals: [] },
    { what: "401", input: { tags: references }, refusals: [tooMany] },
    {
      what: "400 of which one is named twice",
      input: { tags: [...references.slice(1), { name: "tag 7" }] },
      refusals: [],
    },
  ])("may be $what: $refusals", ({ input, refusals }) => {
    expect(onChange(input, { tags: many })).toEqual(refusals);
    expect(onCreation(input, { tags: many })).toEqual(refusals);
  });
});

describe("a custom field", () => {
  const size = buildCustomField("x_size", "Integer");
  const needed = buildCustomField("x_needed", "ShortText", { mandatory: true });

  test("is refused by its key", () => {
    const customFields = new Map<string, string>([
      [size.key, "large"],
      ["x_colour", "red"],
    ]);
    expect(onChange({ customFields }, { customFields: [size] })).toEqual([
      {
        kind: "validation",
        field: "customFields",
        reason: {
          code: "customField",
          problem: { key: size.key, code: "wrongType", type: "Integer" },
        },
      },
      {
        kind: "validation",
        field: "customFields",
        reason: { code: "customField", problem: { key: "x_colour", code: "unknownField" } },
      },
    ]);
  });

  test("that is read-only is left alone, but for a caller with the right to override", () => {
    const customFields = [buildCustomField("x_fixed", "ShortText", { readOnly: true })];
    const input = { customFields: new Map([["x_fixed", "changed"]]) };
    const wishes = { customFields, input };
    expect(decideSave(buildSaveSituation(wishes)).kind).toBe("unchanged");
    const rights = ["EditAllRequests", "OverrideReadOnlyFields"] as const;
    expect(decideSave(buildSaveSituation({ ...wishes, rights }))).toMatchObject({
      write: { ticket: { customFields: { x_fixed: "changed" } } },
    });
  });

  test("that is mandatory must be filled in on a new ticket and may not be emptied later", () => {
    const required = {
      kind: "validation",
      field: "customFields",
      reason: { code: "customField", problem: { key: needed.key, code: "required" } },
    };
    const customFields = [needed];
    expect(onCreation({}, { customFields })).toEqual([required]);
    expect(onChange({ title: "Changed" }, { customFields })).toEqual([]);
    const emptied = { customFields: new Map([[needed.key, null]]) };
    const stored = { customFields: { [needed.key]: "here" } };
    expect(onChange(emptied, { customFields, stored })).toEqual([required]);
  });
});

describe("a save with several faults", () => {
  test("hears of all of them at once, in the order in which they are decided", () => {
    const refusals = onCreation(
      {
        title: "",
        author: "x".repeat(256),
        createdAt: SAVE_NOW + 301,
        createdById: 99,
        fromAddress: "x".repeat(4001),
        ticketTypeId: 99,
        categoryId: categories.membersOnly,
        personId: 99,
        secondaryPersonIds: [98, 97],
        saleId: 99,
        projectId: 99,
        priorityId: 99,
        statusId: statuses.merged,
        owner: users.readOnly,
        tags: [{ tagId: 99 }, { name: "Brand new" }],
        customFields: new Map([["x_colour", "red"]]),
      },
      { categories: [buildCategory(50)] },
    );
    expect(refusals.map(({ kind, field, index }) => [kind, field, index])).toEqual([
      ["validation", "title", undefined],
      ["validation", "author", undefined],
      ["validation", "createdAt", undefined],
      ["validation", "createdById", undefined],
      ["validation", "fromAddress", undefined],
      ["validation", "ticketTypeId", undefined],
      ["forbidden", "categoryId", undefined],
      ["validation", "personId", undefined],
      ["validation", "secondaryPersonIds", 0],
      ["validation", "secondaryPersonIds", 1],
      ["validation", "saleId", undefined],
      ["validation", "projectId", undefined],
      ["validation", "priorityId", undefined],
      ["validation", "statusId", undefined],
      ["validation", "owner", undefined],
      ["validation", "tags", 0],
      ["forbidden", "tags", 1],
      ["validation", "customFields", undefined],
    ]);
  });
});
