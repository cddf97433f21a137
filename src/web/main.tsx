import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createApi } from "./lib/api/api.ts";
import { noteServerTime } from "./lib/clock/server-clock.ts";
import { createCommandRegistry } from "./lib/commands/command-registry.ts";
import { createLiveStream } from "./lib/live/live-stream.ts";
import { createPreferenceStore } from "./lib/preferences/preference-store.ts";
import { createQueryClient } from "./lib/query/create-query-client.ts";
import { createWorkspaceRouter } from "./router.tsx";
import { Workspace } from "./workspace.tsx";
import "./styles/main.css";

const root = document.querySelector("#workspace");
if (root === null) throw new Error("the page has no place for the workspace");

const api = createApi({
  pageBase: document.baseURI,
  fetch: globalThis.fetch.bind(globalThis),
  cookies: () => document.cookie,
  language: () => document.documentElement.lang,
  onServerTime: noteServerTime,
});

const live = createLiveStream(
  () => new EventSource(new URL("../api/counterfoil/v1/events", document.baseURI)),
);

createRoot(root).render(
  <StrictMode>
    <Workspace
      api={api}
      live={live}
      queries={createQueryClient()}
      preferences={createPreferenceStore(localStorage, window)}
      commands={createCommandRegistry()}
      router={createWorkspaceRouter(new URL(document.baseURI).pathname)}
    />
  </StrictMode>,
);
