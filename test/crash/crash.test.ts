import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { CrashDatabaseKind } from "./desk/crash-database.ts";
import { runCrash } from "./run/run-crash.ts";

/** A hundred are a matter of minutes, which `npm run crash` has. */
const KILLS = 10;
const SEED = 20_261_128;
/** A busy machine takes long to start a server, and gets by with fewer. */
const LEAST_KILLS = 3;
const ENOUGH_MS = 40_000;

const kinds: readonly CrashDatabaseKind[] = ["embedded", "local"];

describe.each(kinds.filter((_kind, place) => inject("databaseServers")[place] !== undefined))(
  `a server that is killed up to ${KILLS} times (%s)`,
  (kind) => {
    beforeAll(() => {
      const prepare = fileURLToPath(new URL("../../scripts/prepare.mjs", import.meta.url));
      const { status, stdout, stderr } = spawnSync(process.execPath, [prepare], {
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(stdout + stderr);
    });

    test(
      "keeps everything it acknowledged, does nothing by halves and nothing twice",
      { timeout: 600_000 },
      async () => {
        const folder = await temporaryFolder();
        const until = performance.now() + ENOUGH_MS;
        let killed = 0;
        const { findings, tally } = await runCrash({
          kind,
          folder,
          kills: KILLS,
          seed: SEED,
          goesOn: () => killed < LEAST_KILLS || performance.now() < until,
          onKill: (done) => (killed = done),
        });
        expect(findings).toEqual([]);
        expect(killed).toBeGreaterThanOrEqual(LEAST_KILLS);
        const acknowledged = Object.values(tally.stored).reduce((sum, count) => sum + count, 0);
        expect(acknowledged).toBeGreaterThan(0);
      },
    );
  },
);
