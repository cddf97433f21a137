/**
 * A parsed body. Members may have any name, `__proto__` included: they are only ever enumerated,
 * and looked up by names found that way.
 */
export type JsonTree = null | boolean | number | string | readonly JsonTree[] | JsonObject;

export interface JsonObject {
  readonly [name: string]: JsonTree;
}

export function isJsonObject(tree: JsonTree): tree is JsonObject {
  return typeof tree === "object" && tree !== null && !Array.isArray(tree);
}
