import type { FastifyInstance } from "fastify";
import { addAuthorizeRoutes } from "../oauth/authorize-routes.ts";
import { addDiscoveryRoutes } from "../oauth/discovery-routes.ts";
import { addTokenRoutes } from "../oauth/token-routes.ts";
import { addOpenIdRoutes } from "../openid/openid-routes.ts";
import type { PageOptions } from "./page-options.ts";
import { readForms } from "./read-forms.ts";

/** Everything below `/login` that speaks the language of OAuth or is a page, and not of the API. */
export function addPageRoutes(pages: FastifyInstance, options: PageOptions): void {
  readForms(pages);
  addDiscoveryRoutes(pages, options);
  addAuthorizeRoutes(pages, options);
  addTokenRoutes(pages, options);
  const { openid } = options;
  if (openid !== null) addOpenIdRoutes(pages, { ...options, openid });
}
