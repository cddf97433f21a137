import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { ClientConfig } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openConnection } from "../../src/server/storage/connection.ts";
import { openDatabase } from "../../src/server/storage/database.ts";
import { DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { startEmbeddedServer } from "../../src/server/storage/embedded/start-embedded-server.ts";
import type {
  EmbeddedServer,
  EmbeddedServerOptions,
} from "../../src/server/storage/embedded/start-embedded-server.ts";
import { createFolder, removeFolder, temporaryFolder } from "../support/temporary-folder.ts";

const log = pino({ level: "silent" });
const fast = { fsync: "off", synchronous_commit: "off" };
/** Starting servers takes its time where several test files share a small machine. */
const patiently = { timeout: 60_000 };
const isRoot = process.getuid?.() === 0;

/** Starts a server that is stopped when the running test ends. */
async function start(
  dataDir: string,
  options: Partial<EmbeddedServerOptions> = {},
): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ dataDir, log, settings: fast, ...options });
  onTestFinished(() => server.stop());
  return server;
}

async function ask(connection: ClientConfig, sql: string): Promise<unknown[]> {
  const client = await openConnection(connection, "test");
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, "pg/cluster/postmaster.pid"), "utf8"), 10);
}

/** Another Counterfoil, which saves numbers until it is killed. */
async function startOtherProcess(dataDir: string) {
  const script = fileURLToPath(new URL("../support/own-data-folder.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await once(child, "exit");
    }
  };
  onTestFinished(kill);
  let lastSaved = 0;
  const lines = createInterface(child.stdout);
  lines.on("line", (line) => (lastSaved = Number(line)));
  await once(lines, "line");
  return { pid: child.pid, kill, lastSaved: () => lastSaved };
}

describe("startEmbeddedServer", patiently, () => {
  test("creates the database at the first start and finds the data at the second", async () => {
    const dataDir = join(await temporaryFolder(), 'data, with "marks"');
    const first = await start(dataDir);
    expect(Number.parseInt(first.serverVersion, 10)).toBeGreaterThanOrEqual(15);
    await ask(first.connection, "create table kept as select 'ÄÖ' as word");
    await first.stop();
    const second = await start(dataDir);
    expect(await ask(second.connection, "select lower(word) as word from kept")).toEqual([
      { word: "äö" },
    ]);
  });

  test("connects over loopback with a password where sockets cannot be used", async () => {
    const dataDir = await temporaryFolder();
    const first = await start(dataDir, { transport: "loopback" });
    expect(first.connection).toMatchObject({ host: "127.0.0.1" });
    expect(await ask(first.connection, "select 1 as n")).toEqual([{ n: 1 }]);
    const guess = { ...first.connection, password: "guess" };
    await expect(ask(guess, "select 1")).rejects.toThrow("password authentication failed");
    await first.stop();
    const second = await start(dataDir, { transport: "loopback" });
    expect(await ask(second.connection, "select 1 as n")).toEqual([{ n: 1 }]);
  });

  test("reaches a data folder whose path is too long for a socket", async () => {
    const dataDir = join(
      await temporaryFolder(),
      "long, and with a comma ".repeat(6),
      "x".repeat(40),
    );
    const server = await start(dataDir);
    const { connection } = server;
    expect(connection.host?.startsWith(join(tmpdir(), "counterfoil-"))).toBe(true);
    expect(await ask(connection, "select 1 as n")).toEqual([{ n: 1 }]);
    await server.stop();
    await expect(stat(connection.host ?? "")).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("leaves no trace of a process behind after stopping", async () => {
    const dataDir = await temporaryFolder();
    const server = await start(dataDir);
    const pid = postmasterPid(dataDir);
    await Promise.all([server.stop(), server.stop()]);
    expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    expect(await readdir(join(dataDir, "pg/socket"))).toEqual([]);
  });
});

describe("a server with our settings", () => {
  let folder: string;
  let server: EmbeddedServer;

  beforeAll(async () => {
    folder = await createFolder();
    server = await startEmbeddedServer({ dataDir: folder, log });
  });

  afterAll(async () => {
    await server.stop();
    await removeFolder(folder);
  });

  test("orders text by code point, whatever the machine's language is", async () => {
    const words = "select word from unnest(array['b', 'ä', 'a', 'B']) word order by word";
    const ordered = ["B", "a", "b", "ä"].map((word) => ({ word }));
    expect(await ask(server.connection, words)).toEqual(ordered);
  });

  test.each(["fsync", "synchronous_commit", "full_page_writes", "data_checksums"])(
    "has %s on",
    async (name) => {
      expect(await ask(server.connection, `show ${name}`)).toEqual([{ [name]: "on" }]);
    },
  );

  test("opens no port and lets nobody else into its folder", async () => {
    const [row] = await ask(server.connection, "show listen_addresses");
    expect(row).toEqual({ listen_addresses: "" });
    const { mode } = await stat(join(folder, "pg"));
    expect(mode & 0o777).toBe(0o700);
  });

  test("gives the program a user who cannot leave the database", async () => {
    const reading = ask(server.connection, "select pg_read_file('/etc/passwd')");
    await expect(reading).rejects.toMatchObject({ code: "42501" });
  });
});

describe("the owner of a data folder", patiently, () => {
  test("is the only one: a second server is refused with the process that holds it", async () => {
    const dataDir = await temporaryFolder();
    const other = await startOtherProcess(dataDir);
    const refused = startEmbeddedServer({ dataDir, log });
    await expect(refused).rejects.toThrow(DatabaseUnusable);
    await expect(refused).rejects.toThrow(
      `in use by another Counterfoil (process ${other.pid} on ${hostname().slice(0, 30)})`,
    );
    const before = other.lastSaved();
    await expect.poll(other.lastSaved, patiently).toBeGreaterThan(before);
    await other.kill();
    await start(dataDir);
  });

  test("is one of two that start at the same time on an empty folder", async () => {
    const dataDir = await temporaryFolder();
    const results = await Promise.allSettled([start(dataDir), start(dataDir)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const reasons = results.flatMap((result) =>
      result.status === "rejected" ? [String(result.reason)] : [],
    );
    expect(reasons[0]).toContain("in use by another Counterfoil");
  });

  test("that was killed leaves a server which the next one adopts", async () => {
    const dataDir = await temporaryFolder();
    const other = await startOtherProcess(dataDir);
    const pid = postmasterPid(dataDir);
    await other.kill();
    const { connection } = await start(dataDir);
    expect(postmasterPid(dataDir)).toBe(pid);
    const [row] = await ask(connection, "select max(n) as n from saved");
    expect((row as { n: number }).n).toBeGreaterThanOrEqual(other.lastSaved());
  });

  test("that was killed together with its server loses nothing it had saved", async () => {
    const dataDir = await temporaryFolder();
    const other = await startOtherProcess(dataDir);
    await expect.poll(other.lastSaved, patiently).toBeGreaterThan(20);
    const pid = postmasterPid(dataDir);
    await other.kill();
    process.kill(pid, "SIGKILL");
    const server = await start(dataDir, { settings: {} });
    const [row] = await ask(server.connection, "select count(*) as n, max(n) as last from saved");
    const { n, last } = row as { n: number; last: number };
    expect(last).toBeGreaterThanOrEqual(other.lastSaved());
    expect(n).toBe(last);
  });

  test("starts a server again that failed, and queries work as before", async () => {
    const dataDir = await temporaryFolder();
    const { connection } = await start(dataDir, { settings: {} });
    const db = await openDatabase(connection, { poolSize: 2, log });
    onTestFinished(() => db.close());
    await db.query("create table kept as select 7 as n");
    const pid = postmasterPid(dataDir);
    process.kill(pid, "SIGKILL");
    await expect.poll(() => postmasterPid(dataDir), patiently).not.toBe(pid);
    await expect
      .poll(() => db.query("select n from kept").then(({ rows }) => rows, String), patiently)
      .toEqual([{ n: 7 }]);
  });

  test("is not confused by a process that now has the number of the old server", async () => {
    const dataDir = await temporaryFolder();
    const first = await start(dataDir);
    const { connection } = first;
    await ask(connection, "create table kept as select 1 as n");
    const file = join(dataDir, "pg/cluster/postmaster.pid");
    const lines = readFileSync(file, "utf8").split("\n");
    await first.stop();
    const stranger = spawn("sleep", ["60"], isRoot ? { uid: 65_534, gid: 65_534 } : {});
    onTestFinished(() => void stranger.kill());
    await writeFile(file, [String(stranger.pid), ...lines.slice(1)].join("\n"));
    const second = await start(dataDir);
    expect(await ask(second.connection, "select n from kept")).toEqual([{ n: 1 }]);
    expect(stranger.exitCode).toBe(null);
  });
});

async function refusal(dataDir: string): Promise<string> {
  const refused = startEmbeddedServer({ dataDir, log });
  await expect(refused).rejects.toThrow(DatabaseUnusable);
  return refused.then(() => "", String);
}

describe("a data folder that cannot be used", () => {
  test("because another version of PostgreSQL wrote it, is refused and left alone", async () => {
    const dataDir = await temporaryFolder();
    const cluster = join(dataDir, "pg/cluster");
    await mkdir(cluster, { recursive: true });
    await writeFile(join(cluster, "PG_VERSION"), "9\n");
    const sentence = await refusal(dataDir);
    expect(sentence).toContain("need PostgreSQL 9");
    expect(sentence).toContain("--database-url");
    expect(await readdir(cluster)).toEqual(["PG_VERSION"]);
  });

  test("because a file has its name, is refused", async () => {
    const dataDir = join(await temporaryFolder(), "data");
    await writeFile(dataDir, "");
    expect(await refusal(dataDir)).toContain(`The data folder ${dataDir} cannot hold`);
  });

  test.runIf(isRoot)("because the unprivileged account cannot get there, is refused", async () => {
    const closed = join(await temporaryFolder(), "closed");
    await mkdir(closed, { mode: 0o700 });
    const sentence = await refusal(join(closed, "data"));
    expect(sentence).toContain(`may not enter ${closed}:`);
    expect(sentence).toContain("--database-url");
  });
});
