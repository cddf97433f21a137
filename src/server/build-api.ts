import type { Profile } from "../contract/profile.ts";
import {
  createAttemptLimiter,
  type AttemptLimiter,
  type AttemptLimits,
} from "./auth/attempt-limiter.ts";
import { createFindApplication } from "./auth/find-application.ts";
import { createIdentify } from "./auth/identify.ts";
import { createPasswordHasher } from "./auth/password-hasher.ts";
import { createSignIn, type SignIn } from "./auth/sign-in.ts";
import { createVerifiedCredentials } from "./auth/verified-credentials.ts";
import type { Context } from "./context.ts";
import { AppError } from "./errors.ts";
import { createAuthenticateRequest } from "./http/authentication/authenticate-request.ts";
import {
  usualCredentialSettings,
  type CredentialSettings,
} from "./http/authentication/credential-settings.ts";
import { buildServer, type HttpServer } from "./http/build-server.ts";
import type { HeldClock } from "./http/dev-clock-routes.ts";
import { addPageRoutes } from "./http/pages/page-routes.ts";
import { addRoutes } from "./http/routes.ts";
import type { OpenIdProvider } from "./openid/openid-provider.ts";
import { DatabaseUnavailable } from "./storage/database-errors.ts";

export interface ApiOptions {
  readonly profile: Profile;
  /** Largest request body in bytes. */
  readonly requestBytes: number;
  readonly trustProxy: readonly string[];
  readonly clock: HeldClock | null;
  /** Default: the usual limits of failed sign-ins. */
  readonly attemptLimits?: AttemptLimits | undefined;
  /** Default: the usual ones. */
  readonly credentials?: Partial<CredentialSettings>;
  /** Who else signs users in; default: nobody. */
  readonly openid?: OpenIdProvider | null;
}

const RETRY_AFTER_SECONDS = 5;

/** The whole API over a context: sign-in, routes and health. It does not listen yet. */
export function buildApi(context: Context, options: ApiOptions): HttpServer {
  const { database, log } = context;
  const settings = { ...usualCredentialSettings, ...options.credentials };
  const limiter = createAttemptLimiter(options.attemptLimits);
  const signIn = createPasswordSignIn(context, limiter);
  const { contextIdentifier } = settings;
  const identify = createIdentify({ context, contextIdentifier });
  const authenticate = createAuthenticateRequest({
    signIn,
    identify,
    findApplication: createFindApplication(context),
    settings,
  });
  return buildServer({
    log,
    limits: { requestBytes: options.requestBytes },
    trustProxy: options.trustProxy,
    healthChecks: [
      {
        name: "database",
        async findProblem() {
          await database.query("select 1");
          return null;
        },
      },
    ],
    translateError,
    register: (api) =>
      addRoutes(api, { ...options, context, authenticate, signIn, limiter, settings }),
    registerPages: (pages) => {
      const { openid = null } = options;
      addPageRoutes(pages, { context, signIn, identify, settings, openid });
    },
  });
}

function createPasswordSignIn({ database, desk }: Context, limiter: AttemptLimiter): SignIn {
  return createSignIn({
    database,
    desk,
    hasher: createPasswordHasher(),
    verified: createVerifiedCredentials({ monotonicMs: () => performance.now() }),
    limiter,
  });
}

/** What the storage reports, in the terms of the calls that it keeps from being served. */
function translateError(error: unknown): unknown {
  if (!(error instanceof DatabaseUnavailable)) return error;
  return new AppError("unavailable", "The database does not answer at the moment.", {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
  });
}
