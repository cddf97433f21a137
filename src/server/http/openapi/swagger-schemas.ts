import type { Carrier } from "../../../contract/carrier.ts";
import type { EnumType } from "../../../contract/enum.ts";
import type { Member } from "../../../contract/member.ts";
import type { Profile } from "../../../contract/profile.ts";
import type { Shape } from "../../../contract/shape.ts";
import { flagsPattern } from "./flags-pattern.ts";
import type { JsonObject } from "./json-value.ts";
import { memberNotes } from "./member-notes.ts";
import { publishedName } from "./published-names.ts";

/** Writes shapes in Swagger 2.0, and collects the definitions that they refer to. */
export interface SwaggerSchemas {
  of(shape: Shape): JsonObject;
  /** For a carrier that is published under a name of its own. */
  ofCarrier(carrier: Carrier, name: string): JsonObject;
  /** Those that were referred to so far, by published name. */
  readonly definitions: JsonObject;
}

/**
 * Requests and answers share their definitions, as published: so no member is `required`, and null is
 * left unsaid.
 */
export function createSwaggerSchemas(profile: Profile): SwaggerSchemas {
  const definitions: Record<string, JsonObject> = {};

  function ofCarrier(carrier: Carrier, name: string): JsonObject {
    if (definitions[name] === undefined) {
      definitions[name] = {}; // so that a carrier which leads back to itself ends here
      const members = Object.entries(carrier.members).filter(
        ([, { since }]) => profile === "current" || since === "seed",
      );
      definitions[name] = {
        type: "object",
        properties: Object.fromEntries(
          members.map(([memberName, member]) => [memberName, property(member)]),
        ),
      };
    }
    return { $ref: `#/definitions/${name}` };
  }

  function property(member: Member): JsonObject {
    const notes = memberNotes(member);
    return {
      ...of(member.shape),
      ...(notes !== null && { description: notes }),
      ...(member.access === "read" && { readOnly: true }),
    };
  }

  function of(shape: Shape): JsonObject {
    switch (shape.kind) {
      case "carrier":
        return ofCarrier(shape.carrier, publishedName(shape.carrier));
      case "list":
        return { type: "array", items: of(shape.item) };
      case "dictionary":
        return { type: "object", additionalProperties: of(shape.value) };
      default:
        return scalarSchema(shape);
    }
  }

  return { of, ofCarrier, definitions };
}

type ScalarShape = Exclude<Shape, { kind: "carrier" | "list" | "dictionary" }>;

function scalarSchema(shape: ScalarShape): JsonObject {
  switch (shape.kind) {
    case "int32":
      return { type: "integer", format: "int32" };
    case "double":
      return { type: "number", format: "double" };
    case "bool":
      return { type: "boolean" };
    case "string":
      return { type: "string", ...(shape.maxLength !== null && { maxLength: shape.maxLength }) };
    case "scalar":
      // Anything at all would be an empty schema; the published descriptions say it like this.
      return { type: "object" };
    case "base64":
      return { type: "string", format: "byte" };
    case "dateTime":
      return { type: "string", format: "date-time" };
    case "enum":
      return { type: "string", enum: Object.keys(shape.type.values), ...namedEnum(shape.type) };
    case "flags":
      return { type: "string", pattern: flagsPattern(shape.type) };
  }
}

/** Tells generators what to call the type of a list of names. */
function namedEnum({ name }: EnumType): JsonObject {
  return { "x-ms-enum": { name, modelAsString: false } };
}
