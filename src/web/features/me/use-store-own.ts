import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../lib/api/api-context.ts";

/** Stores something of the reader himself, and reads it anew. */
export function useStoreOwn(path: string) {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => api.call(path, { method: "PUT", body }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["me"] }),
  });
}
