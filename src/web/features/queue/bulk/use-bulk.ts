import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { ApiError } from "../../../lib/api/api-error.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Selection } from "../list/selection.ts";
import type { AddNotice } from "../notices/use-notices.ts";
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
export function useBulk(list: TicketList, selection: Selection, addNotice: AddNotice): Bulk {
  const api = useApi();
  const client = useQueryClient();
  const say = useText();
  const [jobId, setJobId] = useState<number | null>(null);
  const queryKey = ["queue", "bulk-job", jobId];
  const watched = useQuery<BulkJob>({
    queryKey,
    enabled: jobId !== null,
    refetchInterval: ({ state }) => (state.data?.State === "Running" ? LOOK_AGAIN_MS : false),
    queryFn: async ({ signal }) => {
      const read = await readBulkJob(api, jobId ?? 0, signal);
      if (read.State !== "Running") void client.invalidateQueries({ queryKey: ["queue", "rows"] });
      return read;
    },
  });
  const onError = (error: Error): void => {
    const isAnswer = error instanceof ApiError && error.status > 0;
    addNotice({ text: isAnswer ? error.message : say("shell.noAnswer"), isBad: true });
  };
  const onSuccess = (job: BulkJob): void => {
    setJobId(job.BulkJobId);
    client.setQueryData(["queue", "bulk-job", job.BulkJobId], job);
    void client.invalidateQueries({ queryKey: ["queue", "rows"] });
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
    forget: () => setJobId(null),
  };
}
