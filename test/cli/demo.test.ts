import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publishedSampleRequest } from "../../src/server/demo/published-sample-request.ts";
import { databaseUrlOf } from "../support/database-url.ts";
import { addressOf, runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testDatabase } from "../support/test-database.ts";

describe("npm run demo on a desk that has its demo data", () => {
  const database = testDatabase();

  test("prints what to try, and writes the sample request that it names", async () => {
    await database.db.query("insert into setting (name, value) values ('DemoDataLoaded', '1')");
    const data = join(await temporaryFolder(), "data");
    const args = ["--port", "0", "--data", data, "--database-url", databaseUrlOf(database)];
    const run = runCounterfoil(args, { script: "demo" });
    const address = await addressOf(run);
    await expect.poll(() => run.stdout()).toContain("Press Ctrl+C to stop");
    const saveUrl = `${address}/api/v1/Agents/Ticket/SaveTicketEntity`;
    const sample = join(data, "sample-request.json");
    expect(run.stdout()).toContain("sign-in   tje0 / Tje0");
    expect(run.stdout()).toContain(
      `curl -u tje0:Tje0 -H "Content-Type: application/json" -H "Accept-Language: sv" --data "@${sample}" ${saveUrl}\n`,
    );
    expect(JSON.parse(await readFile(sample, "utf8"))).toEqual(JSON.parse(publishedSampleRequest));
    run.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });
});

describe("npm run demo on a desk that is in use", () => {
  const database = testDatabase();

  test("changes nothing and says so", async () => {
    await database.db.query("insert into tag (name, folded_name) values ('ours', 'ours')");
    const args = ["--port", "0", "--database-url", databaseUrlOf(database)];
    const run = runCounterfoil(args, { script: "demo" });
    const address = await addressOf(run);
    await expect.poll(() => run.stderr()).toContain("no demo data was loaded");
    expect(run.stdout()).toBe(`listening on ${address}\n`);
    run.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    const { rows } = await database.db.query("select name from tag");
    expect(rows).toEqual([{ name: "ours" }]);
  });
});
