import { describe, expect, it } from "vitest";
import { readTicketSearch } from "./ticket-search.ts";

describe("the address of a ticket", () => {
  it.each([
    [{}, {}],
    [
      { view: 12, filter: "", sort: "deadline asc" },
      { view: "12", filter: "", sort: "deadline asc" },
    ],
    [
      { tab: "properties", from: 5 },
      { tab: "properties", from: 5 },
    ],
    [{ show: "changes" }, { show: "changes" }],
    [{ show: "all" }, {}],
    [{ show: "nothing" }, {}],
    [{ tab: "elsewhere", from: -1, view: {}, page: 3 }, {}],
    [{ from: 1.5 }, {}],
  ])("%j is read as %j", (given, read) => {
    expect(readTicketSearch(given)).toEqual(read);
  });
});
