import { BatchTask } from "../../../contract/additions/batch-task.ts";
import { int32 } from "../../../contract/member.ts";
import { wordsOf } from "../../texts/text.ts";
import { getBatchTask, type BatchProgress } from "../../usecases/batch/get-batch-task.ts";
import type { Language } from "../language.ts";
import { sayBatchReason } from "../translate/say-batch-reason.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";

/** What came of something that was done to many tickets. */
export const batchTaskResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    path: "/api/counterfoil/v1/batch-tasks/{batchTaskId}",
    name: "BatchTasks.Get",
    tag: "BatchTasks",
    operationId: "BatchTasks_Get",
    summary:
      "Tells how far something done to many tickets has got, to its owner and administrators.",
    pathParameters: {
      batchTaskId: { member: int32(), description: "Id of the task, as it was answered." },
    },
    body: { kind: "none" },
    answer: { kind: "carrier", carrier: BatchTask },
    failures: ["notFound"],
    run: async ({ context, caller, recordId, presentation }) =>
      present(await getBatchTask(context, caller, recordId), presentation.language),
  }),
];

const kindNames = { reply: "Reply", forward: "Forward", change: "Change", undo: "Undo" } as const;

function present(task: BatchProgress, language: Language | null) {
  const { total, done, failures } = task;
  const failed = failures.length;
  return {
    BatchTaskId: task.batchTaskId,
    Kind: kindNames[task.kind],
    CreatedBy: task.createdById,
    CreatedAt: utcText(task.createdAt),
    Total: total,
    Done: done,
    Failed: failed,
    Waiting: total - done - failed,
    Failures: failures.map(({ ticketId, reason }) => ({
      TicketId: ticketId,
      Reason: wordsOf(sayBatchReason(reason), language),
    })),
  };
}
