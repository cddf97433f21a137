import type { Member } from "../../../contract/member.ts";
import type { AppErrorCode } from "../../errors.ts";
import type { AnswerDeclaration } from "../exchange/declaration.ts";
import type { RequestType } from "../media-types.ts";
import type { ResourceMethod } from "../resources/resource-route.ts";

/** The two published families of addresses; each has a description of its own in the older format. */
export type Family = "Agents" | "REST";

export interface DescribedParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly description: string;
  readonly required: boolean;
  readonly member: Member;
  /** Not part of the published API. */
  readonly ours?: true;
}

export interface DescribedBody {
  /** What the older format calls it; nothing of it travels. */
  readonly name: string;
  readonly description: string;
  /** Named arguments are the members of a carrier that exists for them alone. */
  readonly member: Member;
  /** Set for named arguments: the agent whose operation they belong to. */
  readonly argumentsOf?: string;
  /** A sample in wire form, ready to be sent; undefined = there is none. */
  readonly example?: unknown;
  /** Default: all types of bodies. */
  readonly mediaTypes?: readonly [string, ...string[]];
  /** Types in which a patch of the member may stand in its place, as the content itself tells. */
  readonly patchTypes?: readonly RequestType[];
}

/** Bytes or text that have a media type of their own. */
interface DocumentAnswer {
  readonly kind: "document";
  readonly mediaTypes: readonly [string, ...string[]];
}

/**
 * One method of one path, whatever declares it. Every description of the API is written from these, so
 * that no two of them can disagree.
 */
export interface DescribedOperation {
  readonly family: Family;
  readonly method: ResourceMethod;
  /** From the root, parameters in braces. */
  readonly path: string;
  readonly operationId: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters: readonly DescribedParameter[];
  readonly body: DescribedBody | null;
  readonly answer: AnswerDeclaration | DocumentAnswer;
  readonly answerExample?: unknown;
  readonly scope: "open" | "read" | "write";
  readonly failures: readonly AppErrorCode[];
}
