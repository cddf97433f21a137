import { expect, test } from "vitest";
import { testApi } from "../support/test-api.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { runConcurrency } from "./run/run-concurrency.ts";

/** More of them are a matter of minutes, which `npm run concurrency` has. */
const EPISODES = 6;
const SEED = 20_261_128;

describeEachDatabase("clients of one ticket, at two processes", (database) => {
  const one = testApi(database);
  const other = testApi(database, { joins: true });

  test(
    "see its writes in one order, and lose nothing of each other",
    { timeout: 300_000 },
    async () => {
      const target = {
        urls: [one.url, other.url],
        authorization: `Basic ${btoa(one.administrator)}`,
      };
      const goesOn = (episodes: number): boolean => episodes < EPISODES;
      const result = await runConcurrency({ target, seed: SEED, goesOn });
      expect(result.finding).toBeNull();
      expect(result.episodes).toBe(EPISODES);
      expect(result.beaten).toBeGreaterThan(0);
    },
  );
});
