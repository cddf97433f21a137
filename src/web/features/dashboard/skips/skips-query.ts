import { queryOptions } from "@tanstack/react-query";
import type { QueueSkip } from "../../../../contract/additions/next-ticket.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";

export type Skip = JsonOf<typeof QueueSkip>;

const EVERY_MS = 60_000;

/** What was put back into the queue lately, the newest first. */
export const skipsQuery = (api: Api) =>
  queryOptions({
    queryKey: ["dashboard", "skips"],
    refetchInterval: EVERY_MS,
    queryFn: async ({ signal }): Promise<readonly Skip[]> =>
      (await api.call<readonly Skip[]>("counterfoil/v1/skips", { signal })).value,
  });
