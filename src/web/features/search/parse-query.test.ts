import { describe, expect, it } from "vitest";
import { parseQuery, withoutPart, withPart } from "./parse-query.ts";

const term = (operator: string, value: string, isExcluded = false) =>
  expect.objectContaining({ operator, value, isExcluded });

describe("a search as it is typed", () => {
  it.each([
    ["", "", [], []],
    ['log in -vpn "two words"', 'log in -vpn "two words"', [], []],
    [
      "owner:me status:open tag:vip",
      "",
      [term("owner", "me"), term("status", "open"), term("tag", "vip")],
      [],
    ],
    ['printer -tag:"to do" #12', "printer #12", [term("tag", "to do", true)], []],
    ["OWNER:Me", "", [term("owner", "Me")], []],
    ["colour:red owner: paper", "paper", [], ["colour:red", "owner:"]],
    ["https://example.com/a?b:c", "https://example.com/a?b:c", [], []],
    ["10:30 a:b", "10:30", [], ["a:b"]],
  ])("%j is read part by part", (typed, words, terms, unknown) => {
    expect(parseQuery(typed)).toEqual({ words, terms, unknown });
  });

  it("loses a part and gains one", () => {
    expect(withoutPart("a owner:me b", "owner:me")).toBe("a b");
    expect(withPart("a", "status", "To do")).toBe('a status:"To do"');
    expect(withPart("", "owner", "me")).toBe("owner:me");
  });
});
