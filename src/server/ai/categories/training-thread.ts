import { parentPort, workerData } from "node:worker_threads";
import { trainOnTexts } from "./train-on-texts.ts";
import type { TrainingText } from "./training-task.ts";

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(trainOnTexts(workerData as readonly TrainingText[]));
