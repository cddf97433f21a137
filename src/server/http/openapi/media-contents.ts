import { answerTypes, requestTypes } from "../media-types.ts";
import type { DescribedBody } from "./described-operation.ts";
import type { JsonObject, JsonValue } from "./json-value.ts";
import type { OpenApiSchemas } from "./open-api-schemas.ts";

const bytes = { type: "string", format: "binary" } as const;
const base64Text = { type: "string", contentEncoding: "base64" } as const;
const fileForm = { type: "object", properties: { file: bytes } } as const;
/** Types of requests in which a file comes as one string. */
const base64Types = ["application/json", "text/json"];

/** Changes to a record, one after the other. */
const jsonPatch: JsonObject = {
  type: "array",
  items: {
    type: "object",
    required: ["op", "path"],
    properties: {
      op: { type: "string", enum: ["add", "remove", "replace", "test"] },
      path: { type: "string" },
      value: {},
    },
  },
};

/** The same under several media types. A sample is JSON, so it stands beside the first of them only. */
export function sameContent(
  mediaTypes: readonly string[],
  { schema, example }: { readonly schema: JsonObject; readonly example?: unknown },
): JsonObject {
  return Object.fromEntries(
    mediaTypes.map((mediaType, index) => [
      mediaType,
      index === 0 && example !== undefined ? { schema, example: example as JsonValue } : { schema },
    ]),
  );
}

/** What a request may hold, by its media type. */
export function requestContent(body: DescribedBody, schemas: OpenApiSchemas): JsonObject {
  const { example, member, mediaTypes = requestTypes, patchTypes = [] } = body;
  if (member.shape.kind === "base64") return fileContent(mediaTypes, base64Types);
  const schema = schemas.request(member.shape);
  const content = sameContent(mediaTypes, { schema, example });
  if (patchTypes.length === 0) return content;
  const patched = { anyOf: [schemas.named("JsonPatch", jsonPatch), schema] };
  return { ...content, ...patchContent(content, patchTypes, patched) };
}

function patchContent(
  content: JsonObject,
  patchTypes: readonly string[],
  schema: JsonObject,
): JsonObject {
  return Object.fromEntries(
    patchTypes.map((mediaType) => [mediaType, { ...(content[mediaType] as JsonObject), schema }]),
  );
}

/** A file as an answer: its bytes, or base64 as the text of an ordinary one. */
export function streamContent(mediaTypes: readonly string[]): JsonObject {
  return fileContent([...new Set([...mediaTypes, ...answerTypes])], answerTypes);
}

function fileContent(mediaTypes: readonly string[], textTypes: readonly string[]): JsonObject {
  const schemaOf = (mediaType: string) => {
    if (mediaType === "multipart/form-data") return fileForm;
    return textTypes.includes(mediaType) ? base64Text : bytes;
  };
  return Object.fromEntries(
    mediaTypes.map((mediaType) => [mediaType, { schema: schemaOf(mediaType) }]),
  );
}
