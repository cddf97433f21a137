import type { Member } from "../../../contract/member.ts";
import type { AppErrorCode } from "../../errors.ts";
import type { AnswerDeclaration } from "../exchange/declaration.ts";
import type {
  DocumentAnswer,
  ObjectAnswer,
  ResourceMethod,
} from "../resources/resource-operation.ts";

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
  /** A sample in wire form, ready to be sent. */
  readonly example: unknown;
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
  readonly answer: AnswerDeclaration | ObjectAnswer | DocumentAnswer;
  readonly answerExample?: unknown;
  readonly scope: "open" | "read" | "write";
  readonly failures: readonly AppErrorCode[];
}
