import { publishedOperations } from "../../src/contract/published-operations.ts";
import { publishedRoutes } from "../../src/contract/published-routes.ts";
import { addressOfOperation } from "../../src/server/http/agents/address-of-operation.ts";
import { officialClient } from "../support/official-client.ts";
import type { SwaggerForm } from "./swagger-form.ts";

/** What we know to be published: `POST /api/v1/Agents/Ticket/GetTicket`, `GET /api/v1/Ticket/{id}`. */
export function listedNames(): readonly string[] {
  return [
    ...Object.entries(publishedOperations).flatMap(([agent, names]) =>
      names.map((name) => `POST ${addressOfOperation({ agent, name })}`),
    ),
    ...publishedRoutes.flatMap(([path, methods]) =>
      methods.split(" ").map((method) => `${method} /api/v1${path}`),
    ),
  ];
}

/**
 * Compares the names that are listed with those that are described. Descriptions may be of a part, so a
 * name may be known from elsewhere: from the official client, or, as all patches, from reference pages.
 */
export function compareNames(
  listed: readonly string[],
  paths: SwaggerForm["paths"],
): readonly string[] {
  const published = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const isKnown = new Set([...published, ...listed.filter(isKnownFromElsewhere)]);
  const isListed = new Set(listed);
  return [
    ...published
      .filter((name) => !isListed.has(name))
      .map((name) => `${name}: published, not listed`),
    ...listed.filter((name) => !isKnown.has(name)).map((name) => `${name}: listed, not published`),
  ];
}

function isKnownFromElsewhere(name: string): boolean {
  if (name.startsWith("PATCH ")) return true;
  const [, agent, operation] = /^POST \/api\/v1\/Agents\/(\w+)\/(\w+)$/.exec(name) ?? [];
  if (agent === undefined || operation === undefined) return false;
  const classes: Readonly<Record<string, unknown>> = { ...officialClient };
  const client = classes[`${agent}Agent`];
  const method = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}Async`;
  return typeof client === "function" && method in (client.prototype as object);
}
