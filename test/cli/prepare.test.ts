import { mkdir, readFile, rm, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  addCompiler,
  createFakeProject,
  createInstalledProject,
  installed,
  lockOf,
} from "../support/fake-project.ts";

const silence = { code: 0, stdout: "", stderr: "" };
const built = { code: 0, stdout: "", stderr: "counterfoil: building\n" };
const note = "node_modules/.package-lock.json";

describe("the build", () => {
  test("is made once, and again when a source has changed", async () => {
    const { folder, write, run } = await createInstalledProject();
    expect(await run("prepare")).toEqual(built);
    expect(await readFile(join(folder, "dist/server/thing.js"), "utf8")).toContain("thing = 1");
    expect(await run("prepare")).toEqual(silence);
    await write("src/server/thing.ts", "export const thing = 2;\n");
    expect(await run("prepare")).toEqual(built);
    expect(await readFile(join(folder, "dist/server/thing.js"), "utf8")).toContain("thing = 2");
    expect(await run("prepare")).toEqual(silence);
  });

  test.each([
    ["a file was removed", (folder: string) => rm(join(folder, "src/server/other.ts"))],
    [
      "an older file is back",
      (folder: string) => utimes(join(folder, "src/server/other.ts"), 1, 1),
    ],
    ["it was removed itself", (folder: string) => rm(join(folder, "dist"), { recursive: true })],
  ])("is made again when %s", async (_name, change) => {
    const { folder, write, run } = await createInstalledProject();
    await write("src/server/other.ts", "export const other = 1;\n");
    expect(await run("prepare")).toEqual(built);
    await change(folder);
    expect(await run("prepare")).toEqual(built);
  });

  test("is made again when the workspace has changed", async () => {
    const { write, run } = await createInstalledProject();
    await run("prepare");
    await write("src/web/thing.tsx", "export const thing = 22;\n");
    expect(await run("prepare")).toEqual(built);
    expect(await run("prepare")).toEqual(silence);
  });

  test("does not depend on tests", async () => {
    const { write, run } = await createInstalledProject();
    await run("prepare");
    await write("src/server/thing.test.ts", "what is this");
    await write("src/web/thing.test.tsx", "what is this");
    expect(await run("prepare")).toEqual(silence);
  });

  test("that fails shows why, and is tried again the next time", async () => {
    const { write, run } = await createInstalledProject();
    await write("src/server/thing.ts", "export const thing: string = 2;\n");
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      const { code, stdout, stderr } = await run("prepare");
      expect(code).toBe(1);
      expect(stdout).toContain("src/server/thing.ts(1,14): error TS2322");
      expect(stderr).toBe(
        "counterfoil: building\n" +
          "counterfoil: The build failed: correct the errors above and run the command again.\n",
      );
    }
  });
});

describe("the installation", () => {
  test("is made when it is missing", async () => {
    const project = await createFakeProject();
    const { stderr } = await project.run("prepare");
    expect(stderr).toContain("counterfoil: installing packages (npm ci)\nnpm was called: ci\n");
    await addCompiler(project);
    expect(await project.run("prepare")).toEqual(built);
  });

  test.each([
    ["has another version", { "node_modules/tool": { version: "0.9.0" } }],
    ["lacks a package", {}],
    ["is for another platform", { ...installed, "node_modules/other": { os: ["none"] } }],
  ])("is made again when it %s", async (_name, packages) => {
    const { write, run } = await createInstalledProject();
    await run("prepare");
    await write(note, lockOf(packages));
    expect((await run("prepare")).stderr).toContain("npm was called: ci\n");
    expect(await run("prepare")).toEqual(silence);
  });

  test.each([
    ["was left by npm install", installed],
    ["has more than is asked for", { ...installed, "node_modules/more": { version: "1.0.0" } }],
    [
      "has packages for this platform",
      { ...installed, "node_modules/ours": { os: [process.platform] } },
    ],
  ])("is taken as it is when it %s", async (_name, packages) => {
    const { write, run } = await createInstalledProject();
    await run("prepare");
    await write(note, lockOf(packages));
    expect(await run("prepare")).toEqual(silence);
  });

  test.each([
    ["npm fails", 'console.error("npm error network"); process.exit(7);'],
    ["npm leaves it unfinished", 'console.error("npm error network");'],
  ])("says what to do when %s", async (_name, npm) => {
    const { write, run } = await createFakeProject();
    await write("npm-cli.cjs", npm);
    const { code, stderr } = await run("prepare");
    expect(code).toBe(1);
    expect(stderr).toBe(
      "counterfoil: installing packages (npm ci)\n" +
        "npm error network\n" +
        "counterfoil: npm ci failed: read its messages above, check the network and the package registry, and run the command again.\n",
    );
  });
});

describe("preparing", () => {
  test("happens once when two start together", async () => {
    const { run } = await createInstalledProject();
    const results = await Promise.all([run("prepare"), run("prepare")]);
    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    const said = results.map(({ stderr }) => stderr).join("");
    expect(said.match(/building/g)).toHaveLength(1);
  });

  test.each([
    ["a process that is gone", `999999999 ${hostname()}`],
    ["nobody, long ago", ""],
  ])("does not wait for %s", async (_name, holder) => {
    const { folder, write, run } = await createInstalledProject();
    await mkdir(join(folder, "dist"));
    await write("dist/.preparing", holder);
    await utimes(join(folder, "dist/.preparing"), 1, 1);
    expect(await run("prepare")).toEqual(built);
  });

  test("refuses a Node that is too old", async () => {
    const { write, run } = await createInstalledProject();
    await write("package.json", '{ "type": "module", "engines": { "node": ">=99.5" } }');
    expect(await run("prepare")).toEqual({
      code: 1,
      stdout: "",
      stderr: `counterfoil: Counterfoil needs Node 99.5 or newer and this is ${process.versions.node}: install a newer Node from https://nodejs.org and run the command again.\n`,
    });
  });

  test.each(["prepare", "demo", "test", "check"])("explains %s when asked", async (name) => {
    const { run } = await createFakeProject();
    const { code, stdout, stderr } = await run(name, ["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^Usage: /);
  });
});
