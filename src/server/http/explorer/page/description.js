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
      requestTypes: Object.keys(operation.requestBody?.content ?? {}),
      bodyNote: operation.requestBody?.description ?? "",
      bodySample: sampleOf(operation.requestBody?.content ?? {}),
      answerTypes: answerTypesOf(operation.responses ?? {}),
    })),
  );
}

function sampleOf(content) {
  const withSample = Object.values(content).find(({ example }) => example !== undefined);
  return withSample === undefined ? "" : JSON.stringify(withSample.example, null, 2);
}

function answerTypesOf(responses) {
  const success = Object.entries(responses).find(([status]) => status.startsWith("2"));
  return Object.keys(success?.[1].content ?? {});
}
