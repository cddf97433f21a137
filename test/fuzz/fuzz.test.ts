import { afterAll, beforeAll, expect, it } from "vitest";
import { createFolder } from "../support/temporary-folder.ts";
import { describeEachDatabase } from "../support/test-database.ts";
import { openFuzzDesk, type FuzzDesk } from "./desk/fuzz-desk.ts";
import { describeFinding } from "./run/describe-finding.ts";
import { runFuzz } from "./run/run-fuzz.ts";

const REQUESTS = 20_000;
const SEED = 20_260_302;

describeEachDatabase("whatever is sent", (database) => {
  let desk: FuzzDesk | undefined;

  beforeAll(async () => {
    desk = await openFuzzDesk(database.connection, await createFolder());
  });
  afterAll(() => desk?.close());

  it(
    "is answered, never with a fault of ours, and stored whole or not at all",
    { timeout: 900_000 },
    async () => {
      if (desk === undefined) throw new Error("the desk opens before the test");
      const { tally, finding } = await runFuzz(desk, {
        seed: SEED,
        goesOn: (requests) => requests < REQUESTS,
      });
      expect(finding === null ? "nothing" : describeFinding(finding, SEED)).toBe("nothing");
      console.log([...tally.statuses], tally.slowest);
      expect(tally.requests).toBeGreaterThanOrEqual(REQUESTS);
    },
  );
});
