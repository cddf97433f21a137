import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

describe("wrong use ends with code 2 and one sentence", () => {
  test.each([
    [["--prot", "1"], "unknown option '--prot' (Did you mean --port?); see counterfoil --help"],
    [["--port", "x"], '--port expects a whole number from 0 to 65535, not "x".'],
    [["--port"], "option '--port <NUMBER>' argument missing; see counterfoil --help"],
    [["user", "add"], "missing required argument 'login'; see counterfoil --help"],
    [["--config", "/nowhere.json"], "The configuration file /nowhere.json cannot be read."],
    [["--host", "203.0.113.7", "--port", "0"], undefined],
  ])("%j", async (args, sentence) => {
    const data = join(await temporaryFolder(), "data");
    const run = runCounterfoil(args, { environment: { DATA_DIR: data, LOG_LEVEL: "error" } });
    expect(await run.ended).toBe(2);
    expect(run.stdout()).toBe("");
    expect(run.stderr()).toBe(
      `counterfoil: ${sentence ?? "--host must be an address of this machine, and 203.0.113.7 is none."}\n`,
    );
  });

  test("a wrong environment variable", async () => {
    const run = runCounterfoil([], { environment: { PORT: "many" } });
    expect(await run.ended).toBe(2);
    expect(run.stderr()).toBe(
      'counterfoil: PORT expects a whole number from 0 to 65535, not "many".\n',
    );
  });
});

test("a database that cannot be reached ends with code 3 and one sentence without the password", async () => {
  const url = "postgres://anna:hush@127.0.0.1:1/desk";
  const run = runCounterfoil(["--port", "0", "--database-url", url]);
  expect(await run.ended).toBe(3);
  expect(run.stdout()).toBe("");
  expect(run.stderr()).toBe(
    "counterfoil: The database is not available: connect ECONNREFUSED 127.0.0.1:1.\n",
  );
});

describe("the help", () => {
  test("names every option with its variable and its key", async () => {
    const run = runCounterfoil(["--help"]);
    expect(await run.ended).toBe(0);
    expect(run.stderr()).toBe("");
    const help = run.stdout().replaceAll(/\s+/g, " ");
    for (const part of [
      "--port <NUMBER> Port to listen on; 0 takes any free one (env PORT, file port; default 8080)",
      "(env DATABASE_URL, file databaseUrl)",
      "Examples:",
      "Exit codes:",
    ]) {
      expect(help).toContain(part);
    }
  });

  test("without a command of a group ends with code 2", async () => {
    const run = runCounterfoil(["user"]);
    expect(await run.ended).toBe(2);
    expect(run.stderr()).toContain("Usage: counterfoil user");
  });

  test("knows the version", async () => {
    const description = await readFile(new URL("../../package.json", import.meta.url), "utf8");
    const { version } = JSON.parse(description) as { version: string };
    const run = runCounterfoil(["--version"]);
    expect(await run.ended).toBe(0);
    expect(run.stdout()).toBe(`${version}\n`);
  });
});
