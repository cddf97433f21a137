import type { FastifyInstance } from "fastify";
import type { Profile } from "../../contract/profile.ts";
import type { AttemptLimiter } from "../auth/attempt-limiter.ts";
import type { SignIn } from "../auth/sign-in.ts";
import type { Context } from "../context.ts";
import { addAgentRoutes } from "./agents/agent-routes.ts";
import { operations } from "./agents/operations.ts";
import type { AuthenticateRequest } from "./authentication/authenticate-request.ts";
import type { CredentialSettings } from "./authentication/credential-settings.ts";
import { prepareCallers } from "./authentication/require-caller.ts";
import { addDevClockRoutes, type HeldClock } from "./dev-clock-routes.ts";
import { addSessionRoutes } from "./session/session-routes.ts";
import { addSystemUserRoutes } from "./system-users/system-user-routes.ts";
import { addTicketRoutes } from "./tickets/ticket-routes.ts";
import { addTokenRoutes } from "./tokens/token-routes.ts";
import { addUserRoutes } from "./users/user-routes.ts";

export interface RouteOptions {
  readonly context: Context;
  readonly profile: Profile;
  readonly authenticate: AuthenticateRequest;
  readonly signIn: SignIn;
  readonly limiter: AttemptLimiter;
  readonly settings: CredentialSettings;
  /** Set when callers hold the clock; without it there is no way to reach it. */
  readonly clock: HeldClock | null;
}

/** Every route of the API. Health checks are apart, because they need none of this. */
export function addRoutes(api: FastifyInstance, options: RouteOptions): void {
  prepareCallers(api);
  addAgentRoutes(api, operations, options);
  addTicketRoutes(api, options);
  addSessionRoutes(api, options);
  addUserRoutes(api, options);
  addTokenRoutes(api, options);
  if (options.settings.systemUsers) addSystemUserRoutes(api, options);
  if (options.clock !== null) addDevClockRoutes(api, options.clock);
}
