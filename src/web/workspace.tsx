import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { ErrorState } from "./components/error-state.tsx";
import { LoginPage } from "./features/login/login-page.tsx";
import { ActivityContext } from "./lib/activity/activity-context.ts";
import { createActivityLog } from "./lib/activity/activity-log.ts";
import type { Api } from "./lib/api/api.ts";
import { ApiContext } from "./lib/api/api-context.ts";
import { CommandContext } from "./lib/commands/command-context.ts";
import type { CommandRegistry } from "./lib/commands/command-registry.ts";
import { KeyListener } from "./lib/commands/key-listener.tsx";
import { TextProvider } from "./lib/i18n/text-provider.tsx";
import { ApplyPreferences } from "./lib/preferences/apply-preferences.tsx";
import { LiveContext } from "./lib/live/live-context.ts";
import type { LiveStream } from "./lib/live/live-stream.ts";
import { PreferenceContext } from "./lib/preferences/preference-context.ts";
import type { PreferenceStore } from "./lib/preferences/preference-store.ts";
import { loadPatiently } from "./lib/load-patiently.ts";
import { useSession } from "./lib/session/session.ts";
import type { createWorkspaceRouter } from "./router.tsx";

/** Nothing on the first screen waits for it. */
const KeepPreferences = lazy(async () => ({
  default: (await loadPatiently(() => import("./features/me/keep-preferences.tsx")))
    .KeepPreferences,
}));

export interface WorkspaceProps {
  readonly api: Api;
  readonly live: LiveStream;
  readonly queries: QueryClient;
  readonly preferences: PreferenceStore;
  readonly commands: CommandRegistry;
  readonly router: ReturnType<typeof createWorkspaceRouter>;
}

/** The whole workspace around what it needs of its surroundings. */
export function Workspace({ api, live, queries, preferences, commands, router }: WorkspaceProps) {
  return (
    <PreferenceContext value={preferences}>
      <ApplyPreferences />
      <TextProvider>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            <CommandContext value={commands}>
              <LiveContext value={live}>
                <KeyListener />
                <SignedIn router={router} />
              </LiveContext>
            </CommandContext>
          </QueryClientProvider>
        </ApiContext>
      </TextProvider>
    </PreferenceContext>
  );
}

/** What one user did is nothing that the next one could take back. */
function ActivityProvider({ children }: { readonly children: ReactNode }) {
  const [log] = useState(() => createActivityLog(() => new Date()));
  return <ActivityContext value={log}>{children}</ActivityContext>;
}

/** The screens for whoever is signed in; the same address stays while somebody signs in. */
function SignedIn({ router }: Pick<WorkspaceProps, "router">) {
  const session = useSession();
  if (session.isPending) return null;
  if (session.isError) {
    return (
      <main className="mx-auto max-w-md p-8">
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  }
  if (session.data === null) return <LoginPage onSignedIn={() => void router.invalidate()} />;
  return (
    <ActivityProvider key={session.data.AssociateId}>
      <Suspense>
        <KeepPreferences />
      </Suspense>
      <RouterProvider router={router} />
    </ActivityProvider>
  );
}
