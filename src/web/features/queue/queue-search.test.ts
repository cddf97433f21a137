import { describe, expect, it } from "vitest";
import { readQueueSearch } from "./queue-search.ts";

describe("the address of the queue", () => {
  it.each([
    [{}, {}],
    [
      { view: "MyOpen", sort: "deadline asc" },
      { view: "MyOpen", sort: "deadline asc" },
    ],
    [
      { view: 12, filter: "" },
      { view: "12", filter: "" },
    ],
    [
      { page: 4, view: "A" },
      { view: "A", dropped: ["page"] },
    ],
    [{ view: { a: 1 } }, { dropped: ["view"] }],
    [{ dropped: ["page", 5], page: 1 }, { dropped: ["page"] }],
    [{ dropped: "page" }, {}],
  ])("%j is read as %j", (given, read) => {
    expect(readQueueSearch(given)).toEqual(read);
  });
});
