import type { FastifyInstance } from "fastify";
import type { Profile } from "../../contract/profile.ts";
import type { AttemptLimiter } from "../auth/attempt-limiter.ts";
import type { PasswordHasher } from "../auth/password-hasher.ts";
import type { SignIn } from "../auth/sign-in.ts";
import type { Context } from "../context.ts";
import type { OpenIdProvider } from "../openid/openid-provider.ts";
import { productVersion } from "../product-version.ts";
import { addAgentRoutes } from "./agents/agent-routes.ts";
import { operations } from "./agents/operations.ts";
import type { AuthenticateRequest } from "./authentication/authenticate-request.ts";
import type { CredentialSettings } from "./authentication/credential-settings.ts";
import { prepareCallers } from "./authentication/require-caller.ts";
import { addDevClockRoutes, type HeldClock } from "./dev-clock-routes.ts";
import { addResourceRoutes } from "./resources/resource-routes.ts";
import { resourcesOf } from "./resources/resources.ts";
import { addExplorerRoutes } from "./explorer/explorer-routes.ts";
import { addHelpRoutes } from "./help/help-routes.ts";
import { credentialsOf } from "./openapi/credentials.ts";
import { describeApi } from "./openapi/describe-api.ts";
import { addOpenApiRoutes } from "./openapi/open-api-routes.ts";

export interface RouteOptions {
  readonly context: Context;
  readonly profile: Profile;
  readonly datesUnzonedByDefault: boolean;
  readonly authenticate: AuthenticateRequest;
  readonly signIn: SignIn;
  readonly limiter: AttemptLimiter;
  readonly hasher: PasswordHasher;
  readonly settings: CredentialSettings;
  /** Who else signs users in; null = nobody. */
  readonly openid: Pick<OpenIdProvider, "buttonLabel"> | null;
  /** Set when callers hold the clock; without it there is no way to reach it. */
  readonly clock: HeldClock | null;
  /** Whether only signed-in users may read the descriptions of the API. */
  readonly openApiRequireLogin: boolean;
}

/** Every route of the API. Health checks are apart, because they need none of this. */
export function addRoutes(api: FastifyInstance, options: RouteOptions): void {
  prepareCallers(api);
  addAgentRoutes(api, operations, options);
  addResourceRoutes(api, resourcesOf(options.settings), { ...options, parts: options });
  addDescriptions(api, options);
  if (options.clock !== null) addDevClockRoutes(api, options.clock);
}

/** What the API says of itself. */
function addDescriptions(api: FastifyInstance, options: RouteOptions): void {
  const { authenticate, context, openApiRequireLogin: requireLogin, profile, settings } = options;
  const described = describeApi({ operations, resources: resourcesOf(settings) }, profile);
  const version = productVersion();
  addHelpRoutes(api, {
    described,
    version,
    clock: context.clock,
    contextIdentifier: settings.contextIdentifier,
  });
  addOpenApiRoutes(api, {
    described,
    version,
    profile,
    authenticate,
    requireLogin,
    credentials: credentialsOf(settings),
  });
  addExplorerRoutes(api);
}
