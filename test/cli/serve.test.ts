import { once } from "node:events";
import { existsSync } from "node:fs";
import { Agent, get } from "node:http";
import { connect, createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { addressOf, runCounterfoil, type CounterfoilRun } from "../support/run-counterfoil.ts";
import { databaseUrlOf } from "../support/database-url.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testDatabase } from "../support/test-database.ts";

/** Starting servers takes its time where several test files share a small machine. */
const patiently = { timeout: 60_000 };
const PASSWORD = "a password long enough";

async function startOn(data: string) {
  const run = runCounterfoil(["--port", "0", "--data", data]);
  return { run, address: await addressOf(run) };
}

async function stop(run: CounterfoilRun): Promise<number | NodeJS.Signals> {
  run.kill("SIGTERM");
  return run.ended;
}

function databaseIsStopped(data: string): boolean {
  return !existsSync(join(data, "pg", "cluster", "postmaster.pid"));
}

async function keepConnectionTo(address: string): Promise<void> {
  const agent = new Agent({ keepAlive: true });
  onTestFinished(() => agent.destroy());
  const [response] = await once(get(`${address}/health/live`, { agent }), "response");
  response.resume();
  await once(response, "end");
}

/** The server waits for the rest of the body: a running request that does not end by itself. */
async function sendHalfARequestTo(address: string): Promise<void> {
  const { port, hostname } = new URL(address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {}); // cut off, as it should be
  const head =
    "POST /api/v1/Agents/Ticket/GetTicket HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n";
  await new Promise<void>((resolve) => {
    socket.write(`${head}nul`, () => resolve());
  });
  // A later request that is answered shows that the server has begun with the first one.
  await fetch(`${address}/health/live`, { headers: { connection: "close" } });
}

function signIn(address: string, credentials: string): Promise<Response> {
  return fetch(`${address}/api/v1/Agents/Ticket/CreateDefaultTicketEntity`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(credentials)}` },
  });
}

describe("counterfoil serve", patiently, () => {
  test("says where it listens, and is ready from then on", async () => {
    const data = join(await temporaryFolder(), "data");
    const { run, address } = await startOn(data);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
    await keepConnectionTo(address);
    expect(await stop(run)).toBe(0);
    expect(run.stdout()).toBe(`listening on ${address}\n`);
    expect(run.stderr()).toContain('"msg":"stopped"');
    expect(run.stderr()).not.toContain("took too long");
    expect(databaseIsStopped(data)).toBe(true);
  });

  test("leaves data alone that another server uses", async () => {
    const data = await temporaryFolder();
    const first = await startOn(data);
    const second = runCounterfoil(["--port", "0", "--data", data]);
    expect(await second.ended).toBe(3);
    expect(second.stdout()).toBe("");
    expect(second.stderr()).toContain(`process ${first.run.pid} `);
    expect((await fetch(`${first.address}/health/ready`)).status).toBe(200);
    // Under npm, Ctrl+C arrives from the terminal and then once more, passed on.
    first.run.kill("SIGINT");
    first.run.kill("SIGINT");
    expect(await first.run.ended).toBe(0);
    expect(databaseIsStopped(data)).toBe(true);
  });

  test("tells how to add the first administrator, and knows him after it was killed", async () => {
    const data = await temporaryFolder();
    const killed = await startOn(data);
    await expect.poll(() => killed.run.stderr()).toContain(`user add NAME --data ${data}`);
    const adding = runCounterfoil(["user", "add", "anna", "--data", data], { input: PASSWORD });
    expect(await adding.ended).toBe(0);
    expect((await signIn(killed.address, `anna:${PASSWORD}`)).status).toBe(200);
    expect((await signIn(killed.address, "anna:something else")).status).toBe(401);
    killed.run.kill("SIGKILL");
    expect(await killed.run.ended).toBe("SIGKILL");

    const { run, address } = await startOn(data);
    expect((await signIn(address, `anna:${PASSWORD}`)).status).toBe(200);
    expect(await stop(run)).toBe(0);
    expect(run.stderr()).not.toContain("user add");
    expect(databaseIsStopped(data)).toBe(true);
  });

  test("cuts off a client that does not finish its request, and stops in order", async () => {
    const data = await temporaryFolder();
    const { run, address } = await startOn(data);
    await sendHalfARequestTo(address);
    expect(await stop(run)).toBe(0);
    expect(databaseIsStopped(data)).toBe(true);
  });

  test("stops without waiting at a second, later signal", async () => {
    const { run, address } = await startOn(await temporaryFolder());
    await sendHalfARequestTo(address);
    run.kill("SIGTERM");
    await expect.poll(() => run.stderr()).toContain('"msg":"stopping"');
    const repeating = setInterval(() => run.kill("SIGTERM"), 100);
    onTestFinished(() => clearInterval(repeating));
    expect(await run.ended).toBe(1);
  });

  test("gives up its start when it is asked to stop meanwhile", async () => {
    const data = await temporaryFolder();
    const run = runCounterfoil(["--port", "0", "--data", data]);
    await expect.poll(() => run.stderr(), { timeout: 20_000 }).toContain("migrating the database");
    expect(await stop(run)).toBe(0);
    expect(run.stdout()).toBe("");
    expect(databaseIsStopped(data)).toBe(true);
  });

  test("tells when its port is taken, and stops its database", async () => {
    const data = await temporaryFolder();
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const run = runCounterfoil(["--port", String(port), "--data", data]);
    expect(await run.ended).toBe(1);
    expect(run.stderr()).toContain(`counterfoil: Port ${port} of 127.0.0.1 is in use: `);
    expect(databaseIsStopped(data)).toBe(true);
  });
});

describe("--host", patiently, () => {
  const database = testDatabase();

  const hasIpv6 = Object.values(networkInterfaces()).some((addresses) =>
    addresses?.some(({ address }) => address === "::1"),
  );

  test.each([
    { host: "::1", form: /^http:\/\/\[::1\]:\d+$/, possible: hasIpv6 },
    { host: "localhost", form: /^http:\/\/localhost:\d+$/, possible: true },
  ])("may be $host", async ({ host, form, possible }) => {
    if (!possible) return;
    const args = ["--port", "0", "--host", host, "--database-url", databaseUrlOf(database)];
    const run = runCounterfoil(args);
    const address = await addressOf(run);
    expect(address).toMatch(form);
    expect((await fetch(`${address}/health/live`)).status).toBe(200);
    expect(await stop(run)).toBe(0);
  });
});
