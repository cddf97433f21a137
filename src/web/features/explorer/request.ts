import type { Operation } from "./description.ts";

/** What was filled in for an operation; parameters by place and name. */
export interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface HttpRequest {
  readonly method: string;
  /** From the root of the server on. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export const parameterKey = (place: string, name: string): string => `${place}:${name}`;

/** The request for what was filled in. Empty parameters are left out; in the path they stay open. */
export function requestOf(operation: Operation, { values, body }: Filled): HttpRequest {
  const given = (place: string) =>
    operation.parameters.flatMap(({ in: at, name }) => {
      const value = (values[parameterKey(at, name)] ?? "").trim();
      return at === place && value !== "" ? [[name, value] as const] : [];
    });
  const path = given("path").reduce(
    (all, [name, value]) => all.replace(`{${name}}`, encodeURIComponent(value)),
    operation.path,
  );
  const query = given("query")
    .map(
      ([name, value]) =>
        `${encodeURIComponent(name).replaceAll("%24", "$")}=${encodeURIComponent(value)}`,
    )
    .join("&");
  const sendsBody = operation.body !== null && body.trim() !== "";
  return {
    method: operation.method,
    path: query === "" ? path : `${path}?${query}`,
    headers: {
      Accept: "application/json",
      ...(sendsBody && { "Content-Type": "application/json" }),
      ...Object.fromEntries(given("header")),
    },
    body: sendsBody ? body : null,
  };
}

/** The same for a POSIX shell. Who calls is named and never shown. */
export function curlOf({ method, path, headers, body }: HttpRequest, origin: string): string {
  const parts = [
    `curl -X ${method} ${quote(origin + path)}`,
    `-H "Authorization: Bearer $TOKEN"`,
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === null ? [] : [`--data-binary ${quote(body)}`]),
  ];
  return parts.join(" \\\n  ");
}

const quote = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The same for JavaScript. */
export function fetchOf({ method, path, headers, body }: HttpRequest, origin: string): string {
  const options = {
    method,
    headers: { ...headers, Authorization: "Bearer TOKEN" },
    ...(body !== null && { body }),
  };
  const written = JSON.stringify(options, null, 2).replace('"Bearer TOKEN"', "`Bearer ${token}`");
  return `const response = await fetch(${JSON.stringify(origin + path)}, ${written});\nconst answer = await response.json();`;
}
