import type { DescribedOperation } from "./described-operation.ts";
import type { DescriptionOptions } from "./description-options.ts";
import type { JsonObject } from "./json-value.ts";
import { openApiDocument } from "./open-api-document.ts";
import { urlOf, type ServerAddress } from "../server-address.ts";
import { swaggerDocument } from "./swagger-document.ts";

/** A description as text, for the address that a caller used. */
export type WriteDescription = (address: ServerAddress) => string;

export interface ApiDescriptions {
  readonly agents: WriteDescription;
  readonly rest: WriteDescription;
  readonly openApi: WriteDescription;
}

/**
 * Writes all descriptions once. Only the address differs between callers, and it is put in front of
 * what is written already: so nothing is kept for each host that a caller may invent.
 */
export function writeDescriptions(
  operations: readonly DescribedOperation[],
  options: DescriptionOptions,
): ApiDescriptions {
  return {
    agents: withAddress(swaggerDocument("Agents", operations, options), swaggerAddress),
    rest: withAddress(swaggerDocument("REST", operations, options), swaggerAddress),
    openApi: withAddress(openApiDocument(operations, options), openApiAddress),
  };
}

function withAddress(
  document: JsonObject,
  membersOf: (address: ServerAddress) => JsonObject,
): WriteDescription {
  // The member that names the format stands first, where people look for it.
  const [format, ...others] = Object.entries(document);
  const written = JSON.stringify(Object.fromEntries(others));
  return (address) => {
    const front = JSON.stringify({
      ...Object.fromEntries(format === undefined ? [] : [format]),
      ...membersOf(address),
    });
    return `${front.slice(0, -1)},${written.slice(1)}`;
  };
}

function swaggerAddress({ scheme, host, basePath }: ServerAddress): JsonObject {
  return { host, schemes: [scheme], basePath: basePath === "" ? "/" : basePath };
}

function openApiAddress(address: ServerAddress): JsonObject {
  return { servers: [{ url: urlOf(address) }] };
}
