import { copyFile, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectFolder, runTool } from "../support/run-tool.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

type Room = "contract" | "domain" | "server" | "web";

/** Compiles `code` as a file of one room, beside all others, which are empty. */
async function compile(room: Room, code: string) {
  const folder = await temporaryFolder();
  const files = {
    "src/contract/thing.ts": "export const thing = 1;\n",
    "src/domain/thing.ts": "export const thing = 1;\n",
    "src/server/thing.ts": "export const thing = 1;\n",
    "src/web/thing.ts": "export const thing = 1;\n",
    [`src/${room}/planted.ts`]: code,
  };
  const settings = [
    "package.json",
    "tsconfig.base.json",
    "src/contract/tsconfig.json",
    "src/domain/tsconfig.json",
    "src/server/tsconfig.json",
    "src/web/tsconfig.json",
  ];
  for (const path of [...Object.keys(files), ...settings]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
  }
  for (const [path, content] of Object.entries(files)) await writeFile(join(folder, path), content);
  for (const path of settings) await copyFile(join(projectFolder, path), join(folder, path));
  await symlink(join(projectFolder, "node_modules"), join(folder, "node_modules"), "junction");
  return runTool("typescript", ["-b", `src/${room}`], folder);
}

describe.each<Room>(["contract", "domain"])("the compiler project %s", (room) => {
  test("compiles what keeps to itself", async () => {
    const code = 'import { thing } from "./thing.ts";\n\nexport const planted = thing + 1;\n';
    expect(await compile(room, code)).toEqual({ code: 0, output: "" });
  });

  const other = room === "contract" ? "domain" : "contract";
  test.each([
    [`the project ${other}`, `import { thing } from "../${other}/thing.ts";`, "TS6307"],
    ["the server", 'import { thing } from "../server/thing.ts";', "TS6307"],
    ["the modules of Node", 'import { readFileSync as thing } from "node:fs";', "TS2591"],
    ["the process", "const thing = process.env;", "TS2591"],
    ["the console", "const thing = console;", "TS2584"],
    ["the network", "const thing = fetch;", "TS2304"],
    ["timers", "const thing = setTimeout;", "TS2304"],
  ])("does not know %s", async (_name, line, errorCode) => {
    const { code, output } = await compile(room, `${line}\n\nexport const planted = thing;\n`);
    expect(output).toContain(errorCode);
    expect(output).toContain("planted.ts");
    expect(code).not.toBe(0);
  });
});

test("the domain knows Temporal", async () => {
  const code =
    'import { Temporal } from "temporal-polyfill";\n\nexport const planted: string = Temporal.PlainDate.from("2026-03-02").toString();\n';
  expect(await compile("domain", code)).toEqual({ code: 0, output: "" });
});

describe("the workspace", () => {
  test("compiles with the declarations of the wire and what a browser has", async () => {
    const code =
      'import { thing } from "../contract/thing.ts";\n\nexport const planted = document.title + String(thing);\n';
    expect(await compile("web", code)).toEqual({ code: 0, output: "" });
  });

  test.each([
    ["the domain", 'import { thing } from "../domain/thing.ts";', "TS6307"],
    ["the server", 'import { thing } from "../server/thing.ts";', "TS6307"],
    ["the modules of Node", 'import { readFileSync as thing } from "node:fs";', "TS2591"],
    ["the process", "const thing = process.env;", "TS2591"],
  ])("does not know %s", async (_name, line, errorCode) => {
    const { code, output } = await compile("web", `${line}\n\nexport const planted = thing;\n`);
    expect(output).toContain(errorCode);
    expect(output).toContain("planted.ts");
    expect(code).not.toBe(0);
  });
});

test("the server does not know the workspace", async () => {
  const code = 'import { thing } from "../web/thing.ts";\n\nexport const planted = thing;\n';
  const { code: exitCode, output } = await compile("server", code);
  expect(output).toContain("TS6307");
  expect(exitCode).not.toBe(0);
});
