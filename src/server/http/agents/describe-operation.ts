import type { Member } from "../../../contract/member.ts";
import type { Shape } from "../../../contract/shape.ts";
import type { AgentOperation, AnswerDeclaration, BodyDeclaration } from "./agent-operation.ts";

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
}

/** Describes an operation from its own declaration. */
export function describeOperation(operation: AgentOperation, path: string): OperationDescription {
  return {
    Method: "POST",
    Path: path,
    Summary: operation.summary,
    Query: Object.keys(operation.query),
    Request: describeBody(operation.body),
    Response: describeAnswer(operation.answer),
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
        Object.entries(body.members).map(([name, member]) => [name, typeName(member)]),
      );
    case "list":
      return `${typeName(body.item)}[]`;
  }
}

function describeAnswer(answer: AnswerDeclaration): string | null {
  switch (answer.kind) {
    case "none":
      return null;
    case "carrier":
      return answer.carrier.name;
    case "value":
      return typeName(answer.member);
    case "stream":
      return "binary";
  }
}

function typeName({ shape }: Member): string {
  return shapeName(shape);
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
