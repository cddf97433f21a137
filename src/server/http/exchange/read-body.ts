import type { Shape } from "../../../contract/shape.ts";
import { AppError } from "../../errors.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import type { Text } from "../../texts/text.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import {
  decodeJson,
  decodeJsonArguments,
  decodeJsonDictionary,
  decodeJsonList,
} from "../media/json/decode-json.ts";
import { parseForm } from "../media/form/parse-form.ts";
import {
  decodeArguments,
  decodeCarrier,
  decodeDictionary,
  decodeList,
} from "../media/tree/decode-tree.ts";
import { Decoding } from "../media/tree/decoding.ts";
import { describeMalformed, describeProblem } from "../media/tree/describe-problem.ts";
import type { ParsedTree } from "../media/tree/parsed-tree.ts";
import type { Decoded } from "../media/tree/problem.ts";
import { parseXml } from "../media/xml/parse-xml.ts";
import type { RequestBody } from "../request-body.ts";
import type { BodyDeclaration } from "./declaration.ts";

export interface ReadBody {
  readonly value: unknown;
  /** Members that could not be read: path -> fault. */
  readonly problems: ReadonlyMap<string, Text>;
}

/**
 * Reads a body as the operation declares it. Throws when nothing can be done with it; members of an
 * entity that are at fault are told beside what could be read, so that one answer can name them all.
 */
export function readBody(
  declaration: BodyDeclaration,
  body: RequestBody,
  dates: DateReading,
): ReadBody {
  const decoded = decode(declaration, body, dates);
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

function decode(
  declaration: BodyDeclaration,
  { mediaType, text }: RequestBody,
  dates: DateReading,
): Decoded<unknown> {
  switch (mediaType) {
    case "application/xml":
    case "text/xml":
      return decodeParsed(declaration, (shape) => parseXml(text, shape), dates);
    case "application/x-www-form-urlencoded":
      return decodeParsed(declaration, (shape) => parseForm(text, shape), dates);
    default:
      return decodeJsonBody(declaration, text, dates);
  }
}

function decodeJsonBody(
  declaration: BodyDeclaration,
  text: string,
  dates: DateReading,
): Decoded<unknown> {
  switch (declaration.kind) {
    case "none":
      return { ok: true, value: null };
    case "entity":
      return decodeJson(declaration.carrier, text, { dates });
    case "arguments":
      return decodeJsonArguments(declaration.members, text, { dates });
    case "list":
      return decodeJsonList(declaration.item, text, { dates });
    case "dictionary":
      return decodeJsonDictionary(declaration.value, text, { dates });
  }
}

/** Forms that say nothing of types are parsed by the declared shape, into what JSON would be. */
function decodeParsed(
  declaration: BodyDeclaration,
  parse: (shape: Shape) => ParsedTree,
  dates: DateReading,
): Decoded<unknown> {
  if (declaration.kind === "none") return { ok: true, value: null };
  const parsed = parse(shapeOfBody(declaration));
  if (!parsed.ok) return { ok: false, malformed: parsed.malformed, problems: [] };
  const decoding = new Decoding(dates);
  switch (declaration.kind) {
    case "entity":
      return decodeCarrier(declaration.carrier, parsed.tree, decoding);
    case "arguments":
      return decodeArguments(declaration.members, parsed.tree, decoding);
    case "list":
      return decodeList(declaration.item, parsed.tree, decoding);
    case "dictionary":
      return decodeDictionary(declaration.value, parsed.tree, decoding);
  }
}

const shapes = new WeakMap<BodyDeclaration, Shape>();

/** Always the same one for a declaration: what parsers derive from a shape is kept with it. */
function shapeOfBody(declaration: Exclude<BodyDeclaration, { kind: "none" }>): Shape {
  const known = shapes.get(declaration);
  if (known !== undefined) return known;
  const shape = buildShape(declaration);
  shapes.set(declaration, shape);
  return shape;
}

function buildShape(declaration: Exclude<BodyDeclaration, { kind: "none" }>): Shape {
  switch (declaration.kind) {
    case "entity":
      return { kind: "carrier", carrier: declaration.carrier, picked: "all" };
    case "arguments": {
      const carrier = { name: "Arguments", members: declaration.members };
      return { kind: "carrier", carrier, picked: "all" };
    }
    case "list":
      return { kind: "list", item: declaration.item.shape };
    case "dictionary":
      return { kind: "dictionary", value: declaration.value.shape };
  }
}
