import { describe, expect, test } from "vitest";
import { buildCustomField } from "../../../../test/support/build-custom-field.ts";
import { statuses } from "../../../../test/support/build-save-desk.ts";
import {
  buildCreation,
  buildSaveSituation,
  SAVE_NOW,
  type SaveWishes,
} from "../../../../test/support/build-save-situation.ts";
import { at } from "../../../../test/support/instant.ts";
import type { CustomField, CustomFieldValue } from "../../desk/custom-field.ts";
import type { SaveSituation } from "./save-situation.ts";
import { decideSave } from "./decide-save.ts";
import type { TicketWrite } from "./save-decision.ts";

const INT32_MAX = 2_147_483_647;
const FIRST_DAY = at("1760-01-02T00:00:00Z");
const LAST_SECOND = at("9999-12-31T23:59:59Z");

function writeOf(save: SaveSituation): TicketWrite {
  const decision = decideSave(save);
  if (decision.kind !== "write") throw new Error(`not written: ${JSON.stringify(decision)}`);
  return decision.write;
}

const written = (wishes: SaveWishes): TicketWrite => writeOf(buildSaveSituation(wishes));

describe("a ticket from the beginning of time", () => {
  const ancient = { createdAt: FIRST_DAY, statusSince: FIRST_DAY };

  test("has counters of seconds that are as long as a 32-bit number can say", () => {
    const { ticket, stays } = written({ stored: ancient, input: { baseStatus: "Closed" } });
    expect(ticket).toMatchObject({
      timeSpentInternallySeconds: INT32_MAX,
      realTimeSpentInternallySeconds: INT32_MAX,
      timeToCloseMinutes: Math.floor((SAVE_NOW - FIRST_DAY) / 60),
      realTimeToCloseMinutes: Math.floor((SAVE_NOW - FIRST_DAY) / 60),
    });
    expect(stays).toEqual([
      {
        statusId: statuses.open,
        businessSeconds: INT32_MAX,
        realSeconds: INT32_MAX,
        fromAt: FIRST_DAY,
        untilAt: SAVE_NOW,
      },
    ]);
  });

  test("adds nothing to a counter that is full", () => {
    const stored = {
      timeSpentInternallySeconds: INT32_MAX - 1,
      realTimeSpentInternallySeconds: INT32_MAX,
    };
    expect(written({ stored, input: { baseStatus: "Closed" } }).ticket).toMatchObject({
      timeSpentInternallySeconds: INT32_MAX,
      realTimeSpentInternallySeconds: INT32_MAX,
    });
  });

  test("can be created closed", () => {
    const input = { createdAt: FIRST_DAY, baseStatus: "Closed" } as const;
    expect(writeOf(buildCreation({ input })).ticket).toMatchObject({
      createdAt: FIRST_DAY,
      closedAt: SAVE_NOW,
      realTimeToCloseMinutes: Math.floor((SAVE_NOW - FIRST_DAY) / 60),
    });
  });
});

test("times may lie at either end of what can be stored", () => {
  for (const instant of [FIRST_DAY, LAST_SECOND]) {
    const input = { deadlineAt: instant, baseStatus: "PostponedSpecific", activatesAt: instant };
    const wishes = { input } as SaveWishes;
    const expected = { deadlineAt: instant, activatesAt: instant };
    expect(written(wishes).ticket).toMatchObject(expected);
    expect(writeOf(buildCreation(wishes)).ticket).toMatchObject(expected);
  }
});

describe("a custom field", () => {
  const options = [{ id: INT32_MAX, label: "Last" }];
  const astral = "🔥".repeat(500);
  test.each<{ type: CustomField["type"]; value: CustomFieldValue; wishes?: Partial<CustomField> }>([
    { type: "Integer", value: -2_147_483_648 },
    { type: "Integer", value: INT32_MAX },
    { type: "ShortText", value: astral, wishes: { maxLength: 1000 } },
    { type: "LongText", value: "x".repeat(100_000) },
    { type: "Date", value: "1760-01-02" },
    { type: "Date", value: "9999-12-31" },
    { type: "Blob", value: "AAAA".repeat(10_000) },
    { type: "Checkbox", value: true },
    { type: "MdoList", value: INT32_MAX, wishes: { options } },
    { type: "Decimal", value: -Number.MAX_VALUE },
    { type: "Decimal", value: 5e-324 },
    { type: "DateTime", value: FIRST_DAY },
    { type: "DateTime", value: LAST_SECOND },
    { type: "Time", value: 1439 },
    { type: "TimeSpan", value: INT32_MAX },
    { type: "RelationTo", value: INT32_MAX },
    { type: "Attachment", value: 1 },
    { type: "DynamicLink", value: "https://example.com/?q=ø" },
    { type: "ListText", value: "Last", wishes: { options } },
  ])("of the type $type may have its greatest values", ({ type, value, wishes = {} }) => {
    const customFields = [buildCustomField("x_extreme", type, wishes)];
    const input = { customFields: new Map([["x_extreme", value]]) };
    const expected = { customFields: { x_extreme: value } };
    expect(written({ customFields, input }).ticket).toMatchObject(expected);
    expect(writeOf(buildCreation({ customFields, input })).ticket).toMatchObject(expected);
  });

  test.each<{ type: CustomField["type"]; value: CustomFieldValue; code: string }>([
    { type: "Integer", value: INT32_MAX + 1, code: "outOfRange" },
    { type: "Decimal", value: Number.POSITIVE_INFINITY, code: "wrongType" },
    { type: "DateTime", value: FIRST_DAY - 1, code: "outOfRange" },
    { type: "DateTime", value: LAST_SECOND + 1, code: "outOfRange" },
    { type: "TimeSpan", value: -1, code: "outOfRange" },
    { type: "RelationTo", value: 0, code: "outOfRange" },
    { type: "LongText", value: "half a \ud83d character", code: "brokenText" },
    { type: "DynamicLink", value: "a null\0character", code: "brokenText" },
  ])("of the type $type is refused beyond them: $value", ({ type, value, code }) => {
    const customFields = [buildCustomField("x_extreme", type)];
    const input = { customFields: new Map([["x_extreme", value]]) };
    const problem = { key: "x_extreme", code };
    const refusals = [{ field: "customFields", reason: { code: "customField", problem } }];
    expect(decideSave(buildSaveSituation({ customFields, input }))).toMatchObject({ refusals });
  });
});
