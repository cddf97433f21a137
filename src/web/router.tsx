import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from "@tanstack/react-router";
import { ErrorState } from "./components/error-state.tsx";
import { readAdminSearch, type AdminSearch } from "./features/admin/admin-search.ts";
import { readDashboardSearch } from "./features/dashboard/dashboard-search.ts";
import { readExplorerSearch, type ExplorerSearch } from "./features/explorer/explorer-search.ts";
import { readQueueSearch } from "./features/queue/queue-search.ts";
import { readSearchAddress } from "./features/search/search-address.ts";
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
  validateSearch: readQueueSearch,
  component: lazyRouteComponent(() => import("./features/queue/queue-page.tsx"), "QueuePage"),
});

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/search",
  validateSearch: readSearchAddress,
  component: lazyRouteComponent(() => import("./features/search/search-page.tsx"), "SearchPage"),
});

const dashboardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/dashboard",
  validateSearch: readDashboardSearch,
  component: lazyRouteComponent(
    () => import("./features/dashboard/dashboard-page.tsx"),
    "DashboardPage",
  ),
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

const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin",
  component: lazyRouteComponent(() => import("./features/admin/admin-page.tsx"), "AdminPage"),
});

const adminAreaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/admin/$area",
  validateSearch: (search): AdminSearch => readAdminSearch(search),
  component: lazyRouteComponent(() => import("./features/admin/admin-page.tsx"), "AdminPage"),
});

const explorerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/explorer",
  validateSearch: (search): ExplorerSearch => readExplorerSearch(search),
  component: lazyRouteComponent(
    () => import("./features/explorer/explorer-page.tsx"),
    "ExplorerPage",
  ),
});

/** Every screen there is. `basePath` is what comes before all addresses, such as `/app/`. */
export function createWorkspaceRouter(basePath: string) {
  return createRouter({
    routeTree: rootRoute.addChildren([
      queueRoute,
      ticketRoute,
      newTicketRoute,
      searchRoute,
      dashboardRoute,
      meRoute,
      adminRoute,
      adminAreaRoute,
      explorerRoute,
    ]),
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
