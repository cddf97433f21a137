import type { Context } from "../context.ts";
import { loadDemoData } from "../demo/load-demo-data.ts";
import { showProgress } from "./show-progress.ts";

/** Any number; the same one gives everybody the same demo desk. */
const SEED = 839;

/** Fills an empty desk with the demo data. False = it is in use and stays as it is. */
export async function loadDemo(context: Context): Promise<boolean> {
  const progress = showProgress("loading the demo data", process.stderr);
  try {
    const outcome = await loadDemoData(context, { seed: SEED, onProgress: progress.update });
    return outcome.loaded || outcome.because === "alreadyLoaded";
  } finally {
    progress.end();
  }
}
