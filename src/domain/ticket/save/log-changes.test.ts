import { describe, expect, test } from "vitest";
import { buildCustomField, customFieldsOf } from "../../../../test/support/build-custom-field.ts";
import { buildTicket } from "../../../../test/support/build-ticket.ts";
import type { Ticket } from "../ticket.ts";
import { CUSTOM_FIELD_CHANGE, logChanges } from "./log-changes.ts";

/** One change of every field of a ticket and how the log says it; null = it has no number. */
const changes: {
  readonly [Field in keyof Ticket]: readonly [
    from: Ticket[Field],
    to: Ticket[Field],
    logged: readonly [field: number, from: string, to: string] | null,
  ];
} = {
  ticketId: [1, 2, null],
  version: [1, 2, null],
  title: ["Old", "New", [2, "Old", "New"]],
  author: ["Ada", "", [11, "Ada", ""]],
  authorGiven: [false, true, null],
  origin: ["API", "Email", null],
  fromAddress: ["a", "b", null],
  language: ["", "nb", null],
  createdAt: [0, 1, [1, "1970-01-01 00:00:00", "1970-01-01 00:00:01"]],
  createdById: [0, 20, [12, "0", "20"]],
  lastChangedAt: [0, 86_400, [3, "1970-01-01 00:00:00", "1970-01-02 00:00:00"]],
  categoryId: [1, 2, [23, "1", "2"]],
  originalCategoryId: [1, 2, null],
  priorityId: [1, 2, [24, "1", "2"]],
  originalPriorityId: [1, 2, null],
  ticketTypeId: [1, 2, [49, "1", "2"]],
  securityLevel: ["Internal", "External", [22, "1", "2"]],
  baseStatus: ["Active", "Spam", [26, "1", "6"]],
  statusId: [1, 6, [35, "1", "6"]],
  statusSince: [1, 2, null],
  activatesAt: [null, 253_402_300_799, [28, "", "9999-12-31 23:59:59"]],
  closedAt: [0, null, [6, "1970-01-01 00:00:00", ""]],
  repliedAt: [null, 0, [21, "", "1970-01-01 00:00:00"]],
  deadlineAt: [null, -6_626_880_000, [36, "", "1760-01-02 00:00:00"]],
  deadlineManual: [false, true, null],
  ownerId: [20, 0, [29, "20", "0"]],
  readStatus: ["Red", "Green", [17, "3", "1"]],
  readByOwnerAt: [null, 0, [4, "", "1970-01-01 00:00:00"]],
  firstReadByOwnerAt: [null, 0, [34, "", "1970-01-01 00:00:00"]],
  firstReadByUserAt: [null, 0, [27, "", "1970-01-01 00:00:00"]],
  readByCustomerAt: [null, 0, [5, "", "1970-01-01 00:00:00"]],
  escalationLevel: [0, 1, [13, "0", "1"]],
  escalatesAt: [0, null, [14, "1970-01-01 00:00:00", ""]],
  escalationSecondsLeft: [null, 0, [20, "-1", "0"]],
  escalationSuspended: [false, true, null],
  personId: [0, 70, [25, "0", "70"]],
  contactId: [0, 80, null],
  secondaryPersonIds: [[], [70], null],
  saleId: [90, 0, [47, "90", "0"]],
  projectId: [0, 95, [48, "0", "95"]],
  tagIds: [[2, 1], [], [46, "2,1", ""]],
  mergedIntoTicketId: [0, 7, [15, "0", "7"]],
  formSubmissionId: [0, 1, null],
  statusMonitorId: [0, 1, null],
  timeToReplyMinutes: [0, 1, [9, "0", "1"]],
  realTimeToReplyMinutes: [0, 1, [10, "0", "1"]],
  timeToCloseMinutes: [0, 1, [7, "0", "1"]],
  realTimeToCloseMinutes: [0, 1, [8, "0", "1"]],
  timeSpentInternallySeconds: [0, 1, [38, "0", "1"]],
  timeSpentExternallySeconds: [0, 1, [39, "0", "1"]],
  timeSpentQueueSeconds: [0, 1, [40, "0", "1"]],
  realTimeSpentInternallySeconds: [0, 1, [41, "0", "1"]],
  realTimeSpentExternallySeconds: [0, 1, [42, "0", "1"]],
  realTimeSpentQueueSeconds: [0, 1, [43, "0", "1"]],
  timeSpentMinutes: [0, 1, null],
  messageCount: [0, 1, [45, "0", "1"]],
  replyCount: [0, 1, [44, "0", "1"]],
  hasAttachment: [false, true, [18, "0", "1"]],
  sentiment: [0, 1, null],
  sentimentConfidence: [0, 1, null],
  suggestedCategoryId: [0, 1, null],
  humanCategoryId: [0, 1, null],
  customFields: [{}, { x_note: "dim" }, [CUSTOM_FIELD_CHANGE, "", "dim"]],
};

const rows = Object.entries(changes).map(([field, [from, to, logged]]) => ({
  field,
  before: buildTicket({ [field]: from }),
  after: buildTicket({ [field]: to }),
  logged,
}));

function pick(side: 0 | 1) {
  return Object.entries(changes).map(([field, change]) => [field, change[side]] as const);
}

const ascending = (one: number, other: number): number => one - other;

describe("a changed ticket", () => {
  test.each(rows)("logs $field as $logged", ({ before, after, logged }) => {
    const entries = logChanges(before, after).map(({ field, from, to }) => [field, from, to]);
    expect(entries).toEqual(logged === null ? [] : [logged]);
    expect(logChanges(after, after)).toEqual([]);
  });

  test("logs all of its changes, each field once", () => {
    const before = buildTicket(Object.fromEntries(pick(0)));
    const after = buildTicket(Object.fromEntries(pick(1)));
    const expected = rows.flatMap(({ logged }) => (logged === null ? [] : [logged[0]]));
    const fields = logChanges(before, after).map(({ field }) => field);
    expect(fields.toSorted(ascending)).toEqual(expected.toSorted(ascending));
  });
});

const fieldsOf = (ticket: Partial<Ticket>): number[] =>
  logChanges(null, buildTicket(ticket)).map(({ field }) => field);

describe("a new ticket", () => {
  test("logs what it has a value for", () => {
    expect(fieldsOf({ saleId: 90, deadlineAt: 0, escalationSecondsLeft: 0 })).toEqual(
      expect.arrayContaining([1, 2, 3, 11, 12, 17, 20, 22, 23, 24, 26, 29, 35, 36, 47, 49]),
    );
  });

  test("does not log what it has none for", () => {
    const fields = fieldsOf({ ownerId: 0, createdById: 0, author: "" });
    for (const field of [4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 18, 20, 25, 29, 36, 46]) {
      expect(fields).not.toContain(field);
    }
  });

  test.each(["0", "-1"])("takes the text %s for a text", (text) => {
    const ticket = buildTicket({ title: text, author: text, customFields: { x_note: text } });
    expect(logChanges(null, ticket)).toEqual(
      expect.arrayContaining([
        { field: 2, from: "", to: text },
        { field: 11, from: "", to: text },
        { field: CUSTOM_FIELD_CHANGE, from: "", to: text, customField: "x_note" },
      ]),
    );
  });
});

describe("a custom field", () => {
  const fields = customFieldsOf(
    buildCustomField("x_done", "Checkbox"),
    buildCustomField("x_visit", "DateTime"),
    buildCustomField("x_day", "Date"),
    buildCustomField("x_size", "Integer"),
  );

  test.each([
    { key: "x_done", value: true, text: "1" },
    { key: "x_done", value: false, text: "0" },
    { key: "x_visit", value: 86_400, text: "1970-01-02 00:00:00" },
    { key: "x_day", value: "2026-03-02", text: "2026-03-02" },
    { key: "x_size", value: 0, text: "0" },
    { key: "x_size", value: -1, text: "-1" },
    { key: "x_gone", value: 86_400, text: "86400" },
  ])("$key logs $value as $text", ({ key, value, text }) => {
    const [empty, filled] = [buildTicket(), buildTicket({ customFields: { [key]: value } })];
    const logged = (from: string, to: string) => [
      { field: CUSTOM_FIELD_CHANGE, from, to, customField: key },
    ];
    expect(logChanges(empty, filled, fields)).toEqual(logged("", text));
    expect(logChanges(filled, empty, fields)).toEqual(logged(text, ""));
    expect(logChanges(null, filled, fields)).toEqual(expect.arrayContaining(logged("", text)));
  });

  test("that changed beside another is told apart from it by its key", () => {
    const before = buildTicket({ customFields: { x_a: "1", x_b: "2", x_c: "3" } });
    const after = buildTicket({ customFields: { x_a: "1", x_b: "3", x_d: "4" } });
    expect(logChanges(before, after)).toEqual([
      { field: CUSTOM_FIELD_CHANGE, from: "2", to: "3", customField: "x_b" },
      { field: CUSTOM_FIELD_CHANGE, from: "3", to: "", customField: "x_c" },
      { field: CUSTOM_FIELD_CHANGE, from: "", to: "4", customField: "x_d" },
    ]);
  });
});

const loggedText = (text: string): string | undefined =>
  logChanges(buildTicket(), buildTicket({ customFields: { x_note: text } }))[0]?.to;

describe("a long text", () => {
  test("is cut to 255 characters", () => {
    expect(loggedText("x".repeat(255))).toBe("x".repeat(255));
    expect(loggedText("x".repeat(256))).toBe("x".repeat(255));
  });

  test("is not cut through the middle of a character", () => {
    expect(loggedText(`${"x".repeat(254)}🔥`)).toBe("x".repeat(254));
    expect(loggedText(`${"x".repeat(253)}🔥`)).toBe(`${"x".repeat(253)}🔥`);
  });

  test("is logged also when it changes behind the cut", () => {
    const tagIds = Array.from({ length: 400 }, (_, index) => 1000 + index);
    const [before, after] = [buildTicket({ tagIds }), buildTicket({ tagIds: tagIds.slice(1) })];
    expect(logChanges(before, after)).toHaveLength(1);
    const shortened = buildTicket({ tagIds: tagIds.slice(0, -1) });
    expect(logChanges(before, shortened)).toEqual([
      { field: 46, from: expect.any(String), to: expect.any(String) },
    ]);
  });
});
