import type { BatchReason } from "../../usecases/batch/get-batch-task.ts";
import type { Text } from "../../texts/text.ts";
import { refusalError } from "./refusal-error.ts";

/** Why something could not be done to a ticket of many, as a sentence. */
export function sayBatchReason(reason: BatchReason): Text {
  return "refusals" in reason ? refusalError(reason.refusals).text : reason;
}
