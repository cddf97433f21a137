import { queryOptions } from "@tanstack/react-query";
import type { Api } from "../../lib/api/api.ts";

/** A span of time, and how much of it counts. */
export interface CountedSegment {
  readonly Kind: string;
  readonly From: string;
  readonly Until: string;
  readonly Seconds: number;
  readonly CountedSeconds: number;
}

/** Why a computed value is what it is. */
export interface ExplainedValue {
  readonly Value: string | number | null;
  readonly Rule: string;
  readonly Time?: {
    readonly CountedSeconds: number;
    readonly OpeningHoursOf: { readonly Name: string } | null;
    readonly Segments: readonly CountedSegment[];
  } | null;
}

export type ExplainedName =
  | "Deadline"
  | "AlertTimeout"
  | "TimeToReply"
  | "TimeToClose"
  | "TimeSpentInternally"
  | "TimeSpentExternally"
  | "TimeSpentQueue"
  | "OwnedBy"
  | "Priority";

interface Explanation {
  readonly ExplainedAt: string;
  readonly Values: Readonly<Partial<Record<ExplainedName, ExplainedValue>>>;
}

/** Read when somebody asks why. */
export const explanationQuery = (api: Api, ticketId: number) =>
  queryOptions({
    queryKey: ["ticket", ticketId, "explanation"],
    queryFn: async ({ signal }) =>
      (await api.call<Explanation>(`v1/Ticket/${String(ticketId)}/Explain`, { signal })).value,
  });
