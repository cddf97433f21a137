import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { databaseUrlOf } from "../support/database-url.ts";
import { runCounterfoil, type CounterfoilRun } from "../support/run-counterfoil.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { testApi } from "../support/test-api.ts";
import { testDatabase } from "../support/test-database.ts";
import { startFlakyProxy } from "./flaky-proxy.ts";
import { readDesk } from "./read-desk.ts";
import { smallDesk } from "./small-desk.ts";

const TICKETS = 24;

describe("an import that is killed in the middle, several times", () => {
  const source = smallDesk(TICKETS);
  const database = testDatabase();
  const target = testApi(database);

  const count = async (table: string): Promise<number> => {
    const { rows } = await database.db.query<{ count: number }>(
      `select count(*)::int as count from ${table}`,
    );
    return rows[0]?.count ?? 0;
  };

  test("goes on where it was, and doubles nothing", { timeout: 120_000 }, async () => {
    const data = join(await temporaryFolder(), "data");
    let mayPass = 0;
    let asked = 0;
    // From some call on no content arrives any more, so the tickets before it are here and the rest is not.
    const proxy = await startFlakyProxy(source.api.url, (path) => {
      if (!path.endsWith("/GetAttachmentStream")) return "none";
      asked += 1;
      return asked > mayPass ? "hold" : "none";
    });
    const [user = "", password = ""] = source.api.administrator.split(":");
    const run = (): CounterfoilRun =>
      runCounterfoil(
        [
          "import superoffice --at-once 2 --password-file -".split(" "),
          ["--url", proxy.address, "--user", user],
          ["--data", data, "--database-url", databaseUrlOf(database)],
        ].flat(),
        { input: `${password}\n` },
      );

    for (const limit of [5, 3, 6]) {
      asked = 0;
      mayPass = limit;
      const before = await count("ticket");
      const killed = run();
      await expect.poll(() => asked, { timeout: 60_000 }).toBeGreaterThan(limit);
      await expect.poll(() => count("ticket"), { timeout: 60_000 }).toBe(before + limit);
      killed.kill("SIGKILL");
      expect(await killed.ended).toBe("SIGKILL");
    }
    expect(await count("ticket")).toBe(14);

    asked = 0;
    mayPass = 0;
    const stopped = run();
    await expect.poll(() => asked, { timeout: 60_000 }).toBeGreaterThan(0);
    stopped.kill("SIGTERM");
    expect(await stopped.ended).toBe(0);
    expect(stopped.stderr()).toContain("stopped; the same command goes on from here");

    mayPass = Number.POSITIVE_INFINITY;
    const last = run();
    expect(await last.ended).toBe(0);
    expect(last.stdout()).toMatch(/^tickets +10 +14/m);
    for (const table of ["ticket", "message", "attachment", "message_attachment", "ticket_log"]) {
      expect([table, await count(table)]).toEqual([table, TICKETS]);
    }
    const { rows: blobs } = await database.db.query<{ sha256: string }>(
      "select sha256 from blob order by sha256",
    );
    const files = await readdir(join(data, "attachments"), { recursive: true });
    const kept = files.map((name) => name.slice(-64)).filter((name) => /^[0-9a-f]{64}$/.test(name));
    expect(kept.toSorted()).toEqual(blobs.map(({ sha256 }) => sha256));
    expect(blobs).toHaveLength(TICKETS);
    const [there, here] = [source.api, target].map((api) => readDesk(api, api.administrator));
    for (const [ticketId, ticket] of (await there) ?? []) {
      const { contents: _contents, ...copy } = (await here)?.get(ticketId) ?? { contents: {} };
      const { contents: _theirs, ...original } = ticket;
      expect(copy).toEqual(original);
    }
  });
});

describe("counterfoil import superoffice", () => {
  const database = testDatabase();
  const run = (...args: readonly string[]): CounterfoilRun =>
    runCounterfoil(["import", "superoffice", "--database-url", databaseUrlOf(database), ...args]);

  test.each([
    [[], "required option '--url <URL>' not specified"],
    [["--url", "nowhere"], "--url must be an address"],
    [["--url", "http://127.0.0.1:9"], "Say who calls the source"],
    [["--url", "http://127.0.0.1:9", "--user", "anna"], "--user also needs --password-file"],
    [["--url", "http://127.0.0.1:9", "--token-file", "/nowhere"], "cannot be read: /nowhere"],
    [
      ["--url", "http://127.0.0.1:9", "--token", "t", "--only", "mail"],
      "--only takes any of lists",
    ],
    [["--url", "http://127.0.0.1:9", "--token", "t", "--since", "now"], "--since must be a day"],
    [["--url", "http://127.0.0.1:9", "--token", "t", "--at-once", "0"], "--at-once must be"],
  ])("with %j ends with 2 and says what to do", async (args, words) => {
    const wrong = run(...args);
    expect(await wrong.ended).toBe(2);
    expect(wrong.stderr()).toContain(words);
    expect(wrong.stdout()).toBe("");
  });
});
