import type { Profile } from "../contract/profile.ts";
import {
  createAttemptLimiter,
  type AttemptLimiter,
  type AttemptLimits,
} from "./auth/attempt-limiter.ts";
import { createFindApplication } from "./auth/find-application.ts";
import { createIdentify } from "./auth/identify.ts";
import { createNoticeActivity } from "./auth/notice-activity.ts";
import { createPasswordHasher, type PasswordHasher } from "./auth/password-hasher.ts";
import { createSignIn, type SignIn } from "./auth/sign-in.ts";
import { createVerifiedCredentials } from "./auth/verified-credentials.ts";
import { systemClock } from "./clock.ts";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import { createAuthenticateRequest } from "./http/authentication/authenticate-request.ts";
import {
  usualCredentialSettings,
  type CredentialSettings,
} from "./http/authentication/credential-settings.ts";
import { buildServer, type HttpServer } from "./http/build-server.ts";
import { addressesAsRequested, type AddressOverrides } from "./http/server-address.ts";
import type { HeldClock } from "./http/dev-clock-routes.ts";
import { databaseChecks } from "./health/health-checks.ts";
import type { HealthCheck } from "./http/health-routes.ts";
import { addPageRoutes } from "./http/pages/page-routes.ts";
import type { Patience } from "./http/patience.ts";
import { addRoutes } from "./http/routes.ts";
import type { MetricsRouteOptions } from "./http/metrics/metrics-routes.ts";
import { addBacklogGauges } from "./metrics/add-backlog-gauges.ts";
import type { Metrics } from "./metrics/create-metrics.ts";
import type { OpenIdProvider } from "./openid/openid-provider.ts";
import { DatabaseLeftOpen, DatabaseUnavailable } from "./storage/database-errors.ts";
import { serverTexts } from "./texts/server-texts.ts";
import { say } from "./texts/text.ts";

export interface ApiOptions {
  readonly profile: Profile;
  /** Dates have no offset for callers who say nothing about their time zone. */
  readonly datesUnzonedByDefault: boolean;
  /** Largest request body in bytes. */
  readonly requestBytes: number;
  /** Calls of one user per second; 0 = unlimited. */
  readonly requestsPerSecond: number;
  readonly trustProxy: readonly string[];
  readonly corsOrigins: readonly string[];
  readonly addresses?: AddressOverrides;
  readonly clock: HeldClock | null;
  /** With slow clients; default: the usual one. */
  readonly patience?: Patience | undefined;
  /** Whether only signed-in users may read the descriptions of the API; default: anybody may. */
  readonly openApiRequireLogin?: boolean;
  /** Default: the usual limits of failed sign-ins. */
  readonly attemptLimits?: AttemptLimits | undefined;
  /** Default: the usual ones. */
  readonly credentials?: Partial<CredentialSettings>;
  /** Who else signs users in; default: nobody. */
  readonly openid?: OpenIdProvider | null;
  /** What else the server cannot work without, besides the database. */
  readonly healthChecks?: readonly HealthCheck[];
  /** What is counted; default: nothing. */
  readonly metrics?: Metrics | undefined;
  /** What readers of the metrics have to show; default: only this machine reads them. */
  readonly metricsToken?: string | null;
}

const RETRY_AFTER_SECONDS = 5;

/** The whole API over a context: sign-in, routes and health. It does not listen yet. */
export function buildApi(context: Context, options: ApiOptions): HttpServer {
  const { database, log } = context;
  const { requestBytes, requestsPerSecond, trustProxy, corsOrigins } = options;
  const settings = { ...usualCredentialSettings, ...options.credentials };
  const { contextIdentifier } = settings;
  const limiter = createAttemptLimiter(options.attemptLimits);
  const hasher = createPasswordHasher();
  const signIn = createPasswordSignIn(context, { hasher, limiter });
  const identify = createIdentify({ context, contextIdentifier });
  const authenticate = createAuthenticateRequest({
    signIn,
    identify,
    findApplication: createFindApplication(context),
    settings,
    noticeActivity: createNoticeActivity(context),
  });
  return buildServer({
    log,
    limits: { requestBytes, requestsPerSecond },
    trustProxy,
    contextIdentifier,
    corsOrigins,
    addresses: options.addresses ?? addressesAsRequested,
    clock: context.clock === systemClock ? undefined : context.clock,
    patience: options.patience,
    healthChecks: [...databaseChecks(database), ...(options.healthChecks ?? [])],
    watching: watchingOf(context, options),
    translateError,
    register: (api) =>
      addRoutes(api, {
        ...options,
        openid: options.openid ?? null,
        openApiRequireLogin: options.openApiRequireLogin ?? false,
        context,
        authenticate,
        signIn,
        limiter,
        hasher,
        settings,
      }),
    registerPages: (pages) => {
      const { openid = null } = options;
      addPageRoutes(pages, { context, signIn, identify, settings, openid });
    },
  });
}

function watchingOf(
  context: Context,
  { metrics, metricsToken = null }: ApiOptions,
): MetricsRouteOptions | undefined {
  if (metrics === undefined) return undefined;
  addBacklogGauges(metrics, context);
  return { metrics, token: metricsToken };
}

function createPasswordSignIn(
  { database, desk }: Context,
  { hasher, limiter }: { readonly hasher: PasswordHasher; readonly limiter: AttemptLimiter },
): SignIn {
  return createSignIn({
    database,
    desk,
    hasher,
    verified: createVerifiedCredentials({ monotonicMs: () => performance.now() }),
    limiter,
  });
}

/** What the storage reports, in the terms of the calls that it keeps from being served. */
function translateError(error: unknown): unknown {
  if (!(error instanceof DatabaseUnavailable)) return error;
  const text =
    error instanceof DatabaseLeftOpen ? serverTexts.leftOpen : serverTexts.databaseSilent;
  return new AppError("unavailable", say(text), {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
