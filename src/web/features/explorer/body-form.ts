import { resolveSchema, type Description, type Schema } from "./description.ts";

export type BodyObject = Readonly<Record<string, unknown>>;

/** The body as an object; null when the text is none, so that no form can stand for it. */
export function bodyObject(text: string): BodyObject | null {
  if (text.trim() === "") return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export const writeBody = (body: BodyObject): string => JSON.stringify(body, null, 2);

export function isObject(value: unknown): value is BodyObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** How a member is filled in. */
export type MemberKind = "text" | "number" | "truth" | "choice" | "object" | "json";

/** A member's own schema, without what says that it may be null. */
export function schemaOfMember(schema: Schema, description: Description): Schema {
  const wanted = resolveSchema(schema, description);
  const [only, ...others] = (wanted.anyOf ?? []).filter(({ type }) => type !== "null");
  return only !== undefined && others.length === 0 ? resolveSchema(only, description) : wanted;
}

export function kindOf(schema: Schema): MemberKind {
  if (schema.enum !== undefined) return "choice";
  const [type, ...others] = [schema.type ?? []].flat().filter((each) => each !== "null");
  if (others.length > 0) return "json";
  switch (type) {
    case "string":
      return "text";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "truth";
    default:
      return schema.properties === undefined ? "json" : "object";
  }
}

/** What a member begins with when it is added. */
export function blankOf(kind: MemberKind, schema: Schema): unknown {
  switch (kind) {
    case "text":
      return "";
    case "number":
      return 0;
    case "truth":
      return false;
    case "choice":
      return schema.enum?.[0] ?? null;
    case "object":
      return {};
    case "json":
      return [schema.type ?? []].flat().includes("array") ? [] : null;
  }
}

/** The members that the body lacks and a caller may send, in their order. */
export function missingMembers(body: BodyObject, { properties = {} }: Schema): readonly string[] {
  const there = new Set(Object.keys(body).map((name) => name.toLowerCase()));
  return Object.entries(properties)
    .filter(([name, { readOnly }]) => readOnly !== true && !there.has(name.toLowerCase()))
    .map(([name]) => name);
}

/** The schema of a member by its name, in any case; undefined for one that is not known. */
export function memberSchema({ properties = {} }: Schema, name: string): Schema | undefined {
  const found = Object.entries(properties).find(
    ([each]) => each.toLowerCase() === name.toLowerCase(),
  );
  return found?.[1];
}

export function withoutMember(body: BodyObject, name: string): BodyObject {
  return Object.fromEntries(Object.entries(body).filter(([each]) => each !== name));
}
