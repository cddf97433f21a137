import { parentPort, workerData } from "node:worker_threads";
import { sanitiseHtml } from "../mail/sanitise-html.ts";
import { decodeLeniently } from "./decode-leniently.ts";
import type { PreviewResults, PreviewTask } from "./preview-task.ts";
import { readMail, readMailPart } from "./read-mail.ts";

/** What a thread is started with. It does that one thing and ends. */
export interface ThreadOrders {
  readonly task: PreviewTask;
  readonly bytes: Uint8Array;
}

async function carryOut({
  task,
  bytes,
}: ThreadOrders): Promise<PreviewResults[keyof PreviewResults]> {
  switch (task.kind) {
    case "html":
      return sanitiseHtml(decodeLeniently(bytes, task.charset), task);
    case "mail":
      return readMail(bytes, task);
    case "part":
      return readMailPart(bytes, task.position);
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(await carryOut(workerData as ThreadOrders));
