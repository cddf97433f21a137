import { describe, expect, it } from "vitest";
import { conditionOf, wordsCondition } from "./conditions-of.ts";
import type { OperatorTerm } from "./parse-query.ts";

const choice = (id: number, name: string) => ({ id, name, hint: "", extra: "" });
const lists: Readonly<Record<string, ReturnType<typeof choice>[]>> = {
  associate: [choice(4, "Freja Öhman"), choice(5, "Ola Ekeland"), choice(6, "Ola")],
  Tags: [choice(7, "VIP"), choice(8, "to do")],
  ticketticketstatus: [choice(1, "Open"), choice(9, "Waiting for parts")],
};

const term = (operator: OperatorTerm["operator"], value: string, isExcluded = false) => ({
  operator,
  value,
  isExcluded,
  typed: "",
});

describe("a part of a search that names something", () => {
  it.each([
    [term("owner", "me"), "ownedBy currentAssociate"],
    [term("owner", "Me", true), "not ownedBy currentAssociate"],
    [term("owner", "nobody"), "ownedBy isNull"],
    [term("owner", "ohm"), "ownedBy associateIsOneOf 4"],
    [term("owner", "ola"), "ownedBy associateIsOneOf 6"],
    [term("owner", "o", true), "ownedBy associateIsNotOneOf (4,5,6)"],
    [term("owner", "stranger"), null],
    [term("status", "open"), "status oneOf 1"],
    [term("status", "waiting"), "ticketStatusName oneOf 9"],
    [term("tag", "vip"), "tags intArrayOneOf 7"],
    [term("tag", "to do", true), "tags intArrayNotAnyOf 8"],
    [term("is", "unread"), "readStatus oneOf 3"],
    [term("is", "lost"), null],
    [term("person", "O'Hara"), "person/fullName contains 'O''Hara'"],
    [term("priority", "high"), undefined],
  ])("%o is the condition %j", (given, condition) => {
    expect(conditionOf(given, (list) => lists[list])).toBe(condition);
  });

  it("looks for digits as for words", () => {
    expect([wordsCondition("12"), wordsCondition("it's")]).toEqual([
      "searchwords contains '12'",
      "searchwords contains 'it''s'",
    ]);
  });
});
