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
 * Writes each description once, when somebody asks for it first: most servers are never asked, and writing all
 * three takes as long as adding all routes. Only the address differs between callers, and it is put in front of what
 * is written already: so nothing is kept for each host that a caller may invent.
 */
export function writeDescriptions(
  operations: readonly DescribedOperation[],
  options: DescriptionOptions,
): ApiDescriptions {
  return {
    agents: withAddress(() => swaggerDocument("Agents", operations, options), swaggerAddress),
    rest: withAddress(() => swaggerDocument("REST", operations, options), swaggerAddress),
    openApi: withAddress(() => openApiDocument(operations, options), openApiAddress),
  };
}

function withAddress(
  describe: () => JsonObject,
  membersOf: (address: ServerAddress) => JsonObject,
): WriteDescription {
  let written: WrittenDescription | undefined;
  return (address) => {
    written ??= writeDescription(describe());
    const front = JSON.stringify({ ...written.format, ...membersOf(address) });
    return `${front.slice(0, -1)},${written.rest.slice(1)}`;
  };
}

interface WrittenDescription {
  /** The member that names the format stands first, where people look for it. */
  readonly format: JsonObject;
  readonly rest: string;
}

function writeDescription(document: JsonObject): WrittenDescription {
  const [format, ...others] = Object.entries(document);
  return {
    format: Object.fromEntries(format === undefined ? [] : [format]),
    rest: JSON.stringify(Object.fromEntries(others)),
  };
}

function swaggerAddress({ scheme, host, basePath }: ServerAddress): JsonObject {
  return { host, schemes: [scheme], basePath: basePath === "" ? "/" : basePath };
}

function openApiAddress(address: ServerAddress): JsonObject {
  return { servers: [{ url: urlOf(address) }] };
}
