import { extname } from "node:path";
import { startThread } from "../threads/start-thread.ts";
import { createTurns } from "../threads/turns.ts";
import type { PreviewResults, PreviewTask } from "./preview-task.ts";
import type { ThreadOrders } from "./preview-thread.ts";

export interface PreviewLimits {
  readonly timeoutMs: number;
  /** For what the thread makes of the bytes; the bytes themselves do not count. */
  readonly heapMegabytes: number;
}

const usualLimits: PreviewLimits = { timeoutMs: 15_000, heapMegabytes: 256 };

/** As many threads at a time as leave a small machine room for everything else. */
const turns = createTurns(2);

const thread = new URL(`./preview-thread${extname(import.meta.url)}`, import.meta.url);

/**
 * Carries a task out in a thread of its own, so that bytes which are built to stall or to fill the
 * memory harm nobody else. Null when it could not be done, for whatever reason. `bytes` is handed over
 * and must not be used any more.
 */
export function runPreviewTask<Kind extends PreviewTask["kind"]>(
  task: Extract<PreviewTask, { kind: Kind }>,
  bytes: Uint8Array<ArrayBuffer>,
  limits: PreviewLimits = usualLimits,
): Promise<PreviewResults[Kind] | null> {
  return turns.take(() => runThread<PreviewResults[Kind]>({ task, bytes }, limits));
}

function runThread<Result>(
  orders: ThreadOrders & { readonly bytes: Uint8Array<ArrayBuffer> },
  { timeoutMs, heapMegabytes }: PreviewLimits,
): Promise<Result | null> {
  return new Promise((resolve) => {
    const worker = startThread(thread, {
      workerData: orders,
      transferList: [orders.bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      // What a parser has to say of a stranger's mail belongs into no log.
      stdout: true,
      stderr: true,
    });
    const timer = setTimeout(() => void worker.terminate(), timeoutMs);
    let result: Result | null = null;
    worker.on("message", (message: Result) => {
      result = message;
    });
    // Every failure ends the thread, and its end is what is waited for.
    worker.on("error", () => {});
    worker.on("exit", () => {
      clearTimeout(timer);
      resolve(result);
    });
  });
}
