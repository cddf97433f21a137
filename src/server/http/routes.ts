import type { FastifyInstance } from "fastify";
import type { Profile } from "../../contract/profile.ts";
import type { Context } from "../context.ts";
import { addAgentRoutes } from "./agents/agent-routes.ts";
import { operations } from "./agents/operations.ts";
import type { AuthenticateRequest } from "./authentication/authenticate-request.ts";
import { prepareCallers } from "./authentication/require-caller.ts";
import { addDevClockRoutes, type HeldClock } from "./dev-clock-routes.ts";
import { addAttachmentContentRoutes } from "./streams/attachment-content-routes.ts";
import { addTicketRoutes } from "./tickets/ticket-routes.ts";

export interface RouteOptions {
  readonly context: Context;
  readonly profile: Profile;
  readonly authenticate: AuthenticateRequest;
  /** Set when callers hold the clock; without it there is no way to reach it. */
  readonly clock: HeldClock | null;
}

/** Every route of the API. Health checks are apart, because they need none of this. */
export function addRoutes(api: FastifyInstance, options: RouteOptions): void {
  prepareCallers(api);
  addAgentRoutes(api, operations, options);
  addTicketRoutes(api, options);
  addAttachmentContentRoutes(api, options);
  if (options.clock !== null) addDevClockRoutes(api, options.clock);
}
