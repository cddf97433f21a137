import type { Carrier } from "../../../contract/carrier.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { Text } from "../../texts/text.ts";
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
import type { BodyTree } from "../media/tree/body-tree.ts";
import type { CallPresentation } from "../presenters/presentation.ts";

/** How a request to a resource carries what it is about. */
export type ResourceBody =
  | BodyDeclaration
  /** A list of patch operations, or an object to merge, for the record at the address. */
  | { readonly kind: "patch"; readonly carrier: Carrier };

export type ResourceBodyOf<B extends ResourceBody> = B extends { kind: "patch" }
  ? BodyTree
  : B extends BodyDeclaration
    ? BodyOf<B>
    : never;

/** One call of a resource, read and authenticated. */
export interface ResourceCall<B extends ResourceBody = ResourceBody> {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: CallPresentation;
  /** How the caller writes and reads dates. */
  readonly dates: DateFormat;
  /** The record at the address; 0 where the address names none. */
  readonly recordId: number;
  readonly body: ResourceBodyOf<B>;
  /** Members of an entity that could not be read (path -> sentence); they are missing from `body`. */
  readonly problems: ReadonlyMap<string, Text>;
  /** What has to be true before anything is changed. On reads the answer is held against them. */
  readonly conditions: Conditions;
  /** What addresses in the answer begin with. */
  readonly linkBase: string;
}

/** One method of a resource: its address, its shapes and what it does. */
export interface ResourceRoute<
  B extends ResourceBody = ResourceBody,
  A extends AnswerDeclaration = AnswerDeclaration,
> {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** From the root; `{id}` stands for the id of a record. */
  readonly path: string;
  /** What error answers call it, for example `Ticket.Put`. */
  readonly name: string;
  /** One line for people. */
  readonly summary: string;
  readonly body: B;
  readonly answer: A;
  /** An answer that is exactly one stored record is told as such. Throws when there is no record. */
  run(call: ResourceCall<B>): Promise<AnswerOf<A> | StoredAnswer<AnswerOf<A>>>;
  /** Goes all the way of `run` and stores nothing; absent = the call cannot be tried. */
  tryOut?(call: ResourceCall<B>): Promise<Trial<AnswerOf<A>>>;
}

/** Checks a declaration against its own shapes and forgets them, so that routes can be listed. */
export function defineRoute<const B extends ResourceBody, const A extends AnswerDeclaration>(
  route: ResourceRoute<B, A>,
): ResourceRoute {
  return route;
}
