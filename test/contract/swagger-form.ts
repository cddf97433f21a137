/** What the comparison reads of a type in Swagger 2.0; parameters, members and answers all have it. */
export interface SwaggerType {
  readonly type?: string;
  readonly format?: string;
  readonly $ref?: string;
  readonly enum?: readonly string[];
  readonly items?: SwaggerType;
  readonly additionalProperties?: SwaggerType | boolean;
}

export interface SwaggerParameter extends SwaggerType {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: SwaggerType;
}

export interface SwaggerOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
  readonly parameters: readonly SwaggerParameter[];
  readonly responses: Readonly<Record<string, { readonly schema?: SwaggerType }>>;
}

export interface SwaggerDefinition {
  readonly properties?: Readonly<Record<string, SwaggerType>>;
}

/** One description, or several that were put together. */
export interface SwaggerForm {
  readonly paths: Readonly<Record<string, Readonly<Record<string, SwaggerOperation>>>>;
  readonly definitions: Readonly<Record<string, SwaggerDefinition>>;
}

/** `integer int32`, `array of SuperOffice.CRM.Services.Tag`: a type in a few words, all of it. */
export function typeInWords(type: SwaggerType | undefined): string {
  if (type === undefined) return "nothing";
  if (type.$ref !== undefined) return type.$ref.replace("#/definitions/", "");
  if (type.type === "array") return `array of ${typeInWords(type.items)}`;
  if (typeof type.additionalProperties === "object") {
    return `dictionary of ${typeInWords(type.additionalProperties)}`;
  }
  const words = [type.type ?? "anything", ...(type.format === undefined ? [] : [type.format])];
  return [...words, ...(type.enum === undefined ? [] : [`(${type.enum.join(", ")})`])].join(" ");
}
