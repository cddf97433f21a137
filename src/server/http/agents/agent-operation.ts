import type { Members } from "../../../contract/carrier.ts";
import type { Arguments } from "../../../contract/input.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Credential } from "../../auth/credential.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
import type { CredentialSettings } from "../authentication/credential-settings.ts";
import type { Conditions } from "../conditions/conditions.ts";
import type { StoredAnswer } from "../conditions/stored-answer.ts";
import type {
  AnswerDeclaration,
  AnswerOf,
  BodyDeclaration,
  BodyOf,
} from "../exchange/declaration.ts";
import type { Trial } from "../exchange/trial.ts";
import type { DateFormat } from "../media/dates/date-format.ts";
import type { EntityPatch } from "../patches/entity-patch.ts";
import type { CallPresentation } from "../presenters/presentation.ts";

/** One call, read and authenticated. */
export interface AgentCall<
  Q extends Members = Members,
  B extends BodyDeclaration = BodyDeclaration,
> {
  readonly context: Context;
  readonly caller: Caller;
  /** By what the caller showed who he is. */
  readonly credential: Credential;
  readonly settings: CredentialSettings;
  readonly presentation: CallPresentation;
  readonly query: Arguments<Q>;
  readonly body: BodyOf<B>;
  /**
   * Members of an entity that could not be read (path -> fault); they are missing from `body`.
   * The operation reports them together with what else is wrong. Always empty for other bodies.
   */
  readonly problems: ReadonlyMap<string, Text>;
  /** What came in place of a patchable entity, of which the body then holds nothing; null = nothing. */
  readonly patch: EntityPatch | null;
  /** How the caller writes and reads dates. */
  readonly dates: DateFormat;
  /** What has to be true before anything is changed. */
  readonly conditions: Conditions;
}

/** One operation of the published API: its address, its shapes and what it does. */
export interface AgentOperation<
  Q extends Members = Members,
  B extends BodyDeclaration = BodyDeclaration,
  A extends AnswerDeclaration = AnswerDeclaration,
> {
  /** As in the address, for example `Ticket`. */
  readonly agent: string;
  readonly name: string;
  /** One line for people. */
  readonly summary: string;
  /** Arguments in the query string, all required. */
  readonly query: Q;
  readonly body: B;
  readonly answer: A;
  /** An answer that is exactly one stored record is told as such. */
  run(call: AgentCall<Q, B>): Promise<AnswerOf<A> | StoredAnswer<AnswerOf<A>>>;
  /** Goes all the way of `run` and stores nothing; absent = the operation cannot be tried. */
  tryOut?(call: AgentCall<Q, B>): Promise<Trial<AnswerOf<A>>>;
  /** Its body holds the content of an attachment as base64, to which the limit of contents applies. */
  readonly takesContent?: true;
  /** Heeds If-Match; without it a call has no conditions. */
  readonly conditional?: true;
  /** The answer holds a secret, which is shown once and kept nowhere. */
  readonly answersSecret?: true;
  /** Stores nothing anyway, so that trying it is running it. */
  readonly readsOnly?: true;
}

/** Checks a declaration against its own shapes and forgets them, so that operations can be listed. */
export function defineOperation<
  const Q extends Members,
  const B extends BodyDeclaration,
  const A extends AnswerDeclaration,
>(operation: AgentOperation<Q, B, A>): AgentOperation {
  return operation;
}
