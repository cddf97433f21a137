import type { Carrier, CarrierVariants } from "../../../contract/carrier.ts";
import type { EnumType } from "../../../contract/enum.ts";
import type { Member } from "../../../contract/member.ts";
import type { Profile } from "../../../contract/profile.ts";
import type { Shape } from "../../../contract/shape.ts";
import { flagsPattern } from "./flags-pattern.ts";
import type { JsonObject } from "./json-value.ts";
import { memberNotes } from "./member-notes.ts";

/** Writes shapes in JSON Schema as of OpenAPI 3.1, and collects the schemas that they refer to. */
export class OpenApiSchemas {
  /** Those that were referred to so far, by name. */
  readonly schemas: Record<string, JsonObject> = {};
  readonly #profile: Profile;

  constructor(profile: Profile) {
    this.#profile = profile;
  }

  /** What an answer holds: complete, and null only where it says so. */
  answer({ shape, nullable }: Pick<Member, "shape" | "nullable">): JsonObject {
    const schema = this.#answerShape(shape);
    return nullable ? orNull(schema) : schema;
  }

  /** What a request may hold: any part of what may be written, and null for "as it is". */
  request(shape: Shape): JsonObject {
    switch (shape.kind) {
      case "carrier":
        return this.#requestCarrier(shape.carrier, shape.picked);
      case "list":
        return { type: "array", items: this.request(shape.item) };
      case "dictionary":
        return { type: "object", additionalProperties: orNull(this.request(shape.value)) };
      case "enum":
        return this.#namedEnum(shape.type);
      default:
        return scalarSchema(shape);
    }
  }

  /** A schema that no shape is behind, under its name. */
  named(name: string, schema: JsonObject): JsonObject {
    return this.#named(name, () => schema);
  }

  /** Declares a schema once and refers to it. */
  #named(name: string, write: () => JsonObject): JsonObject {
    if (this.schemas[name] === undefined) {
      this.schemas[name] = {}; // so that a carrier which leads back to itself ends here
      this.schemas[name] = write();
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  #answerShape(shape: Shape): JsonObject {
    switch (shape.kind) {
      case "carrier":
        return this.#answerCarrierRef(shape.carrier);
      case "list":
        return { type: "array", items: this.#answerShape(shape.item) };
      case "dictionary":
        return { type: "object", additionalProperties: this.#answerShape(shape.value) };
      case "enum":
        return this.#namedEnum(shape.type);
      default:
        return scalarSchema(shape);
    }
  }

  #answerCarrierRef(carrier: Carrier): JsonObject {
    const { name, variants } = carrier;
    return this.#named(name, () =>
      variants === undefined ? this.#answerCarrier(carrier) : this.#answerVariants(variants),
    );
  }

  #answerVariants({ by, carriers }: CarrierVariants): JsonObject {
    const refs = Object.entries(carriers).map(([told, carrier]) => {
      const ref = this.#answerCarrierRef(carrier);
      return [told, ref] as const;
    });
    return {
      anyOf: refs.map(([, ref]) => ref),
      discriminator: {
        propertyName: by,
        mapping: Object.fromEntries(refs.map(([told, ref]) => [told, ref["$ref"] ?? null])),
      },
    };
  }

  #answerCarrier({ members }: Carrier): JsonObject {
    const known = Object.entries(members).filter(
      ([, { since }]) => this.#profile === "current" || since === "seed",
    );
    return {
      type: "object",
      required: known.map(([name]) => name),
      properties: Object.fromEntries(
        known.map(([name, member]) => [
          name,
          { ...this.answer(member), ...notesOf(member), ...readOnlyOf(member) },
        ]),
      ),
    };
  }

  #requestCarrier(carrier: Carrier, picked: readonly string[] | "all"): JsonObject {
    if (picked !== "all") return this.#requestMembers(carrier, (name) => picked.includes(name));
    return this.#named(requestName(carrier), () => this.#requestMembers(carrier, isWritable));
  }

  #requestMembers(
    { members }: Carrier,
    isRead: (name: string, member: Member) => boolean,
  ): JsonObject {
    return {
      type: "object",
      properties: Object.fromEntries(
        Object.entries(members)
          .filter(([name, member]) => isRead(name, member))
          .map(([name, member]) => [
            name,
            { ...orNull(this.request(member.shape)), ...notesOf(member) },
          ]),
      ),
    };
  }

  #namedEnum(type: EnumType): JsonObject {
    return this.#named(type.name, () => ({ type: "string", enum: Object.keys(type.values) }));
  }
}

/** Answers and requests of a carrier differ, so they are two schemas; arguments are only requested. */
function requestName({ name }: Carrier): string {
  return name.endsWith("Request") ? name : `${name}Input`;
}

function notesOf(member: Member): JsonObject {
  const notes = memberNotes(member);
  return notes === null ? {} : { description: notes };
}

function readOnlyOf({ access }: Member): JsonObject {
  return access === "read" ? { readOnly: true } : {};
}

function orNull(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (typeof type === "string") return { ...schema, type: [type, "null"] };
  return { anyOf: [schema, { type: "null" }] };
}

type ScalarShape = Exclude<Shape, { kind: "carrier" | "list" | "dictionary" | "enum" }>;

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
      return { type: ["string", "number", "boolean"] };
    case "base64":
      return { type: "string", contentEncoding: "base64" };
    case "dateTime":
      return { type: "string", format: "date-time" };
    case "flags":
      return { type: "string", pattern: flagsPattern(shape.type) };
  }
}

function isWritable(_name: string, { access }: Member): boolean {
  return access !== "read";
}
