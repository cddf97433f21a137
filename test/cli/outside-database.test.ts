import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { databaseUrlOf } from "../support/database-url.ts";
import { addressOf, runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { describeEachDatabase } from "../support/test-database.ts";

describeEachDatabase("counterfoil with --database-url", (database) => {
  test("serves two processes from one database, and leaves no data folder", async () => {
    const folder = await temporaryFolder();
    const secretFile = join(folder, "database-url");
    await writeFile(secretFile, `${databaseUrlOf(database)}\n`);
    const environment = {
      DATABASE_URL_FILE: secretFile,
      DATA_DIR: join(folder, "data"),
      PORT: "0",
    };
    const runs = [runCounterfoil([], { environment }), runCounterfoil([], { environment })];
    for (const run of runs) {
      const address = await addressOf(run);
      expect((await fetch(`${address}/health/ready`)).status).toBe(200);
      await expect.poll(() => run.stderr()).toContain("user add NAME --database-url URL");
    }
    for (const run of runs) run.kill("SIGTERM");
    expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  test("brings the tables up to date and stops", async () => {
    const run = runCounterfoil(["migrate", "--database-url", databaseUrlOf(database)]);
    expect(await run.ended).toBe(0);
    expect(run.stdout()).toBe("the database is up to date\n");
  });

  test("tells when there is no such database", async () => {
    const run = runCounterfoil([
      "--port",
      "0",
      "--database-url",
      `${databaseUrlOf(database)}_gone`,
    ]);
    expect(await run.ended).toBe(3);
    expect(run.stderr()).toMatch(
      /^counterfoil: The database cannot be opened: database "\w+_gone" does not exist\.\n$/,
    );
  });
});
