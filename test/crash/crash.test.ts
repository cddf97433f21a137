import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import type { CrashDatabaseKind } from "./desk/crash-database.ts";
import { runCrash } from "./run/run-crash.ts";

/** A hundred are a matter of minutes, which `npm run crash` has. */
const KILLS = 10;
const SEED = 20_261_128;

const kinds: readonly CrashDatabaseKind[] = ["embedded", "local"];

describe.each(kinds.filter((_kind, place) => inject("databaseServers")[place] !== undefined))(
  `a server that is killed ${KILLS} times (%s)`,
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
      { timeout: 300_000 },
      async () => {
        const folder = await temporaryFolder();
        const { findings, tally } = await runCrash({ kind, folder, kills: KILLS, seed: SEED });
        expect(findings).toEqual([]);
        const { create = 0, update = 0, message = 0, mail = 0, job = 0 } = tally.stored;
        for (const count of [create, update, message, mail, job, tally.levels, tally.turns]) {
          expect(count).toBeGreaterThan(0);
        }
      },
    );
  },
);
