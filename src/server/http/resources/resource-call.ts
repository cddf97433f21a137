import type { FastifyRequest } from "fastify";
import type { Caller } from "../../../domain/access/caller.ts";
import type { AttemptLimiter } from "../../auth/attempt-limiter.ts";
import type { PasswordHasher } from "../../auth/password-hasher.ts";
import type { Credential } from "../../auth/credential.ts";
import type { SignIn } from "../../auth/sign-in.ts";
import type { OpenIdProvider } from "../../openid/openid-provider.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import type { Conditions } from "../conditions/conditions.ts";
import type { CallPresentation } from "../presenters/presentation.ts";
import type { CallDates } from "../time-zones/dates-of.ts";
import type { QueryOf, QueryParameters, ResourceBody, ResourceBodyOf } from "./resource-shapes.ts";

/** What all calls of an installation share. */
export interface ResourceParts {
  readonly settings: CredentialSettings;
  readonly signIn: SignIn;
  readonly limiter: AttemptLimiter;
  readonly hasher: PasswordHasher;
  /** Who else signs users in; null = nobody. */
  readonly openid: Pick<OpenIdProvider, "buttonLabel"> | null;
}

/** One call that nobody has to sign in for, read. */
export interface OpenCall<
  B extends ResourceBody = ResourceBody,
  Q extends QueryParameters = QueryParameters,
> extends ResourceParts {
  readonly context: Context;
  /** For what only a few routes need of it, such as where it comes from. */
  readonly request: FastifyRequest;
  readonly presentation: CallPresentation;
  /** How the caller writes and reads dates. */
  readonly dates: CallDates;
  /** What stands in the address for the names in braces, decoded. */
  readonly path: Readonly<Record<string, string>>;
  /** The record at the address: the first number in it; 0 where the address names none. */
  readonly recordId: number;
  readonly query: QueryOf<Q>;
  readonly body: ResourceBodyOf<B>;
  /** Members of an entity that could not be read (path -> sentence); they are missing from `body`. */
  readonly problems: ReadonlyMap<string, Text>;
  /** What has to be true before anything is changed. On reads the answer is held against them. */
  readonly conditions: Conditions;
  /** What addresses in the answer begin with. */
  readonly linkBase: string;
}

/** One call of a resource, read and authenticated. */
export interface ResourceCall<
  B extends ResourceBody = ResourceBody,
  Q extends QueryParameters = QueryParameters,
> extends OpenCall<B, Q> {
  readonly caller: Caller;
  /** By what the caller showed who he is. */
  readonly credential: Credential;
}
