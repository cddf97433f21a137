import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { databaseUrlOf } from "../support/database-url.ts";
import { runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { describeEachDatabase } from "../support/test-database.ts";

const examine = async (...args: string[]) => {
  const run = runCounterfoil(["doctor", ...args]);
  const code = await run.ended;
  expect(run.stderr()).toBe("");
  return { code, report: run.stdout() };
};

describe("counterfoil doctor", () => {
  it("looks at a new folder, and leaves the tables to whoever starts the server", async () => {
    const data = join(await temporaryFolder(), "data");
    for (let time = 0; time < 2; time += 1) {
      const { code, report } = await examine("--data", data);
      expect(code).toBe(0);
      expect(report).toMatch(/^ok +data folder/m);
      expect(report).toMatch(/^look +tables +0 of \d+ migrations have run\n +Back up/m);
    }
  });

  it("says what to do about a folder that is a file", async () => {
    const data = join(await temporaryFolder(), "file");
    await writeFile(data, "");
    const { code, report } = await examine("--data", data);
    expect(code).toBe(1);
    expect(report).toMatch(/^BAD +data folder .*EEXIST.*\n +Give the account/m);
  });

  it("says when the database is away, without its password", async () => {
    const url = "postgres://anna:hush@127.0.0.1:1/desk";
    const { code, report } = await examine(
      "--database-url",
      url,
      "--data",
      await temporaryFolder(),
    );
    expect(code).toBe(1);
    expect(report).toMatch(/^BAD +database .*ECONNREFUSED/m);
    expect(report).not.toContain("hush");
  });
});

describeEachDatabase("counterfoil doctor", (database) => {
  it("looks at a desk that is there, and changes nothing of it", async () => {
    const url = databaseUrlOf(database);
    const { code, report } = await examine(
      "--database-url",
      url,
      "--data",
      await temporaryFolder(),
    );
    // Databases for tests do without it, and a desk must not.
    expect(report).toMatch(/^BAD +durability +fsync off/m);
    expect(code).toBe(1);
    expect(report).toMatch(/^ok +tables +(\d+) of \1 migrations/m);
    expect(report).toMatch(/^look +users +nobody can sign in\n +Add somebody/m);
    expect(report).toMatch(/^ok +jobs/m);
  });
});
