import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { projectFolder } from "./run-tool.ts";
import { temporaryFolder } from "./temporary-folder.ts";

export interface ScriptResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ScriptRun {
  readonly child: ChildProcess;
  readonly result: Promise<ScriptResult>;
}

/** A small project with our scripts, to see what they do on a fresh clone and after changes. */
export interface FakeProject {
  readonly folder: string;
  readonly write: (path: string, content: string) => Promise<void>;
  /** Runs `scripts/<name>.mjs`; its npm is `npm-cli.cjs` in the project's folder. */
  readonly start: (name: string, args?: readonly string[]) => ScriptRun;
  readonly run: (name: string, args?: readonly string[]) => Promise<ScriptResult>;
}

/** Package name -> the few lines of JavaScript that are its program. */
export type FakePrograms = Readonly<Record<string, string>>;

/** Entries of package-lock.json, or of npm's note about what it has installed. */
export type Packages = Readonly<Record<string, object>>;

const locked: Packages = {
  "": { name: "fake" },
  "node_modules/tool": { version: "1.0.0", license: "MIT" },
  "node_modules/tool-for-others": {
    version: "1.0.0",
    license: "MIT",
    optional: true,
    os: ["none"],
  },
};

/** What npm has noted after installing on this platform. */
export const installed: Packages = { "node_modules/tool": { version: "1.0.0" } };

/** Does of npm's work only what the scripts look at. */
const workingNpm = `
  const fs = require("node:fs");
  console.error("npm was called: " + process.argv[2]);
  fs.mkdirSync("node_modules", { recursive: true });
  fs.writeFileSync("node_modules/.package-lock.json", ${JSON.stringify(lockOf(installed))});`;

export function lockOf(packages: Packages): string {
  return JSON.stringify({ packages });
}

/** A fresh clone in which only the given programs are there already. */
export async function createFakeProject(programs: FakePrograms = {}): Promise<FakeProject> {
  const folder = await temporaryFolder();
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  await cp(join(projectFolder, "scripts"), join(folder, "scripts"), { recursive: true });
  await write("package.json", '{ "type": "module", "engines": { "node": ">=18.0" } }');
  await write("package-lock.json", lockOf(locked));
  await write("npm-cli.cjs", workingNpm);
  await write(
    "tsconfig.base.json",
    '{ "compilerOptions": { "composite": true, "module": "nodenext", "types": [] } }',
  );
  for (const room of ["contract", "domain", "server"]) {
    await write(
      `src/${room}/tsconfig.json`,
      `{ "extends": "../../tsconfig.base.json",
         "compilerOptions": { "rootDir": ".", "outDir": "../../dist/${room}" },
         "exclude": ["**/*.test.ts"] }`,
    );
    await write(`src/${room}/thing.ts`, "export const thing = 1;\n");
  }
  await write("src/web/thing.tsx", "export const thing = 1;\n");
  for (const [name, code] of Object.entries(programs)) {
    await write(`node_modules/${name}/package.json`, '{ "bin": { "main": "main.cjs" } }');
    await write(`node_modules/${name}/main.cjs`, code);
  }
  const start = (name: string, args: readonly string[] = []) => startScript(folder, name, args);
  return { folder, write, start, run: (name, args) => start(name, args).result };
}

function startScript(folder: string, name: string, args: readonly string[]): ScriptRun {
  const child = spawn(process.execPath, [join(folder, "scripts", `${name}.mjs`), ...args], {
    env: { PATH: process.env["PATH"], npm_execpath: join(folder, "npm-cli.cjs") },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = once(child, "close") as Promise<[number | null]>;
  const result = Promise.all([text(child.stdout), text(child.stderr), ended]);
  return {
    child,
    result: result.then(([stdout, stderr, [code]]) => ({ code, stdout, stderr })),
  };
}

/** A project in which everything is installed, with the real compiler. */
export async function createInstalledProject(): Promise<FakeProject> {
  const project = await createFakeProject();
  await project.write("node_modules/.package-lock.json", lockOf(installed));
  await addCompiler(project);
  return project;
}

/** The fake npm cannot install the compiler, so it is put there by hand, with a bundler that is none. */
export async function addCompiler({ folder, write }: FakeProject): Promise<void> {
  await write("node_modules/vite/package.json", '{ "bin": { "vite": "main.cjs" } }');
  await write("node_modules/vite/main.cjs", "");
  for (const name of ["typescript", "@typescript"]) {
    const real = join(projectFolder, "node_modules", name);
    await symlink(real, join(folder, "node_modules", name), "junction");
  }
}
