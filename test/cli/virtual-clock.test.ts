import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { databaseUrlOf } from "../support/database-url.ts";
import { addressOf, runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testDatabase } from "../support/test-database.ts";

/** Starting servers takes its time where several test files share a small machine. */
const patiently = { timeout: 60_000 };
const json = { "content-type": "application/json" };

describe("the clock of a server", () => {
  const database = testDatabase();
  const start = async (...clock: readonly string[]): Promise<string> => {
    const data = join(await temporaryFolder(), "data");
    const url = databaseUrlOf(database);
    return addressOf(
      runCounterfoil(["--port", "0", "--data", data, "--database-url", url, ...clock]),
    );
  };

  test("can be held by requests when it is virtual", patiently, async () => {
    const address = await start("--clock", "virtual");
    const set = await fetch(`${address}/dev/clock`, {
      method: "PUT",
      headers: json,
      body: JSON.stringify({ now: "2026-03-02T09:00:00Z" }),
    });
    expect(set.status).toBe(200);
    const advanced = await fetch(`${address}/dev/clock/advance`, {
      method: "POST",
      headers: json,
      body: JSON.stringify({ seconds: 90 }),
    });
    expect(await advanced.json()).toMatchObject({ now: "2026-03-02T09:01:30Z" });
  });

  test("cannot be touched when it is the system's", patiently, async () => {
    const address = await start();
    expect((await fetch(`${address}/dev/clock`)).status).toBe(404);
  });
});
