import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { requestTypes } from "../../src/server/http/media-types.ts";
import { createFolder } from "../support/temporary-folder.ts";
import { testDatabase } from "../support/test-database.ts";
import { openFuzzDesk, type FuzzDesk } from "./desk/fuzz-desk.ts";
import { describeFinding } from "./run/describe-finding.ts";
import { runFuzz } from "./run/run-fuzz.ts";

/**
 * On the first database server; the other one only has to take the same SQL. More of them are a matter of
 * minutes, which `npm run fuzz` has.
 */
const REQUESTS = 5000;
const REQUESTS_ELSEWHERE = 1500;
const SEED = 20_260_302;
/** Of what must happen for the run to say something, at least one in so many requests. */
const RARE = 500;

for (const [place, server] of inject("databaseServers").entries()) {
  const count = place === 0 ? REQUESTS : REQUESTS_ELSEWHERE;
  describe(`${count} generated requests (${server.name})`, () => {
    const database = testDatabase({ server });
    let desk: FuzzDesk | undefined;

    beforeAll(async () => {
      desk = await openFuzzDesk(database.connection, await createFolder());
    });
    afterAll(() => desk?.close());

    it(
      "are answered, never with a fault of ours, and stored whole or not at all",
      { timeout: 900_000 },
      async () => {
        if (desk === undefined) throw new Error("the desk opens before the test");
        const { tally, finding } = await runFuzz(desk, {
          seed: SEED + place,
          goesOn: (requests) => requests < count,
        });
        expect(finding === null ? "nothing" : describeFinding(finding)).toBe("nothing");
        expect(tally.requests).toBeGreaterThanOrEqual(count);
        const often = (type: string, status: number): number =>
          tally.statuses.get(type)?.get(status) ?? 0;
        const rare = requestTypes.flatMap((type) =>
          [200, 400]
            .filter((status) => often(type, status) < count / RARE)
            .map((status) => `${type} ${status}`),
        );
        expect(rare).toEqual([]);
      },
    );
  });
}
