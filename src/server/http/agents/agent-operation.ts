import type { Carrier, Members } from "../../../contract/carrier.ts";
import type { Arguments, Input, InputOfMember } from "../../../contract/input.ts";
import type { Member } from "../../../contract/member.ts";
import type { Wire, WireOfMember } from "../../../contract/wire.ts";
import type { Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { StreamContent } from "../streams/send-stream.ts";
import type { Presentation } from "../presenters/presentation.ts";

/** How a request carries what it is about; the published description of each operation says it. */
export type BodyDeclaration =
  | { readonly kind: "none" }
  /** The carrier itself, without a wrapper. */
  | { readonly kind: "entity"; readonly carrier: Carrier }
  /** An object with one member per argument. */
  | { readonly kind: "arguments"; readonly members: Members }
  /** A bare list. */
  | { readonly kind: "list"; readonly item: Member };

/** What an answer holds: nothing (204), a carrier or null, any other value, or the bytes of a file. */
export type AnswerDeclaration =
  | { readonly kind: "none" }
  | { readonly kind: "carrier"; readonly carrier: Carrier }
  | { readonly kind: "value"; readonly member: Member }
  | { readonly kind: "stream" };

export type BodyOf<B extends BodyDeclaration> = B extends { carrier: infer C extends Carrier }
  ? Input<C>
  : B extends { members: infer M extends Members }
    ? Arguments<M>
    : B extends { item: infer M extends Member }
      ? readonly InputOfMember<M>[]
      : null;

export type AnswerOf<A extends AnswerDeclaration> = A extends { carrier: infer C extends Carrier }
  ? Wire<C> | null
  : A extends { member: infer M extends Member }
    ? WireOfMember<M> | null
    : A extends { kind: "stream" }
      ? StreamContent | null
      : void;

/** One call, read and authenticated. */
export interface AgentCall<
  Q extends Members = Members,
  B extends BodyDeclaration = BodyDeclaration,
> {
  readonly context: Context;
  readonly caller: Caller;
  readonly presentation: Presentation;
  readonly query: Arguments<Q>;
  readonly body: BodyOf<B>;
  /**
   * Members of an entity that could not be read (path -> sentence); they are missing from `body`.
   * The operation reports them together with what else is wrong. Always empty for other bodies.
   */
  readonly problems: ReadonlyMap<string, string>;
}

/** What a call would answer if it were carried out. */
export interface Trial<Answer> {
  readonly answer: Answer;
  /** What the answer is called where its explanation stands beside it. */
  readonly answerName: string;
  /** Why the answer would be what it is, ready to be sent; null = not for this caller. */
  readonly explanation: object | null;
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
  run(call: AgentCall<Q, B>): Promise<AnswerOf<A>>;
  /** Goes all the way of `run` and stores nothing; absent = the operation cannot be tried. */
  tryOut?(call: AgentCall<Q, B>): Promise<Trial<AnswerOf<A>>>;
  /** Its body holds the content of an attachment as base64, to which the limit of contents applies. */
  readonly takesContent?: true;
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
