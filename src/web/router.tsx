import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { ErrorState } from "./components/error-state.tsx";
import { NotFoundPage } from "./features/shell/not-found-page.tsx";
import { readTicketSearch } from "./features/ticket/ticket-search.ts";
import { Shell } from "./features/shell/shell.tsx";

const rootRoute = createRootRouteWithContext()({
  component: Shell,
  notFoundComponent: NotFoundPage,
});

const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/",
  component: lazyRouteComponent(() => import("./features/queue/queue-page.tsx"), "QueuePage"),
});

const meRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/me",
  component: lazyRouteComponent(() => import("./features/me/me-page.tsx"), "MePage"),
});

const ticketRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/tickets/$ticketId",
  validateSearch: readTicketSearch,
  component: lazyRouteComponent(() => import("./features/ticket/ticket-page.tsx"), "TicketPage"),
});

const newTicketRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/new",
  component: lazyRouteComponent(
    () => import("./features/new-ticket/new-ticket-page.tsx"),
    "NewTicketPage",
  ),
});

/** Every screen there is. `basePath` is what comes before all addresses, such as `/app/`. */
export function createWorkspaceRouter(basePath: string) {
  return createRouter({
    routeTree: rootRoute.addChildren([queueRoute, meRoute, newTicketRoute, ticketRoute]),
    basepath: basePath,
    defaultPreload: "intent",
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} onRetry={reset} />,
    scrollRestoration: true,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof createWorkspaceRouter>;
  }
}
