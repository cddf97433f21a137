import { errorKinds } from "../error-body.ts";
import { answerTypes } from "../media-types.ts";
import { credentialDefinitions, credentialRequirement } from "./credentials.ts";
import type { DescribedOperation, DescribedParameter } from "./described-operation.ts";
import type { DescriptionOptions } from "./description-options.ts";
import { errorSchema, errorSchemaOf } from "./error-schemas.ts";
import { byStatus, failuresOf, type DescribedFailure } from "./failures.ts";
import type { JsonObject } from "./json-value.ts";
import { requestContent, sameContent, streamContent } from "./media-contents.ts";
import { OpenApiSchemas } from "./open-api-schemas.ts";

/** Every operation in one OpenAPI 3.1 description. The address of the server is missing. */
export function openApiDocument(
  operations: readonly DescribedOperation[],
  { version, profile, credentials }: DescriptionOptions,
): JsonObject {
  const schemas = new OpenApiSchemas(profile);
  const requirement = credentialRequirement(credentials);
  const paths: Record<string, Record<string, JsonObject>> = {};
  for (const operation of operations) {
    const methods = (paths[operation.path] ??= {});
    methods[operation.method.toLowerCase()] = {
      ...operationObject(operation, schemas),
      ...(operation.scope === "open" && { security: [] }),
    };
  }
  const failures = byStatus(Object.keys(errorKinds) as (keyof typeof errorKinds)[]);
  return {
    openapi: "3.1.0",
    info: {
      title: "Counterfoil",
      version,
      description:
        "A service desk that speaks the published ticket API, with additions of its own.",
    },
    paths,
    components: {
      schemas: { ...schemas.schemas, Error: errorSchema, ...errorSchemasOf(failures) },
      responses: Object.fromEntries(
        failures.map((failure) => [errorName(failure), errorResponse(failure)]),
      ),
      securitySchemes: credentialDefinitions(credentials, "openApi"),
    },
    security: requirement,
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
  };
}

function operationObject(operation: DescribedOperation, schemas: OpenApiSchemas): JsonObject {
  const { body, operationId, parameters, summary, tag } = operation;
  return {
    tags: [tag],
    summary,
    operationId,
    parameters: parameters.map((parameter) => parameterObject(parameter, schemas)),
    ...(body !== null && {
      requestBody: {
        description: body.description,
        required: true,
        content: requestContent(body, schemas),
      },
    }),
    responses: {
      ...successResponse(operation, schemas),
      ...Object.fromEntries(
        failuresOf(operation).map((failure) => [
          failure.status,
          { $ref: `#/components/responses/${errorName(failure)}` },
        ]),
      ),
    },
  };
}

function parameterObject(parameter: DescribedParameter, schemas: OpenApiSchemas): JsonObject {
  return {
    name: parameter.name,
    in: parameter.in,
    description: parameter.description,
    required: parameter.required,
    schema: schemas.request(parameter.member.shape),
  };
}

function successResponse(
  { answer, answerExample, family }: DescribedOperation,
  schemas: OpenApiSchemas,
): JsonObject {
  const ok = (description: string, schema: JsonObject): JsonObject => ({
    200: {
      description,
      content: sameContent(answerTypes, { schema, example: answerExample }),
    },
  });
  switch (answer.kind) {
    case "none":
      return { 204: { description: "Done; there is nothing to say." } };
    case "carrier": {
      // A resource that is missing is a failure, and to an operation it is an answer.
      const nullable = family === "Agents";
      const schema = schemas.answer({ shape: { ...answer, picked: "all" }, nullable });
      return ok(nullable ? "OK. Null when there is no such record." : "OK", schema);
    }
    case "value":
      return ok("OK", schemas.answer(answer.member));
    case "stream": {
      const content = streamContent(answer.mediaTypes);
      const whole = { 200: { description: "The content.", content } };
      // Operations are no addresses of bytes.
      if (family === "Agents") return whole;
      return { ...whole, 206: { description: "The part of the content in the Range.", content } };
    }
    case "object": {
      const { described: carrier, description } = answer;
      if (carrier === undefined) return ok(description, { type: "object" });
      const shape = { kind: "carrier", carrier, picked: "all" } as const;
      return ok(description, schemas.answer({ shape, nullable: false }));
    }
    case "document": {
      const content = sameContent(answer.mediaTypes, { schema: { type: "string" } });
      return { 200: { description: "The document.", content } };
    }
  }
}

function errorName({ status }: DescribedFailure): string {
  return `Error${status}`;
}

function errorSchemasOf(failures: readonly DescribedFailure[]): JsonObject {
  return Object.fromEntries(
    failures.map((failure) => [errorName(failure), errorSchemaOf(failure)]),
  );
}

function errorResponse(failure: DescribedFailure): JsonObject {
  const schema = { $ref: `#/components/schemas/${errorName(failure)}` };
  return { description: failure.description, content: sameContent(answerTypes, { schema }) };
}
