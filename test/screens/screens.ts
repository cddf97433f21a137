/** Writes a picture of every screen; `npm run screens -- --help` tells the options. */
import { mkdir } from "node:fs/promises";
import { showProgress } from "../../src/server/cli/show-progress.ts";
import { createProgress } from "../bench/report/progress.ts";
import { startBrowser } from "../e2e/support/start-browser.ts";
import { allScreens } from "./all-screens.ts";
import { openDemoDesk } from "./open-demo-desk.ts";
import type { Screen } from "./screen.ts";
import {
  readScreensOptions,
  screensHelp,
  UsageError,
  type ScreensOptions,
} from "./screens-options.ts";
import { takePicture, type Shot } from "./take-picture.ts";

const print = (text: string): boolean => process.stdout.write(`${text}\n`);

function wantedScreens({ only }: ScreensOptions): readonly Screen[] {
  const wanted = allScreens.filter(
    ({ name }) => only.length === 0 || only.some((wish) => isMeant(name, wish)),
  );
  if (wanted.length > 0) return wanted;
  throw new UsageError(`No screen is called ${only.join(" or ")}: --list prints their names.`);
}

const isMeant = (name: string, wish: string): boolean =>
  wish.endsWith("*") ? name.startsWith(wish.slice(0, -1)) : name === wish;

/** Answers whether every picture was taken and nothing was wrong with any. */
async function takeAll(options: ScreensOptions): Promise<boolean> {
  const screens = wantedScreens(options);
  const shots: Shot[] = screens.flatMap((screen) =>
    options.widths.flatMap((width) => options.themes.map((theme) => ({ screen, width, theme }))),
  );
  await mkdir(options.folder, { recursive: true });
  const loading = showProgress("loading the demo data", process.stderr);
  const desk = await openDemoDesk(loading.update);
  loading.end();
  const browser = await startBrowser();
  const progress = createProgress();
  const faults: string[] = [];
  progress.begin(shots.length);
  try {
    for (const shot of shots) {
      const name = `${shot.screen.name}, ${shot.width}, ${shot.theme}`;
      progress.step(name);
      const fault = await takePicture({ browser, desk, options }, shot);
      if (fault !== null) faults.push(`${name}: ${fault}`);
    }
  } finally {
    progress.end();
    await browser.close();
    await desk.close();
  }
  for (const fault of faults) print(fault);
  print(
    `${shots.length - faults.length} of ${shots.length} pictures are right, in ${options.folder}`,
  );
  return faults.length === 0;
}

try {
  const wish = readScreensOptions(process.argv.slice(2));
  if (wish.kind === "help") process.stdout.write(screensHelp);
  else if (wish.kind === "list") print(allScreens.map(({ name }) => name).join("\n"));
  else process.exitCode = (await takeAll(wish.options)) ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
