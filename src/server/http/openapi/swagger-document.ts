import { answerTypes, requestTypes } from "../media-types.ts";
import { credentialDefinitions, credentialRequirement } from "./credentials.ts";
import type { DescribedOperation, DescribedParameter, Family } from "./described-operation.ts";
import type { DescriptionOptions } from "./description-options.ts";
import { swaggerErrorSchema } from "./error-schemas.ts";
import { failuresOf } from "./failures.ts";
import type { JsonObject } from "./json-value.ts";
import { publishedArgumentsName, publishedName } from "./published-names.ts";
import { createSwaggerSchemas, type SwaggerSchemas } from "./swagger-schemas.ts";

const ERROR_NAME = "Error";
/** What is not below it is about the server itself, and not part of the published families. */
const PUBLISHED_ROOT = "/api/v1/";

/**
 * One family of operations in Swagger 2.0, in the shape in which it is published. What the published
 * API does not have is left out, routes of our own aside. The address of the server is missing.
 */
export function swaggerDocument(
  family: Family,
  operations: readonly DescribedOperation[],
  { version, profile, credentials }: DescriptionOptions,
): JsonObject {
  const schemas = createSwaggerSchemas(profile);
  const described = operations.filter(
    (operation) => operation.family === family && operation.path.startsWith(PUBLISHED_ROOT),
  );
  const requirement = credentialRequirement(credentials);
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const operation of described) {
    const methods = (paths[operation.path] ??= {});
    methods[operation.method.toLowerCase()] = {
      ...operationObject(operation, schemas),
      security: operation.scope === "open" ? [] : requirement,
    };
  }
  return {
    swagger: "2.0",
    info: {
      version: `v1-${family}`,
      title: `Counterfoil ${family === "Agents" ? "agents" : "resources"}`,
      description: `What Counterfoil ${version} serves.`,
    },
    paths,
    definitions: { ...schemas.definitions, [ERROR_NAME]: swaggerErrorSchema },
    securityDefinitions: credentialDefinitions(credentials, "swagger"),
    tags: [...new Set(described.map(({ tag }) => tag))].map((name) => ({ name })),
  };
}

function operationObject(operation: DescribedOperation, schemas: SwaggerSchemas): JsonObject {
  const { answer, body, operationId, parameters, summary, tag } = operation;
  const published = parameters.filter(({ ours }) => ours !== true);
  return {
    tags: [tag],
    summary,
    operationId,
    consumes: body === null ? [] : (body.mediaTypes ?? requestTypes),
    produces: mediaTypesOf(answer),
    parameters: [
      ...published.filter((parameter) => parameter.in === "path").map(parameterObject),
      ...bodyParameter(operation, schemas),
      ...published.filter((parameter) => parameter.in !== "path").map(parameterObject),
    ],
    responses: {
      ...successResponse(answer, schemas),
      ...Object.fromEntries(
        failuresOf(operation).map(({ status, description }) => [
          status,
          { description, schema: { $ref: `#/definitions/${ERROR_NAME}` } },
        ]),
      ),
    },
  };
}

function mediaTypesOf(answer: DescribedOperation["answer"]): readonly string[] {
  if (answer.kind === "none") return [];
  return "mediaTypes" in answer ? answer.mediaTypes : answerTypes;
}

function bodyParameter(
  { body }: DescribedOperation,
  schemas: SwaggerSchemas,
): readonly JsonObject[] {
  if (body === null) return [];
  const { name, description, member, argumentsOf, patchTypes } = body;
  const { shape } = member;
  // Lists and objects are both patches, and this format cannot say "either".
  if (patchTypes !== undefined && patchTypes === body.mediaTypes) {
    return [{ name, in: "body", description, required: true, schema: {} }];
  }
  const schema =
    argumentsOf !== undefined && shape.kind === "carrier"
      ? schemas.ofCarrier(shape.carrier, publishedArgumentsName(argumentsOf, shape.carrier))
      : schemas.of(shape);
  return [{ name, in: "body", description, required: true, schema }];
}

function parameterObject(parameter: DescribedParameter): JsonObject {
  const { name, description, required, member } = parameter;
  return {
    name,
    in: parameter.in,
    description,
    required,
    ...parameterType(member),
  };
}

/** Parameters are scalars, or lists of them, so they refer to nothing. */
function parameterType({ shape }: DescribedParameter["member"]): JsonObject {
  const type = createSwaggerSchemas("current").of(shape);
  return shape.kind === "list" ? { ...type, collectionFormat: "multi" } : type;
}

function successResponse(
  answer: DescribedOperation["answer"],
  schemas: SwaggerSchemas,
): JsonObject {
  switch (answer.kind) {
    case "none":
      return { 204: { description: "Done; there is nothing to say." } };
    case "carrier":
      return { 200: { description: "OK", schema: schemas.of({ ...answer, picked: "all" }) } };
    case "value":
      return { 200: { description: "OK", schema: schemas.of(answer.member.shape) } };
    case "stream": {
      const isText = answer.mediaTypes.includes("application/json");
      const schema = { type: "string", format: isText ? "byte" : "binary" };
      return { 200: { description: "OK", schema } };
    }
    case "object":
      return { 200: { description: answer.description, schema: objectSchema(answer, schemas) } };
    case "document":
      return { 200: { description: "The document.", schema: { type: "string" } } };
  }
}

function objectSchema(
  { described }: Extract<DescribedOperation["answer"], { kind: "object" }>,
  schemas: SwaggerSchemas,
): JsonObject {
  if (described !== undefined) return schemas.ofCarrier(described, publishedName(described));
  return { type: "object", additionalProperties: true };
}
