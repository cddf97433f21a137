import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { addressOf, runCounterfoil } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const run = async (...args: string[]) => {
  const started = runCounterfoil(args);
  return { code: await started.ended, stdout: started.stdout(), stderr: started.stderr() };
};

test("a desk is backed up while its server runs, and restored elsewhere", async () => {
  const folder = await temporaryFolder();
  const [here, there] = [join(folder, "here"), join(folder, "there")];
  const file = join(folder, "desk.backup");
  const nothing = await run("backup", "--data", here, "--to", file);
  expect(nothing).toMatchObject({ code: 2, stderr: expect.stringContaining("no desk yet") });

  const server = runCounterfoil(["--data", here, "--port", "0", "--demo"]);
  await addressOf(server);
  const written = await run("backup", "--data", here, "--to", file);
  expect(written).toMatchObject({ code: 0, stdout: expect.stringContaining("is written (") });
  expect(written.stderr).toMatch(/counterfoil: backing up: tables, \d+ %[^]*, 100 %/);

  const refused = await run("restore", file, "--data", here, "--force", "--yes");
  expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining("in use by another") });

  const restored = await run("restore", file, "--data", there);
  expect(restored.stderr).toMatch(/restoring: reading, \d+ %/);
  expect(restored.stdout).toMatch(
    /^restored what version [\d.]+ wrote at \S+: \d+ rows of \d+ tables/,
  );
  expect(restored.code).toBe(0);
  server.kill("SIGTERM");
  expect(await server.ended).toBe(0);

  const users = await Promise.all([here, there].map((data) => run("user", "list", "--data", data)));
  expect(users[0]?.stdout).toContain("tje0");
  expect(users[1]?.stdout).toBe(users[0]?.stdout);

  const unasked = await run("restore", file, "--data", there, "--force");
  expect(unasked).toMatchObject({ code: 2, stderr: expect.stringContaining("add --yes") });
  const replaced = await run("restore", file, "--data", there, "--force", "--yes");
  expect(replaced.code).toBe(0);
  expect(existsSync(`${file}.unfinished`)).toBe(false);
}, 300_000);
