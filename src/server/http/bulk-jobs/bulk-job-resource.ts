import { BulkJob, BulkTicketChange } from "../../../contract/additions/bulk-job.ts";
import { embedded, int32, list } from "../../../contract/member.ts";
import type { Wire } from "../../../contract/wire.ts";
import { say, wordsOf } from "../../texts/text.ts";
import { valueTexts } from "../../texts/value-texts.ts";
import { stopBulkJob, undoBulkJob } from "../../usecases/batch/end-bulk-job.ts";
import {
  getBulkJob,
  listBulkJobs,
  type BulkJob as JobProgress,
} from "../../usecases/batch/get-bulk-job.ts";
import { startBulkJob } from "../../usecases/batch/start-bulk-job.ts";
import type { Language } from "../language.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { utcText } from "../session/present-session.ts";
import { memberError } from "../translate/member-error.ts";
import { sayBatchReason } from "../translate/say-batch-reason.ts";
import { readChange } from "./read-change.ts";

const path = "/api/counterfoil/v1/bulk-jobs";
const tag = "BulkJobs";
const answer = { kind: "carrier", carrier: BulkJob } as const;
const ofOne = {
  tag,
  pathParameters: { bulkJobId: { member: int32(), description: "Id of the job." } },
  body: { kind: "none" },
  answer,
} as const;

/** Changes of many tickets that the desk makes one after another. */
export const bulkJobResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "POST",
    path,
    name: "BulkJobs.Start",
    tag,
    operationId: "BulkJobs_Start",
    summary: "Starts to change many tickets, or all of a list, as your saves would one by one.",
    body: {
      kind: "arguments",
      members: {
        TicketIds: list(int32()),
        SnapshotId: int32(),
        Change: embedded(BulkTicketChange),
      },
    },
    bodyName: "job",
    answer,
    failures: ["notFound"],
    run: async ({ context, caller, presentation, body: { TicketIds, SnapshotId, Change } }) => {
      if (Change === null) {
        throw memberError("validation", [["Change", say(valueTexts.required)]]);
      }
      const wish = readChange(Change, presentation);
      const command = { ticketIds: TicketIds, snapshotId: SnapshotId, wish };
      return present(await startBulkJob(context, caller, command), presentation.language);
    },
  }),
  defineRoute({
    method: "GET",
    path,
    name: "BulkJobs.List",
    tag,
    operationId: "BulkJobs_List",
    summary: "Lists your last 50 jobs, the newest first.",
    body: { kind: "none" },
    answer: { kind: "value", member: list(embedded(BulkJob)) },
    run: async ({ context, caller, presentation }) =>
      (await listBulkJobs(context, caller)).map((job) => present(job, presentation.language)),
  }),
  defineRoute({
    method: "GET",
    ...ofOne,
    path: `${path}/{bulkJobId}`,
    name: "BulkJobs.Get",
    operationId: "BulkJobs_Get",
    summary: "Tells how far a job has got, to its owner and administrators.",
    failures: ["notFound"],
    run: async ({ context, caller, recordId, presentation }) =>
      present(await getBulkJob(context, caller, recordId), presentation.language),
  }),
  defineRoute({
    method: "POST",
    ...ofOne,
    path: `${path}/{bulkJobId}/stop`,
    name: "BulkJobs.Stop",
    operationId: "BulkJobs_Stop",
    summary: "Changes no more tickets; what was changed stays changed.",
    failures: ["notFound"],
    run: async ({ context, caller, recordId, presentation }) =>
      present(await stopBulkJob(context, caller, recordId), presentation.language),
  }),
  defineRoute({
    method: "POST",
    ...ofOne,
    path: `${path}/{bulkJobId}/undo`,
    name: "BulkJobs.Undo",
    operationId: "BulkJobs_Undo",
    summary: "Puts back what a job changed, where nobody changed it since.",
    failures: ["notFound", "conflict"],
    run: async ({ context, caller, recordId, presentation }) =>
      present(await undoBulkJob(context, caller, recordId), presentation.language),
  }),
];

function present(job: JobProgress, language: Language | null): Wire<typeof BulkJob> {
  return {
    BulkJobId: job.bulkJobId,
    CreatedAt: utcText(job.createdAt),
    State: job.state,
    Total: job.total,
    Done: job.done,
    Failed: job.failed,
    Failures: job.failures.map(({ ticketId, reason }) => ({
      TicketId: ticketId,
      Reason: wordsOf(sayBatchReason(reason), language),
    })),
  };
}
