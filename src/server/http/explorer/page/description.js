/** The operations of an OpenAPI description in its order, each with all that the explorer asks of it. */
export function operationsOf(description) {
  return Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      tag: operation.tags?.[0] ?? "",
      summary: operation.summary ?? "",
      parameters: operation.parameters ?? [],
      needsSignIn: (operation.security ?? description.security ?? []).length > 0,
      ...requestOf(operation.requestBody),
      answerTypes: answerTypesOf(operation.responses ?? {}),
    })),
  );
}

/** What a request may hold, as far as it can be typed: a form with files in it cannot. */
function requestOf({ content = {}, description = "" } = {}) {
  const described = Object.entries(content);
  const types = described.map(([type]) => type);
  const [, { schema, example } = {}] = described.find(([, one]) => "example" in one) ?? [];
  return {
    requestTypes: types.filter((type) => type !== "multipart/form-data"),
    bodyNote: description,
    body: {
      sample: example,
      rootName: rootNameOf(schema),
      patchTypes: types.filter((type) => content[type].schema?.anyOf !== undefined),
    },
  };
}

/** Any name will do; that of the type says the most. */
function rootNameOf(schema) {
  const reference = schema?.$ref ?? schema?.anyOf?.at(-1)?.$ref ?? "";
  const name = reference
    .split("/")
    .at(-1)
    .replace(/Input$/, "");
  return name === "" ? "Request" : name;
}

function answerTypesOf(responses) {
  const success = Object.entries(responses).find(([status]) => status.startsWith("2"));
  return Object.keys(success?.[1].content ?? {});
}
