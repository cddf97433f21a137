import type { DateReading } from "../media/dates/date-format.ts";
import { decodeJson, decodeJsonArguments, decodeJsonList } from "../media/json/decode-json.ts";
import { describeMalformed, describeProblem } from "../media/tree/describe-problem.ts";
import type { Decoded } from "../media/tree/problem.ts";
import { AppError } from "../../errors.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import type { Text } from "../../texts/text.ts";
import type { BodyDeclaration } from "./agent-operation.ts";

export interface ReadBody {
  readonly value: unknown;
  /** Members that could not be read: path -> fault. */
  readonly problems: ReadonlyMap<string, Text>;
}

/**
 * Reads a body as the operation declares it. Throws when nothing can be done with it; members of an
 * entity that are at fault are told beside what could be read, so that one answer can name them all.
 */
export function readBody(declaration: BodyDeclaration, text: string, dates: DateReading): ReadBody {
  const decoded = decode(declaration, text, dates);
  if (decoded.ok) return { value: decoded.value, problems: new Map() };
  if (decoded.malformed !== undefined) {
    throw new AppError("malformedRequest", describeMalformed(decoded.malformed));
  }
  const problems = new Map(
    decoded.problems.map((problem) => [problem.path, describeProblem(problem)]),
  );
  if (declaration.kind === "entity" && decoded.readable !== undefined) {
    return { value: decoded.readable, problems };
  }
  throw new AppError("validation", sayFaults(problems), { members: problems });
}

function decode(declaration: BodyDeclaration, text: string, dates: DateReading): Decoded<unknown> {
  switch (declaration.kind) {
    case "none":
      return { ok: true, value: null };
    case "entity":
      return decodeJson(declaration.carrier, text, { dates });
    case "arguments":
      return decodeJsonArguments(declaration.members, text, { dates });
    case "list":
      return decodeJsonList(declaration.item, text, { dates });
  }
}
