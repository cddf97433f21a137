import { extname } from "node:path";
import { startThread } from "../../threads/start-thread.ts";
import type { TrainedModel, TrainingText } from "./training-task.ts";

const HEAP_MEGABYTES = 512;

const thread = new URL(`./training-thread${extname(import.meta.url)}`, import.meta.url);

/**
 * Learns categories in a thread of its own, so that nobody waits for it. Null when the tickets are too
 * few; throws when it fails or `signal` gives it up.
 */
export function runTraining(
  texts: readonly TrainingText[],
  signal: AbortSignal,
): Promise<TrainedModel | null> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = startThread(thread, {
      workerData: texts,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
    });
    const giveUp = (): void => void worker.terminate();
    signal.addEventListener("abort", giveUp, { once: true });
    worker.on("message", (model: TrainedModel | null) => resolve(model));
    worker.on("error", reject);
    worker.on("exit", () => {
      signal.removeEventListener("abort", giveUp);
      reject(new Error("the training ended before it came to a result"));
    });
  });
}
