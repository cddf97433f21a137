import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from "@tanstack/react-query";
import type { Session as SessionCarrier } from "../../../contract/additions/session.ts";
import type { JsonOf } from "../../../contract/json-of.ts";
import type { Api } from "../api/api.ts";
import { useApi } from "../api/api-context.ts";
import { ApiError } from "../api/api-error.ts";

export type Session = JsonOf<typeof SessionCarrier>;

const PATH = "v1/Session";

/** Who is signed in; null when nobody is. Asking also brings the cookie that later calls need. */
const sessionQuery = (api: Api) =>
  queryOptions({
    queryKey: ["session"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        return (await api.call<Session>(PATH, { signal })).value;
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },
  });

export const useSession = () => useQuery(sessionQuery(useApi()));

export interface SignIn {
  readonly username: string;
  readonly password: string;
}

/** Signs in; whatever was shown to somebody else before is forgotten. */
export function useSignIn() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: SignIn) =>
      (await api.call<Session>(PATH, { method: "POST", body })).value,
    onSuccess: (session) => {
      const before = client.getQueryData(sessionQuery(api).queryKey);
      if (before?.AssociateId !== session.AssociateId) forgetAnswers(client);
      client.setQueryData(sessionQuery(api).queryKey, session);
    },
  });
}

export function useSignOut() {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.call(PATH, { method: "DELETE" }),
    onSuccess: () => {
      forgetAnswers(client);
      client.setQueryData(sessionQuery(api).queryKey, null);
    },
  });
}

/** Everything that was read for one user; who is signed in is watched by the page and stays watched. */
function forgetAnswers(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
}
