/**
 * A parsed body. Members may have any name, `__proto__` included: they are only ever enumerated,
 * and looked up by names found that way.
 */
export type BodyTree = null | boolean | number | string | readonly BodyTree[] | TreeObject;

export interface TreeObject {
  readonly [name: string]: BodyTree;
}

export function isTreeObject(tree: BodyTree): tree is TreeObject {
  return typeof tree === "object" && tree !== null && !Array.isArray(tree);
}
