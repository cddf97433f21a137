import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it, test } from "vitest";
import type { HistoryZone } from "./arbitrary-history.ts";
import { tallied } from "./history-tally.ts";
import { searchMismatch } from "./search-mismatch.ts";

const HISTORIES_PER_ZONE = 2000;
const SEED = 20_260_302;

describe("a stored ticket is what its log says, added up anew in the slow way", () => {
  const clocksChange: readonly HistoryZone[] = [
    "Europe/Oslo",
    "America/New_York",
    "Australia/Lord_Howe",
    "America/Sao_Paulo",
  ];
  const zones: readonly HistoryZone[] = ["UTC", "Asia/Kolkata", ...clocksChange];

  it.each(zones)("in %s", { timeout: 300_000 }, (zone) => {
    const { tally, mismatch } = searchMismatch({
      zones: [zone],
      count: HISTORIES_PER_ZONE,
      seed: SEED,
    });
    expect(mismatch ?? "none").toBe("none");
    expect(tally.tickets).toBe(HISTORIES_PER_ZONE);
    // Everything that a ticket can go through happens often, so that the above says something.
    const rare = tallied.filter((what) => tally[what] < HISTORIES_PER_ZONE / 10);
    expect(rare).toEqual(clocksChange.includes(zone) ? [] : ["stays across a clock change"]);
  });
});

test("the slow way shares no rule with the fast one: it imports types of it only", async () => {
  const folder = new URL("refold/", import.meta.url);
  const files = (await readdir(folder)).filter((name) => !name.endsWith(".test.ts"));
  expect(files).toContain("refold-entry.ts");
  for (const name of files) {
    const source = await readFile(new URL(name, folder), "utf8");
    const imports = source.match(/^import [^;]+;/gm) ?? [];
    const shared = imports.filter(
      (statement) =>
        !statement.startsWith("import type") && !/from "(\.\/|temporal-polyfill")/.test(statement),
    );
    expect([name, ...shared]).toEqual([name]);
  }
});
