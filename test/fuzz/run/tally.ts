import type { FuzzRequest } from "../requests/fuzz-request.ts";
import type { Outcome } from "../requests/send-request.ts";

interface SlowRequest {
  readonly durationMs: number;
  readonly name: string;
}

/** What was sent, and what came of it. */
export interface Tally {
  readonly requests: number;
  /** Media type of the request, then status, then how often. */
  readonly statuses: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** The slowest ones, the slowest first. */
  readonly slowest: readonly SlowRequest[];
  note(request: FuzzRequest, outcome: Outcome): void;
}

const SLOWEST = 5;

export function createTally(): Tally {
  const statuses = new Map<string, Map<number, number>>();
  let slowest: readonly SlowRequest[] = [];
  let requests = 0;
  return {
    get requests() {
      return requests;
    },
    statuses,
    get slowest() {
      return slowest;
    },
    note(request, outcome) {
      requests += 1;
      if (!("answer" in outcome)) return;
      const { status, durationMs } = outcome.answer;
      const mediaType = mediaTypeOf(request);
      const counts = statuses.get(mediaType) ?? new Map<number, number>();
      statuses.set(mediaType, counts.set(status, (counts.get(status) ?? 0) + 1));
      const [path = ""] = request.target.split("?");
      slowest = [...slowest, { durationMs, name: `${request.method} ${path.slice(0, 80)}` }]
        .sort((one, other) => other.durationMs - one.durationMs)
        .slice(0, SLOWEST);
    },
  };
}

const known = [
  "application/json",
  "text/json",
  "application/xml",
  "text/xml",
  "application/x-www-form-urlencoded",
  "application/json-patch+json",
  "application/merge-patch+json",
  "multipart/form-data",
];

function mediaTypeOf({ headers, body }: FuzzRequest): string {
  if (body === null) return "no body";
  const type = headers.find(([name]) => name === "Content-Type")?.[1].split(";")[0] ?? "";
  return known.includes(type) ? type : "other";
}
