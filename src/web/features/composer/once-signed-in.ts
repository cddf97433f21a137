import type { QueryClient } from "@tanstack/react-query";
import { ApiError } from "../../lib/api/api-error.ts";
import type { Session } from "../../lib/session/session.ts";

const sessionKey = ["session"] as const;

/**
 * Does something that takes a session. Where it has ended, it is done when the same person has signed in
 * again; somebody else's message is not sent.
 */
export async function onceSignedIn<T>(client: QueryClient, act: () => Promise<T>): Promise<T> {
  for (;;) {
    const before = client.getQueryData<Session | null>(sessionKey);
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 401) throw error;
      const after = await nextSession(client, before);
      if (after?.AssociateId !== before?.AssociateId) throw error;
    }
  }
}

function nextSession(
  client: QueryClient,
  before: Session | null | undefined,
): Promise<Session | null | undefined> {
  return new Promise((resolve) => {
    const unsubscribe = client.getQueryCache().subscribe(({ type, query }) => {
      if (type !== "updated" || query.queryKey[0] !== sessionKey[0]) return;
      const now = client.getQueryData<Session | null>(sessionKey);
      if (now === before) return;
      unsubscribe();
      resolve(now);
    });
  });
}
