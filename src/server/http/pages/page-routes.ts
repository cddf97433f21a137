import type { FastifyInstance } from "fastify";
import { addAuthorizeRoutes } from "../oauth/authorize-routes.ts";
import { addDiscoveryRoutes } from "../oauth/discovery-routes.ts";
import { addTokenRoutes } from "../oauth/token-routes.ts";
import { addOpenIdRoutes } from "../openid/openid-routes.ts";
import { addWorkspaceRoutes } from "../workspace/workspace-routes.ts";
import type { PageOptions } from "./page-options.ts";
import { readForms } from "./read-forms.ts";

/** Everything that is a page or speaks the language of OAuth, and not of the API. */
export function addPageRoutes(pages: FastifyInstance, options: PageOptions): void {
  readForms(pages);
  addDiscoveryRoutes(pages, options);
  addAuthorizeRoutes(pages, options);
  addTokenRoutes(pages, options);
  addWorkspaceRoutes(pages);
  const { openid } = options;
  if (openid !== null) addOpenIdRoutes(pages, { ...options, openid });
}
