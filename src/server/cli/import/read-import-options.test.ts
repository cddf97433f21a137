import { describe, expect, test } from "vitest";
import { readImportOptions, type ImportFlags } from "./read-import-options.ts";

const read = (flags: ImportFlags) =>
  readImportOptions({ url: "https://desk.example.com/Cust1/api/v1", ...flags });

describe("what is to be imported, and from where", () => {
  test("is everything, four calls at a time, where nothing else is said", () => {
    expect(read({ token: "8A:Cust1.abc" })).toEqual({
      address: "https://desk.example.com/Cust1",
      authorization: "Bearer 8A:Cust1.abc",
      parts: new Set(["lists", "people", "tickets", "relations", "favourites"]),
      since: null,
      atOnce: 4,
      isTrial: false,
    });
  });

  test("is called with a ticket where a ticket is given", () => {
    expect(read({ token: "7T:abc=" }).authorization).toBe("SOTicket 7T:abc=");
  });

  test.each([
    ["2026-01-31", 1_769_817_600],
    ["2026-01-31T08:00Z", 1_769_846_400],
    ["2026-01-31T08:00:01+01:00", 1_769_842_801],
  ])("since %s", (since, instant) => {
    expect(read({ token: "t", since }).since).toBe(instant);
  });

  test.each(["2026-02-32", "31.1.2026", "yesterday", "2026-01-31T08:00", ""])(
    "%j is no time",
    (since) => {
      expect(() => read({ token: "t", since })).toThrow("--since must be a day");
    },
  );

  test.each([
    ["tickets", ["tickets"]],
    ["relations, Lists", ["lists", "relations"]],
  ])("only %s", (only, parts) => {
    expect([...read({ token: "t", only }).parts]).toEqual(parts);
  });

  test.each(["", "tickets,", "mail"])("only %j is nothing that there is", (only) => {
    expect(() => read({ token: "t", only })).toThrow("--only takes any of lists, people");
  });

  test.each([["1"], ["32"]])("%s calls at a time", (atOnce) => {
    expect(read({ token: "t", atOnce }).atOnce).toBe(Number(atOnce));
  });

  test.each([["0"], ["33"], ["1.5"], ["many"], [""]])("%j calls at a time is wrong", (atOnce) => {
    expect(() => read({ token: "t", atOnce })).toThrow("--at-once must be a number from 1 to 32");
  });

  test.each([
    [{}, "Say who calls the source"],
    [{ token: "t", user: "anna" }, "Say who calls the source"],
    [{ token: "t", tokenFile: "f" }, "Say who calls the source"],
    [{ user: "anna" }, "--user also needs --password-file"],
    [{ token: "a b" }, "The token is no token"],
    [{ token: "a\nb" }, "The token is no token"],
    [{ tokenFile: "/nowhere/token" }, "The file of --token-file cannot be read"],
  ])("%j says nobody who could call", (flags, words) => {
    expect(() => read(flags)).toThrow(words);
  });
});
