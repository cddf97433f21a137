import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { options, optionNames } from "../../src/server/config/options.ts";
import { readConfig } from "../../src/server/config/read-config.ts";
// Builds what is not up to date.
import "../support/run-counterfoil.ts";
import { projectFolder } from "../support/run-tool.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const run = promisify(execFile);
const dockerfile = readFileSync(join(projectFolder, "Dockerfile"), "utf8").replaceAll("\\\n", "");
const compose = readFileSync(join(projectFolder, "compose.yaml"), "utf8");
const ignored = readFileSync(join(projectFolder, ".dockerignore"), "utf8");

/** The words behind each of these instructions. */
function instructions(name: string): string[][] {
  return [...dockerfile.matchAll(new RegExp(`^${name} +(.*)$`, "gm"))].map(([, words = ""]) =>
    words.trim().split(/\s+/),
  );
}

function jsonOf(name: string): string[] {
  return JSON.parse(instructions(name)[0]?.join(" ") ?? "[]") as string[];
}

const [, checkCommand = "[]"] = /^HEALTHCHECK .*?CMD (\[.*\])$/m.exec(dockerfile) ?? [];
const healthCheck = JSON.parse(checkCommand) as string[];

/** What the last stage takes from the build, by where it is put. */
const built = instructions("COPY")
  .filter(([from]) => from === "--from=build")
  .map(([, source = "", place = ""]) => [source.replace("/build/", ""), place] as const);

const environment = Object.fromEntries(
  instructions("ENV").flatMap((words) => words.map((word) => word.split("=") as [string, string])),
);

describe("the Dockerfile", () => {
  test("copies what is there, and is let see it", () => {
    const copied = instructions("COPY").filter(([first = ""]) => !first.startsWith("--"));
    const sources = copied.flatMap((words) => words.slice(0, -1));
    expect(sources).toContain("package-lock.json");
    for (const source of sources) {
      expect([source, existsSync(join(projectFolder, source))]).toEqual([source, true]);
      expect(ignored.split("\n")).toContain(`!${source}`);
    }
  });

  test("takes everything that a package holds, but its documents", () => {
    const { files } = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")) as {
      files: string[];
    };
    const documents = ["docs", "README.md", "CHANGELOG.md"];
    const taken = [...built.map(([source]) => source), "LICENSE"];
    expect(taken.sort()).toEqual(files.filter((file) => !documents.includes(file)).sort());
  });

  test("sets what the server reads, and shows the port on which it listens", () => {
    const known: readonly string[] = optionNames.map((name) => options[name].environment);
    const { NODE_ENV, ...ours } = environment;
    expect(NODE_ENV).toBe("production");
    expect(known).toEqual(expect.arrayContaining(Object.keys(ours)));
    const { port, host, data } = readConfig({}, ours);
    expect(instructions("EXPOSE")).toEqual([[String(port)]]);
    expect(host).toBe("0.0.0.0");
    expect(instructions("VOLUME")).toEqual([[data]]);
  });

  test("does not run as root", () => {
    expect(instructions("USER")).toEqual([["node"]]);
  });

  test("has all that the program needs, and a check that tells whether it is ready", async () => {
    const image = await temporaryFolder();
    for (const [source, place] of [...built, ["package.json", "./package.json"] as const]) {
      mkdirSync(dirname(join(image, place)), { recursive: true });
      cpSync(join(projectFolder, source), join(image, place), { recursive: true });
    }
    symlinkSync(join(projectFolder, "node_modules"), join(image, "node_modules"));
    const [node = "", ...program] = jsonOf("ENTRYPOINT");
    const { PATH = "" } = process.env;
    const ours = {
      PATH,
      ...environment,
      HOST: "127.0.0.1",
      PORT: "0",
      DATA_DIR: join(image, "data"),
    };
    const server = spawn(node, [...program, ...jsonOf("CMD")], { cwd: image, env: ours });
    onTestFinished(() => void server.kill("SIGKILL"));
    let said = "";
    server.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    await expect.poll(() => said, { timeout: 60_000 }).toMatch(/listening on \S+\n/);
    const { port } = new URL(/listening on (\S+)/.exec(said)?.[1] ?? "");

    const [checker = "", ...check] = healthCheck;
    expect(check.join(" ")).toContain("/health/ready");
    await run(checker, check, { env: { PATH, PORT: port } });
    server.kill("SIGTERM");
    expect(await once(server, "close")).toEqual([0, null]);
    await expect(run(checker, check, { env: { PATH, PORT: port } })).rejects.toThrow(
      "Command failed",
    );
  }, 120_000);
});

describe("compose.yaml", () => {
  test("sets what the server reads, under the port of the image", () => {
    const [, block = ""] =
      /counterfoil:\n[^]*?environment:\n((?: {6}\w+: .*\n)+)/.exec(compose) ?? [];
    const set = [...block.matchAll(/^ {6}(\w+): (.*)$/gm)].map(([, name = "", value = ""]) => [
      name,
      value.replace(/\$\{[^}]*\}/, "hush"),
    ]);
    const known: readonly string[] = optionNames.map((name) => options[name].environment);
    expect(known).toEqual(expect.arrayContaining(set.map(([name]) => name)));
    const { databaseUrl } = readConfig({}, Object.fromEntries(set) as Record<string, string>);
    expect(databaseUrl).toBe("postgres://counterfoil:hush@database:5432/counterfoil");
    expect(compose).toContain(`- "127.0.0.1:8080:${environment["PORT"]}"`);
    expect(compose).toContain(`- attachments:${environment["DATA_DIR"]}`);
  });

  test("gives the database the account that the server uses, and no port to the outside", () => {
    expect(compose).toContain("POSTGRES_USER: counterfoil");
    expect(compose).toContain("POSTGRES_DB: counterfoil");
    expect(compose.match(/^ {4}ports:/gm)).toHaveLength(1);
  });
});
