import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Logger } from "pino";
import { openSharedDatabase } from "../../../src/server/cli/open-shared-database.ts";
import { readConfig } from "../../../src/server/config/read-config.ts";
import { findNamedIds } from "../desk/prepare-desk.ts";
import type { NamedIds } from "../desk/save-bodies.ts";
import type { DatabaseKind } from "../measure/bench-options.ts";
import { startServerProcess, type ServerProcess } from "../measure/server-process.ts";
import { startDatabase } from "../measure/start-database.ts";
import { prepareSizedDesk, type DeskFilling } from "./prepare-sized-desk.ts";

/** A running server whose database has so many tickets. */
export interface SizedDesk {
  readonly size: number;
  readonly server: ServerProcess;
  readonly ids: NamedIds;
  /** From the start of the process until it listened. */
  readonly startMs: number;
  close(): Promise<void>;
}

export interface SizedDeskOptions extends Pick<DeskFilling, "onProgress"> {
  readonly kind: DatabaseKind;
  readonly folder: string;
  readonly log: Logger;
}

/** Opens the database of that size in the folder, fills it if it is not there yet, and starts a server on it. */
export async function openSizedDesk(size: number, options: SizedDeskOptions): Promise<SizedDesk> {
  const { kind, log, onProgress } = options;
  const folder = join(options.folder, `${kind}-${size}`);
  const filled = join(folder, "filled");
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const bench = await startDatabase(kind, folder, log);
  const start = () =>
    startServerProcess({
      environment: bench.environment,
      logFile: join(folder, "server.log"),
      profileFolder: null,
    });
  const config = readConfig({}, bench.environment);
  if (!existsSync(filled)) {
    await prepareSizedDesk({
      total: size,
      config,
      log,
      onProgress,
      withServer: async (work) => {
        const server = await start();
        try {
          await work(server.url);
        } finally {
          await server.stop();
        }
      },
    });
    await writeFile(filled, "");
  }
  const startedAt = performance.now();
  const server = await start();
  const startMs = performance.now() - startedAt;
  const shared = await openSharedDatabase(config, log);
  const ids = await findNamedIds(shared.database);
  await shared.close();
  return {
    size,
    server,
    ids,
    startMs,
    close: async () => {
      await server.stop();
      await bench.stop();
    },
  };
}
