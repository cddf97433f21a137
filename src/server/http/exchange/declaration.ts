import type { Carrier, Members } from "../../../contract/carrier.ts";
import type { Arguments, Input, InputOfMember } from "../../../contract/input.ts";
import type { Member } from "../../../contract/member.ts";
import type { Wire, WireOfMember } from "../../../contract/wire.ts";
import type { PlainBody } from "../media/encode-body.ts";
import type { StreamContent } from "../streams/send-stream.ts";

/** How a request carries what it is about; the published description of each operation says it. */
export type BodyDeclaration =
  | { readonly kind: "none" }
  /** The carrier itself, without a wrapper; where it is `patchable`, a patch may stand in its place. */
  | { readonly kind: "entity"; readonly carrier: Carrier; readonly patchable?: true }
  /** An object with one member per argument. */
  | { readonly kind: "arguments"; readonly members: Members }
  /** A bare list. */
  | { readonly kind: "list"; readonly item: Member }
  /** A bare object with names of the caller's. */
  | { readonly kind: "dictionary"; readonly value: Member };

/** The bytes of a file. */
export interface StreamAnswer {
  readonly kind: "stream";
  /** Under which types the content is described; it is answered under the one that it has. */
  readonly mediaTypes: readonly [string, ...string[]];
}

/** An object of our own, whose members no carrier declares. */
export interface ObjectAnswer extends Omit<PlainBody, "value"> {
  readonly kind: "object";
  readonly description: string;
  /** Its members, for the descriptions, where they are few and fixed. */
  readonly described?: Carrier;
}

/** What an answer holds: nothing (204), a carrier or null, any other value, an object, or a file. */
export type AnswerDeclaration =
  | { readonly kind: "none" }
  | { readonly kind: "carrier"; readonly carrier: Carrier }
  | { readonly kind: "value"; readonly member: Member }
  | ObjectAnswer
  | StreamAnswer;

export type BodyOf<B extends BodyDeclaration> = B extends { carrier: infer C extends Carrier }
  ? Input<C>
  : B extends { members: infer M extends Members }
    ? Arguments<M>
    : B extends { item: infer M extends Member }
      ? readonly InputOfMember<M>[]
      : B extends { value: infer M extends Member }
        ? Readonly<Record<string, InputOfMember<M> | null>>
        : null;

export type AnswerOf<A extends AnswerDeclaration> = A extends { carrier: infer C extends Carrier }
  ? Wire<C> | null
  : A extends { member: infer M extends Member }
    ? WireOfMember<M> | null
    : A extends { kind: "stream" }
      ? StreamContent | null
      : A extends { kind: "object" }
        ? object
        : void;
