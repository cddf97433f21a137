import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTell } from "../../../lib/activity/activity-context.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Selection } from "../list/selection.ts";
import type { TicketList } from "../rows/use-ticket-list.ts";
import {
  readBulkJob,
  startBulkJob,
  stopBulkJob,
  undoBulkJob,
  type BulkChange,
  type BulkJob,
} from "./bulk-jobs.ts";

const LOOK_AGAIN_MS = 1000;

export interface Bulk {
  /** The last job of this page; null = there was none. */
  readonly job: BulkJob | null;
  readonly start: (change: BulkChange) => void;
  readonly stop: () => void;
  readonly undo: () => void;
  readonly forget: () => void;
}

/** Changes what is selected on the server, and watches how far that is. */
export function useBulk(list: TicketList, selection: Selection): Bulk {
  const api = useApi();
  const client = useQueryClient();
  const say = useText();
  const tell = useTell();
  const jobId = useCurrentJob();
  const watched = useQuery<BulkJob>({
    queryKey: jobKey(jobId),
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data?.State === "Running" ? LOOK_AGAIN_MS : false),
    queryFn: async ({ signal }) => {
      const read = await readBulkJob(api, jobId ?? 0, signal);
      tellEnd(read);
      return read;
    },
  });
  const onError = (error: Error): void => {
    const isAnswer = error instanceof ApiError && error.status > 0;
    tell({ text: isAnswer ? error.message : say("shell.noAnswer"), isBad: true });
  };
  const onSuccess = (job: BulkJob): void => {
    tellEnd(job);
    client.setQueryData(currentKey, job.BulkJobId);
    client.setQueryData(jobKey(job.BulkJobId), job);
  };
  const start = useMutation({
    mutationFn: (change: BulkChange) => {
      if (list.snapshot === null) throw new Error("there is no list to change");
      return startBulkJob(api, { snapshot: list.snapshot, selection, change });
    },
    onSuccess,
    onError,
  });
  const stop = useMutation({
    mutationFn: (id: number) => stopBulkJob(api, id),
    onSuccess,
    onError,
  });
  const undo = useMutation({
    mutationFn: (id: number) => undoBulkJob(api, id),
    onSuccess,
    onError,
  });
  return {
    job: jobId === null ? null : (watched.data ?? null),
    start: start.mutate,
    stop: () => jobId !== null && stop.mutate(jobId),
    undo: () => jobId !== null && undo.mutate(jobId),
    forget: () => client.setQueryData(currentKey, null),
  };

  /** Once for each end: when all is changed, when it was stopped, when it was put back. */
  function tellEnd(job: BulkJob): void {
    const { BulkJobId: id, State, Done: done, Total: total } = job;
    const before = client.getQueryData<BulkJob>(jobKey(id))?.State;
    if (State === "Running" || State === before) return;
    void client.invalidateQueries({ queryKey: ["queue", "rows"] });
    if (State === "Undone") {
      tell({ text: say("bulk.undone"), isQuiet: true });
      return;
    }
    const text = say(State === "Stopped" ? "bulk.stopped" : "bulk.running", { done, total });
    tell({ text, isQuiet: true, undo: () => undo.mutate(id) });
  }
}

const currentKey = ["queue", "bulk-job"];
const jobKey = (id: number | null) => ["queue", "bulk-job", id];

/** The last job of this page, whatever was looked at meanwhile. */
function useCurrentJob(): number | null {
  return useQuery<number | null>({
    queryKey: currentKey,
    enabled: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    initialData: null,
  }).data;
}
