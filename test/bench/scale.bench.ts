/** Measures how times grow with the number of tickets; `npm run bench:scale -- --help` tells the options. */
import { mkdir } from "node:fs/promises";
import { pino } from "pino";
import { showProgress } from "../../src/server/cli/show-progress.ts";
import { DatabaseUnusable } from "../../src/server/storage/database-errors.ts";
import { UsageError } from "./measure/bench-options.ts";
import { createRunFolder } from "./measure/run-folder.ts";
import { measureSizes } from "./scale/measure-sizes.ts";
import { openSizedDesk, type SizedDesk } from "./scale/open-sized-desk.ts";
import { readScaleOptions, scaleHelp, type ScaleOptions } from "./scale/scale-options.ts";
import { scaleTable, sizeText } from "./scale/scale-table.ts";

const MEBIBYTE = 1024 * 1024;

async function run(options: ScaleOptions): Promise<void> {
  const folder = options.keepIn ?? (await createRunFolder());
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const desks: SizedDesk[] = [];
  try {
    for (const size of options.sizes) desks.push(await open(size, folder, options));
    const progress = showProgress("Asking", process.stderr);
    const { requests, rounds, only } = options;
    const answers = await measureSizes(desks, {
      requests,
      rounds,
      only,
      onProgress: progress.update,
    });
    progress.end();
    const servers = await Promise.all(
      desks.map(async ({ size, startMs, server }) => ({
        size,
        startMs,
        residentMiB: (await server.usage()).residentBytes / MEBIBYTE,
      })),
    );
    console.log(options.json ? JSON.stringify({ answers, servers }) : scaleTable(answers, servers));
  } finally {
    for (const desk of desks) await desk.close();
  }
}

async function open(
  size: number,
  folder: string,
  { database: kind }: ScaleOptions,
): Promise<SizedDesk> {
  const progress = showProgress(`Filling ${sizeText(size)}`, process.stderr);
  const log = pino({ level: "silent" });
  const desk = await openSizedDesk(size, { kind, folder, log, onProgress: progress.update });
  progress.end();
  return desk;
}

try {
  const options = readScaleOptions(process.argv.slice(2));
  if (options === null) process.stdout.write(scaleHelp);
  else await run(options);
} catch (error) {
  if (!(error instanceof UsageError || error instanceof DatabaseUnusable)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
