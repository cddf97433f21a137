import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Api } from "../../lib/api/api.ts";
import { useApi } from "../../lib/api/api-context.ts";

/** A span of time, and how much of it counts. */
export interface CountedSegment {
  readonly Kind: string;
  readonly From: string;
  readonly Until: string;
  readonly Seconds: number;
  readonly CountedSeconds: number;
}

interface CountedTime {
  readonly From: string;
  readonly CountedSeconds: number;
  readonly OpeningHoursOf: { readonly Name: string } | null;
  readonly Segments: readonly CountedSegment[];
}

/** A stay in a status that a counter is made of. */
export interface CountedStay {
  readonly Status: { readonly Name: string };
  readonly Running: boolean;
  readonly BookedSeconds: number;
  readonly Time: CountedTime | null;
}

/** A member of a category as its rules saw him when they chose an owner. */
export interface JudgedMember {
  readonly AssociateId: number;
  readonly FullName: string;
  readonly Weight: number;
  /** Null = he could have had it. */
  readonly PassedOver: string | null;
}

/** Why a computed value is what it is. */
export interface ExplainedValue {
  readonly Value: string | number | object | null;
  readonly Rule: string;
  /** False: it cannot be derived from the configuration any more. */
  readonly Reproducible: boolean;
  readonly Difference: { readonly Reason: string } | null;
  /** Which call made it so. */
  readonly Change: { readonly At: string; readonly By: { readonly FullName: string } } | null;
  readonly Time?: CountedTime | null;
  readonly Stays?: readonly CountedStay[];
  readonly Assignment?: { readonly Members: readonly JudgedMember[] } | null;
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
  readonly Values: Readonly<Partial<Record<ExplainedName, ExplainedValue>>>;
}

const explanationQuery = (api: Api, ticketId: number) =>
  queryOptions({
    queryKey: ["ticket", ticketId, "explanation"],
    queryFn: async ({ signal }): Promise<Explanation> => {
      const { value } = await api.call<Explanation>(`v1/Ticket/${String(ticketId)}/Explain`, {
        signal,
      });
      return value;
    },
  });

export function useExplanation(ticketId: number) {
  return useQuery(explanationQuery(useApi(), ticketId));
}
