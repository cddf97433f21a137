import type { Api } from "../../../lib/api/api.ts";
import type { Selection } from "../list/selection.ts";
import type { ListSnapshot } from "../rows/ticket-rows.ts";

/** One change that is made to many tickets by the server, one after the other. */
export interface BulkJob {
  readonly BulkJobId: number;
  readonly State: "Running" | "Done" | "Stopped" | "Undone";
  readonly Total: number;
  readonly Done: number;
  readonly Failed: number;
  readonly Failures: readonly { readonly TicketId: number; readonly Reason: string }[];
}

/** Members of a ticket, as a save takes them, and tags that come and go. */
export type BulkChange = Readonly<Record<string, unknown>>;

const PATH = "counterfoil/v1/bulk-jobs";

export async function startBulkJob(
  api: Api,
  {
    snapshot,
    selection,
    change,
  }: {
    readonly snapshot: ListSnapshot;
    readonly selection: Selection;
    readonly change: BulkChange;
  },
): Promise<BulkJob> {
  const which =
    selection.kind === "all" ? { SnapshotId: snapshot.id } : { TicketIds: [...selection.ids] };
  const body = { ...which, Change: change };
  return (await api.call<BulkJob>(PATH, { method: "POST", body })).value;
}

export async function readBulkJob(api: Api, id: number, signal: AbortSignal): Promise<BulkJob> {
  return (await api.call<BulkJob>(`${PATH}/${String(id)}`, { signal })).value;
}

/** What was changed stays changed. */
export async function stopBulkJob(api: Api, id: number): Promise<BulkJob> {
  return (await api.call<BulkJob>(`${PATH}/${String(id)}/stop`, { method: "POST" })).value;
}

/** Puts back what the job changed and nobody changed since. */
export async function undoBulkJob(api: Api, id: number): Promise<BulkJob> {
  return (await api.call<BulkJob>(`${PATH}/${String(id)}/undo`, { method: "POST" })).value;
}
