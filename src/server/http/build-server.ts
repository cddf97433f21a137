import fastify, { LogController } from "fastify";
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import type { Clock } from "../clock.ts";
import { logAnswers } from "./log-answers.ts";
import { meterRequests } from "./metrics/meter-requests.ts";
import { addMetricsRoutes, type MetricsRouteOptions } from "./metrics/metrics-routes.ts";
import { answerClientError } from "./client-error.ts";
import { createErrorHandler, type TranslateError } from "./error-handler.ts";
import { addHealthRoutes, type HealthCheck } from "./health-routes.ts";
import { negotiateAnswers } from "./answer-media-type.ts";
import { usualPatience, type Patience } from "./patience.ts";
import { OPERATION_ID_HEADER, operationIdOf } from "./operation-id.ts";
import { readBodiesAsText } from "./request-body.ts";
import type { ServedRoute } from "./resources/undescribed-routes.ts";
import { overrideAddresses, type AddressOverrides } from "./server-address.ts";
import { securityHeaders, securityHeadersFor } from "./security-headers.ts";
import { prepareShutdown } from "./shutdown.ts";
import { allowOrigins } from "./cors.ts";
import { compressAnswers } from "./compression.ts";
import { limitRequests } from "./limits/limit-requests.ts";
import { traceRequests } from "./tracing/trace-requests.ts";
import { tellTime } from "./tell-time.ts";
import { createUrlRewriter, refuseOtherTenants } from "./tenant/tenant-prefix.ts";
import { nodeLeavesHostsToUs, refuseAmbiguousRequests } from "./unambiguous-requests.ts";
import { refuseUnknownPaths } from "./unknown-paths.ts";

export interface ServerOptions {
  readonly log: FastifyBaseLogger;
  readonly limits: {
    /** Largest request body, after decompression. */
    readonly requestBytes: number;
    /** Calls of one user; 0 = unlimited. */
    readonly requestsPerSecond: number;
  };
  /** Name of this desk in addresses and credentials. */
  readonly contextIdentifier: string;
  /** Origins whose pages may call; see `allowOrigins`. */
  readonly corsOrigins: readonly string[];
  readonly addresses: AddressOverrides;
  /** Reverse proxies whose `X-Forwarded-*` headers count. */
  readonly trustProxy: readonly string[];
  /** Whose time answers tell; default: the machine's, as Node does it. */
  readonly clock?: Clock | undefined;
  /** Default: the usual one. */
  readonly patience?: Patience | undefined;
  readonly healthChecks: readonly HealthCheck[];
  /** What is counted, and who may read it; default: nothing is. */
  readonly watching?: MetricsRouteOptions | undefined;
  readonly translateError: TranslateError;
  /** Adds the routes of the API. They negotiate their answers and take their bodies as text. */
  readonly register: (api: FastifyInstance) => void | Promise<void>;
  /** Adds routes that are none of the API: each reads and answers in its own way. Default: none. */
  readonly registerPages?: (pages: FastifyInstance) => void | Promise<void>;
}

export interface HttpServer {
  readonly app: FastifyInstance;
  /** See `prepareShutdown`. */
  readonly drain: (graceMs: number) => Promise<void>;
  /** Every route there is, once the server is ready. */
  readonly routes: readonly ServedRoute[];
}

const LONGEST_PATH_PARAMETER = 500;

/** The HTTP side of the server, without any route of the API. It does not listen yet. */
export function buildServer(options: ServerOptions): HttpServer {
  const { patience = usualPatience } = options;
  const handleError = createErrorHandler(options.translateError);
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({
      disableRequestLogging: true,
      requestIdLogLabel: "operationId",
    }),
    genReqId: operationIdOf,
    rewriteUrl: createUrlRewriter(options.contextIdentifier),
    trustProxy: options.trustProxy.length > 0 ? [...options.trustProxy] : false,
    bodyLimit: options.limits.requestBytes,
    http: {
      ...nodeLeavesHostsToUs,
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: patience.lookEveryMs,
    },
    requestTimeout: patience.requestMs,
    keepAliveTimeout: patience.keepAliveMs,
    return503OnClosing: false,
    routerOptions: {
      caseSensitive: false,
      ignoreTrailingSlash: true,
      maxParamLength: LONGEST_PATH_PARAMETER,
    },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, request, reply) => {
      void reply.headers(securityHeaders).header(OPERATION_ID_HEADER, request.id);
      handleError(error, request, reply);
    },
  });
  const routes = rememberRoutes(app);
  app.addHook("onRequest", (request, reply, done) => {
    void reply.headers(securityHeadersFor(request)).header(OPERATION_ID_HEADER, request.id);
    done();
  });
  watchRequests(app, options);
  overrideAddresses(app, options.addresses);
  const drain = prepareShutdown(app);
  logAnswers(app);
  app.setErrorHandler(handleError);
  app.removeAllContentTypeParsers();
  refuseAmbiguousRequests(app);
  refuseUnknownPaths(app);
  refuseOtherTenants(app);
  allowOrigins(app, options.corsOrigins);
  addHealthRoutes(app, options.healthChecks);
  if (options.watching !== undefined) addMetricsRoutes(app, options.watching);
  void app.register(async (api) => {
    negotiateAnswers(api);
    readBodiesAsText(api);
    await compressAnswers(api);
    limitRequests(api, options.limits.requestsPerSecond);
    await options.register(api);
  });
  void app.register(async (pages) => options.registerPages?.(pages));
  return { app, drain, routes };
}

function watchRequests(app: FastifyInstance, { clock, watching }: ServerOptions): void {
  if (clock !== undefined) tellTime(app, clock);
  traceRequests(app);
  if (watching !== undefined) meterRequests(app, watching.metrics);
}

function rememberRoutes(app: FastifyInstance): readonly ServedRoute[] {
  const routes: ServedRoute[] = [];
  app.addHook("onRoute", ({ method, url }) => {
    routes.push(...[method].flat().map((name) => ({ method: name, url })));
  });
  return routes;
}
