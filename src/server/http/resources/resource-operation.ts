import type { Carrier } from "../../../contract/carrier.ts";
import type { Member } from "../../../contract/member.ts";
import type { AppErrorCode } from "../../errors.ts";
import type { AnswerDeclaration, BodyDeclaration } from "../exchange/declaration.ts";

export type ResourceMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** A part of the path or of the query string. */
export interface ResourceParameter {
  readonly member: Member;
  /** One sentence for people. */
  readonly description: string;
}

export interface QueryParameter extends ResourceParameter {
  /** Default: it may be left out. */
  readonly required?: true;
}

/** What an answer holds that is no carrier: an object of our own, described elsewhere. */
export interface ObjectAnswer {
  readonly kind: "object";
  /** Name of its type in the descriptions. */
  readonly name: string;
  readonly description: string;
  /** Its members, where they are few and fixed. */
  readonly carrier?: Carrier;
}

/** Bytes or text that have a media type of their own. */
export interface DocumentAnswer {
  readonly kind: "document";
  readonly mediaTypes: readonly [string, ...string[]];
}

/**
 * One route of a resource, as it is told to clients: where it is, what it takes and what it answers.
 * How it is carried out is none of this.
 */
export interface ResourceDescription {
  readonly method: ResourceMethod;
  /** From the root, parameters in braces: `/api/v1/Ticket/{id}`. */
  readonly path: string;
  /** Groups routes; for a published resource its name. */
  readonly tag: string;
  /** Unique among all descriptions; as published where the route is. */
  readonly operationId: string;
  /** One line for people. */
  readonly summary: string;
  /** One for each name in braces. */
  readonly pathParameters: Readonly<Record<string, ResourceParameter>>;
  readonly query: Readonly<Record<string, QueryParameter>>;
  readonly body: BodyDeclaration & {
    /** Name of the body in descriptions that give it one; default `entity`. */
    readonly name?: string;
  };
  readonly answer: AnswerDeclaration | ObjectAnswer | DocumentAnswer;
  /** What the credentials must allow; `open` = nobody has to sign in. */
  readonly scope: "open" | "read" | "write";
  /** Refusals beside those that every route of its scope has. */
  readonly failures: readonly AppErrorCode[];
}
