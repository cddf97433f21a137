import type { BodyTree } from "../tree/body-tree.ts";
import { maxDepth } from "../tree/limits.ts";
import type { ParsedTree } from "../tree/parsed-tree.ts";
import { readJsonText } from "./read-json-text.ts";

/**
 * The built-in parser is five times as fast, but builds everything before any limit can be
 * checked. A body this short cannot hold more values than are allowed.
 */
const shortBodyLength = 65_536;

/**
 * Parses JSON. Of names that differ only in case a short body does not always tell which came
 * last; whoever meets such names parses again with `readJsonText`, which does.
 */
export function parseJson(text: string): ParsedTree {
  if (text.length > shortBodyLength) return readJsonText(text);
  let tree: BodyTree;
  try {
    tree = JSON.parse(text) as BodyTree;
  } catch {
    return readJsonText(text);
  }
  return isDeeperThan(maxDepth, tree) ? readJsonText(text) : { ok: true, tree };
}

function isDeeperThan(levels: number, tree: BodyTree): boolean {
  if (typeof tree !== "object" || tree === null) return false;
  if (levels === 0) return true;
  return Object.values(tree).some((child: BodyTree) => isDeeperThan(levels - 1, child));
}
