import type { FastifyInstance } from "fastify";
import type { Clock } from "../../clock.ts";
import { sendPlain } from "../exchange/send-plain.ts";
import { isoText } from "../iso-text.ts";
import type { DescribedOperation } from "../openapi/described-operation.ts";
import { serverAddressOf, urlOf } from "../server-address.ts";
import { productBanner } from "./product-banner.ts";
import { routeMap } from "./route-map.ts";
import { helpOffers, sendHelp } from "./send-help.ts";
import { tenantState } from "./tenant-state.ts";

export interface HelpRoutesOptions {
  readonly described: readonly DescribedOperation[];
  readonly clock: Clock;
  readonly version: string;
  /** Name of this installation. */
  readonly contextIdentifier: string;
}

/** Where a stranger finds out what this is: nobody has to sign in. */
export function addHelpRoutes(api: FastifyInstance, options: HelpRoutesOptions): void {
  const { clock, contextIdentifier, described, version } = options;
  const product = { version, runningSince: isoText(clock.now()) };
  const map = routeMap(described);
  const config = { offers: helpOffers };
  api.get("/api", { config }, (request, reply) =>
    sendHelp(request, reply, productBanner(product, urlOf(serverAddressOf(request)))),
  );
  api.get("/api/v1", { config }, (request, reply) => sendHelp(request, reply, map));
  api.get<{ Params: { contextIdentifier: string } }>(
    "/api/state/:contextIdentifier",
    (request, reply) => {
      const state = tenantState({
        asked: request.params.contextIdentifier,
        contextIdentifier,
        baseUrl: urlOf(serverAddressOf(request)),
        version,
        now: clock.now(),
      });
      return sendPlain(request, reply, { name: "TenantState", value: state });
    },
  );
}
