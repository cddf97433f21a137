import { expect, it } from "vitest";
import { readDashboardSearch } from "./dashboard-search.ts";

it("keeps what it knows of an address, and leaves out the rest", () => {
  const kept = { scope: "me", category: 3, from: "2026-01-01", hours: "all", tables: "Sentiment" };
  expect(readDashboardSearch({ ...kept, colour: "red" })).toEqual(kept);
  expect(readDashboardSearch({ scope: "all", category: -1, days: 1.5, hours: 1 })).toEqual({});
});
