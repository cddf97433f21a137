type Schema = Readonly<Record<string, unknown>>;

/**
 * Everything in which a value breaks a JSON Schema of the kind that our descriptions use, each with its
 * path. `root` holds what references lead to. An unknown keyword is a fault of the schema and throws.
 */
export function validateSchema(value: unknown, schema: unknown, root: unknown): readonly string[] {
  return problemsOf(value, schema as Schema, { root, path: "" });
}

interface Place {
  readonly root: unknown;
  readonly path: string;
}

/** Follows `#/a/b`; throws when it leads nowhere. */
export function resolveReference(reference: string, root: unknown): Schema {
  const steps = reference.replace(/^#\//, "").split("/");
  const found = steps.reduce<unknown>(
    (at, step) => (isObject(at) && Object.hasOwn(at, step) ? at[step] : undefined),
    root,
  );
  if (!isObject(found)) throw new Error(`${reference} leads nowhere`);
  return found;
}

const annotations = new Set([
  "description",
  "format",
  "readOnly",
  "contentEncoding",
  "example",
  "x-ms-enum",
]);

function problemsOf(value: unknown, schema: Schema, place: Place): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    const check = checks[keyword];
    if (check !== undefined) return check(value, rule, place);
    if (!annotations.has(keyword)) throw new Error(`unknown keyword ${keyword}`);
    return keyword === "format" ? checkFormat(value, rule, place) : [];
  });
}

type Check = (value: unknown, rule: unknown, place: Place) => readonly string[];

const checks: Readonly<Record<string, Check>> = {
  $ref: (value, rule, place) =>
    problemsOf(value, resolveReference(rule as string, place.root), place),
  type: (value, rule, place) =>
    [rule].flat().some((type) => isOfType(value, type as string)) ? [] : [wrong(place, "type")],
  const: (value, rule, place) => (value === rule ? [] : [wrong(place, "const")]),
  enum: (value, rule, place) => ((rule as unknown[]).includes(value) ? [] : [wrong(place, "enum")]),
  pattern: (value, rule, place) =>
    typeof value !== "string" || new RegExp(rule as string).test(value)
      ? []
      : [wrong(place, "pattern")],
  maxLength: (value, rule, place) =>
    typeof value !== "string" || value.length <= (rule as number)
      ? []
      : [wrong(place, "maxLength")],
  allOf: (value, rule, place) =>
    (rule as Schema[]).flatMap((schema) => problemsOf(value, schema, place)),
  // The first alternative is what is meant, the others are exceptions such as null.
  anyOf: (value, rule, place) => {
    const [first = [], ...others] = (rule as Schema[]).map((schema) =>
      problemsOf(value, schema, place),
    );
    return others.some((problems) => problems.length === 0) ? [] : first;
  },
  required: (value, rule, place) =>
    isObject(value)
      ? (rule as string[])
          .filter((name) => !Object.hasOwn(value, name))
          .map((name) => wrong(below(place, name), "required"))
      : [],
  properties: (value, rule, place) =>
    isObject(value)
      ? Object.entries(rule as Record<string, Schema>)
          .filter(([name]) => Object.hasOwn(value, name))
          .flatMap(([name, schema]) => problemsOf(value[name], schema, below(place, name)))
      : [],
  additionalProperties: (value, rule, place) =>
    isObject(value) && isObject(rule)
      ? Object.entries(value).flatMap(([name, item]) => problemsOf(item, rule, below(place, name)))
      : [],
  items: (value, rule, place) =>
    Array.isArray(value)
      ? value.flatMap((item, index) =>
          problemsOf(item, rule as Schema, below(place, String(index))),
        )
      : [],
};

const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

function checkFormat(value: unknown, format: unknown, place: Place): readonly string[] {
  if (value === null) return [];
  if (format === "int32") {
    const fits = Number.isInteger(value) && Math.abs(value as number) <= 2 ** 31;
    return fits ? [] : [wrong(place, "int32")];
  }
  if (format !== "date-time" || (typeof value === "string" && DATE.test(value))) return [];
  return [wrong(place, "date-time")];
}

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

function wrong({ path }: Place, keyword: string): string {
  return `${path || "/"}: ${keyword}`;
}

function below({ root, path }: Place, name: string): Place {
  return { root, path: `${path}/${name}` };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
