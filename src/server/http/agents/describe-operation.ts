import type { Members } from "../../../contract/carrier.ts";
import type { Member } from "../../../contract/member.ts";
import type { Shape } from "../../../contract/shape.ts";
import type { AnswerDeclaration, BodyDeclaration } from "../exchange/declaration.ts";
import { memberNotes } from "../openapi/member-notes.ts";
import { addressOfOperation } from "./address-of-operation.ts";
import type { AgentOperation } from "./agent-operation.ts";

/** One argument, or one member of what is sent or answered. */
export interface MemberDescription {
  readonly Name: string;
  /** As the published tables name types: `int32`, `string`, `date-time`, `array`, a carrier. */
  readonly Type: string;
  /** The names that it may have; a bit set may have several. */
  readonly Values?: readonly string[];
  readonly MaxLength?: number;
  readonly Note?: string;
}

/** What a GET on an operation's address answers. */
export interface OperationDescription {
  readonly Method: "POST";
  readonly Path: string;
  readonly Summary: string;
  /** Names of the arguments in the query string. */
  readonly Query: readonly string[];
  /** Published type of the body; null = there is none. */
  readonly Request: string | Readonly<Record<string, string>> | null;
  /** Published type of the answer; null = there is none. */
  readonly Response: string | null;
  readonly QueryArguments: readonly MemberDescription[];
  /** What a request may set; members that are ignored there are left out. */
  readonly RequestMembers: readonly MemberDescription[];
  readonly ResponseMembers: readonly MemberDescription[];
}

/** Describes an operation from its own declaration. */
export function describeOperation(operation: AgentOperation): OperationDescription {
  const { answer, body, query, summary } = operation;
  return {
    Method: "POST",
    Path: addressOfOperation(operation),
    Summary: summary,
    Query: Object.keys(query),
    Request: describeBody(body),
    Response: describeAnswer(answer),
    QueryArguments: describeMembers(query),
    RequestMembers: describeMembers(writable(membersOfBody(body))),
    ResponseMembers: answer.kind === "carrier" ? describeMembers(answer.carrier.members) : [],
  };
}

function describeBody(body: BodyDeclaration): OperationDescription["Request"] {
  switch (body.kind) {
    case "none":
      return null;
    case "entity":
      return body.carrier.name;
    case "arguments":
      return Object.fromEntries(
        Object.entries(body.members).map(([name, member]) => [name, shapeName(member.shape)]),
      );
    case "list":
      return `${shapeName(body.item.shape)}[]`;
    case "dictionary":
      return `Dictionary<string, ${shapeName(body.value.shape)}>`;
  }
}

function describeAnswer(answer: AnswerDeclaration): string | null {
  switch (answer.kind) {
    case "none":
      return null;
    case "carrier":
      return answer.carrier.name;
    case "value":
      return shapeName(answer.member.shape);
    case "object":
      return answer.name;
    case "stream":
      return "binary";
  }
}

function membersOfBody(body: BodyDeclaration): Members {
  switch (body.kind) {
    case "none":
    case "list":
    case "dictionary":
      return {};
    case "entity":
      return body.carrier.members;
    case "arguments":
      return body.members;
  }
}

function writable(members: Members): Members {
  return Object.fromEntries(Object.entries(members).filter(([, { access }]) => access !== "read"));
}

/** Each member with its type, in declared order. */
export function describeMembers(members: Members): readonly MemberDescription[] {
  return Object.entries(members).map(([name, member]) => describeMember(name, member));
}

function describeMember(name: string, member: Member): MemberDescription {
  const { shape } = member;
  const note = memberNotes(member);
  return {
    Name: name,
    Type: tableType(shape),
    ...((shape.kind === "enum" || shape.kind === "flags") && {
      Values: Object.keys(shape.type.values),
    }),
    ...(shape.kind === "string" && shape.maxLength !== null && { MaxLength: shape.maxLength }),
    ...(note !== null && { Note: note }),
  };
}

/** Types as the tables of the published reference pages have them: coarser than names of types. */
function tableType(shape: Shape): string {
  switch (shape.kind) {
    case "enum":
    case "flags":
      return "string";
    case "list":
      return "array";
    case "dictionary":
      return "object";
    default:
      return shapeName(shape);
  }
}

function shapeName(shape: Shape): string {
  switch (shape.kind) {
    case "carrier":
      return shape.carrier.name;
    case "enum":
    case "flags":
      return shape.type.name;
    case "list":
      return `${shapeName(shape.item)}[]`;
    case "dictionary":
      return `Dictionary<string, ${shapeName(shape.value)}>`;
    case "dateTime":
      return "date-time";
    default:
      return shape.kind;
  }
}
