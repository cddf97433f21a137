/** A schema of the description, as far as it is looked at. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly readOnly?: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly description?: string;
  readonly required?: boolean;
}

interface DescribedOperation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly description?: string;
    readonly content?: Readonly<
      Record<string, { readonly schema?: Schema; readonly example?: unknown }>
    >;
  };
}

/** The server's own description of its API. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  /** Null where nothing is sent as JSON. */
  readonly body: Schema | null;
  readonly bodyNote: string;
  readonly example: unknown;
  /** It may change what is stored. */
  readonly writes: boolean;
}

/** What operations of agents that only read are named like; they are POST all the same. */
const reading =
  /^(?:Get|CreateDefault|Validate|Find|Has|Is|Calculate|Sanitize|Resolve|Detect|Guess|Html2)/;

/** All operations, in the order of the description. */
export function operationsOf(description: Description): readonly Operation[] {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const json = operation.requestBody?.content?.["application/json"];
      const name = path.slice(path.lastIndexOf("/") + 1);
      const isReading = method === "get" || (path.includes("/Agents/") && reading.test(name));
      return {
        id: operation.operationId ?? `${method} ${path}`,
        method: method.toUpperCase(),
        path,
        tag: operation.tags?.[0] ?? "",
        summary: operation.summary ?? "",
        parameters: operation.parameters ?? [],
        body: json?.schema ?? null,
        bodyNote: operation.requestBody?.description ?? "",
        example: json?.example,
        writes: !isReading,
      };
    }),
  );
}

/** The schema that a reference names; any other schema as it is. */
export function resolveSchema(schema: Schema, { components }: Description): Schema {
  if (schema.$ref === undefined) return schema;
  return components.schemas[schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1)] ?? {};
}

/** Those whose address, name or summary has every word. */
export function findOperations(
  operations: readonly Operation[],
  text: string,
): readonly Operation[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return operations.filter(({ id, method, path, summary }) => {
    const all = `${method} ${path} ${id} ${summary}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
