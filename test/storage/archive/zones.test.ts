import { expect, it } from "vitest";
import { keyCountOf } from "../../../src/domain/archive/sort-kind.ts";
import { archiveProviders } from "../../../src/domain/archive/providers.ts";
import { zoneTable } from "../../../src/server/http/time-zones/zone-table.ts";
import { sourceOf } from "../../../src/server/storage/archive/archive-source.ts";
import { describeEachDatabase } from "../../support/test-database.ts";

describeEachDatabase("the database", (database) => {
  it("knows every zone that callers can name", async () => {
    const zones = [...new Set(zoneTable.map(({ ianaName }) => ianaName))];
    const { rows } = await database.db.query<{ zone: string }>(
      "select zone from unnest($1::text[]) as zone where zone not in (select name from pg_timezone_names)",
      [zones],
    );
    expect(zones.length).toBeGreaterThan(100);
    expect(rows).toEqual([]);
  });

  it("tells rows apart by as many keys as links to next pages have", () => {
    for (const provider of archiveProviders) {
      expect([provider.name, sourceOf(provider).keys.length]).toEqual([
        provider.name,
        keyCountOf(provider),
      ]);
    }
  });
});
