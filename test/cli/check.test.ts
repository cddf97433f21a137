import { once } from "node:events";
import { describe, expect, test } from "vitest";
import {
  createFakeProject,
  installed,
  lockOf,
  type FakePrograms,
} from "../support/fake-project.ts";

const passing = "";
const failing = "process.exit(1);";

const programs: FakePrograms = {
  oxfmt: passing,
  oxlint: passing,
  typescript: passing,
  knip: passing,
  vite: passing,
  vitest: 'console.log("the report\\n40 passed, 0 failed");',
};

async function createProject(changes: FakePrograms = {}) {
  const project = await createFakeProject({ ...programs, ...changes });
  await project.write("node_modules/.package-lock.json", lockOf(installed));
  await project.write("dist/web/.vite/manifest.json", "{}");
  await project.write("dist/web/.vite/third-party-licences.json", "[]");
  return project;
}

function lastLine(text: string): string | undefined {
  return text.trimEnd().split("\n").at(-1);
}

describe.each(["check", "test"])("npm run %s", (script) => {
  test("counts each check as a test and says so in the last line", async () => {
    const { run } = await createProject();
    const { code, stdout, stderr } = await run(script);
    expect(code).toBe(0);
    expect(stdout).toBe(
      "    0.0 KB of 180 on the first load\n" +
        "2 packages ship, all under licences that are allowed\n" +
        "the report\n46 passed, 0 failed\n",
    );
    expect(stderr).toContain("counterfoil: checking types\n");
  });

  test.each([
    ["a failed check", { oxlint: failing }, "45 passed, 1 failed"],
    ["two failed checks", { oxfmt: failing, knip: failing }, "44 passed, 2 failed"],
    [
      "a failed test",
      { vitest: 'console.log("39 passed, 1 failed"); process.exit(1);' },
      "45 passed, 1 failed",
    ],
    ["tests that could not start", { vitest: failing }, "6 passed, 1 failed"],
    [
      "a test runner that fails after its tests",
      { vitest: 'console.log("40 passed, 0 failed"); process.exit(1);' },
      "46 passed, 1 failed",
    ],
    [
      "skipped tests",
      { vitest: 'console.log("3 passed, 0 failed, 2 skipped");' },
      "9 passed, 0 failed",
    ],
  ])("ends with the line of counts after %s", async (_name, changes, line) => {
    const { run } = await createProject(changes);
    const { code, stdout } = await run(script);
    expect(lastLine(stdout)).toBe(line);
    expect(code).toBe(line.endsWith(" 0 failed") ? 0 : 1);
  });

  test("runs only the tests when some are named", async () => {
    const report = 'console.log(process.argv.slice(2).join(" ") + "\\n1 passed, 0 failed");';
    const { run } = await createProject({ oxlint: failing, vitest: report });
    const { code, stdout } = await run(script, ["src/domain", "-t", "a name"]);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: "run src/domain -t a name\n1 passed, 0 failed\n",
    });
  });

  test("ends with the line of counts when it is stopped", async () => {
    const endless = 'console.log("ready"); setInterval(() => {}, 1000);';
    const { start } = await createProject({ vitest: endless });
    const { child, result } = start(script);
    const output = child.stdout ?? child;
    while (!String(await once(output, "data")).includes("ready")) continue;
    child.kill("SIGTERM");
    const { code, stdout } = await result;
    expect({ code, last: lastLine(stdout) }).toEqual({ code: 143, last: "6 passed, 1 failed" });
  });
});

describe("npm test", () => {
  test("goes on after a failed build, so that one run shows all that is wrong", async () => {
    const { run } = await createProject({ typescript: failing });
    const { code, stdout } = await run("test");
    expect(code).toBe(1);
    expect(lastLine(stdout)).toBe("45 passed, 2 failed");
  });

  test("ends with the line of counts when nothing can be installed", async () => {
    const { write, run } = await createFakeProject();
    await write("npm-cli.cjs", failing);
    const { code, stdout } = await run("test");
    expect({ code, stdout }).toEqual({ code: 1, stdout: "0 passed, 1 failed\n" });
  });
});
