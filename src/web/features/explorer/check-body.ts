import { resolveSchema, type Description, type Schema } from "./description.ts";

/** What a body breaks of its schema, as data. */
export type BodyFault =
  | { readonly code: "otherType"; readonly expected: string }
  | { readonly code: "unknownMember" }
  | { readonly code: "tooLong"; readonly max: number }
  | { readonly code: "notOneOf"; readonly names: string }
  | { readonly code: "outOfRange" };

const INT32_MAX = 2_147_483_647;

/** Every fault by the path of the member. Members that are absent or null stay as they are, so they are right. */
export function checkBody(
  body: unknown,
  schema: Schema,
  description: Description,
): ReadonlyMap<string, BodyFault> {
  const faults = new Map<string, BodyFault>();
  check(body, schema, "");
  return faults;

  function check(value: unknown, given: Schema, path: string): void {
    const wanted = resolveSchema(given, description);
    if (value === null) return;
    if (wanted.anyOf !== undefined) {
      const [best] = wanted.anyOf
        .filter(({ type }) => type !== "null")
        .map((each) => checkBody(value, each, description))
        .sort((one, other) => one.size - other.size);
      for (const [within, fault] of best ?? []) faults.set(join(path, within), fault);
      return;
    }
    const fault = faultOf(value, wanted);
    if (fault !== null) faults.set(path, fault);
    else if (Array.isArray(value)) {
      const { items } = wanted;
      if (items !== undefined) {
        for (const [place, item] of value.entries()) check(item, items, join(path, String(place)));
      }
    } else if (typeof value === "object") checkMembers(value, wanted, path);
  }

  function checkMembers(value: object, { properties, additionalProperties }: Schema, path: string) {
    if (properties === undefined) return;
    const known = new Map(
      Object.entries(properties).map(([name, each]) => [name.toLowerCase(), each]),
    );
    for (const [name, member] of Object.entries(value) as [string, unknown][]) {
      const schemaOfMember = known.get(name.toLowerCase());
      if (schemaOfMember !== undefined) check(member, schemaOfMember, join(path, name));
      else if (typeof additionalProperties !== "object") {
        faults.set(join(path, name), { code: "unknownMember" });
      }
    }
  }
}

const join = (path: string, name: string): string =>
  path === "" || name === "" ? path + name : `${path}/${name}`;

function faultOf(value: unknown, schema: Schema): BodyFault | null {
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  if (types.length > 0 && !types.some((type) => isOf(value, type))) {
    return { code: "otherType", expected: types.join(", ") };
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    return { code: "notOneOf", names: schema.enum.map(String).join(", ") };
  }
  if (typeof value === "string" && schema.maxLength !== undefined) {
    if (value.trimEnd().length > schema.maxLength)
      return { code: "tooLong", max: schema.maxLength };
  }
  if (typeof value === "number" && schema.format === "int32" && Math.abs(value) > INT32_MAX) {
    return { code: "outOfRange" };
  }
  return null;
}

function isOf(value: unknown, type: string): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "array":
      return Array.isArray(value);
    case "object":
      return typeof value === "object" && !Array.isArray(value);
    default:
      return typeof value === type;
  }
}
