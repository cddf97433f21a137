import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "../api/api-error.ts";

const RETRIES_MAX = 2;
const FRESH_MS = 5000;

/**
 * What was read is shown while it is read again. Refusals are not tried again, since they would be
 * refused again; silence and a busy server are.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => failures < RETRIES_MAX && mayPass(error),
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}

function mayPass(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 502);
}
