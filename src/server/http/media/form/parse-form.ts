import type { Shape } from "../../../../contract/shape.ts";
import { declaredNames } from "../tree/declared-names.ts";
import type { ParsedTree } from "../tree/parsed-tree.ts";
import { emptyNode } from "./form-node.ts";
import { formTree } from "./form-tree.ts";
import { isListStep, plantPair } from "./plant-pair.ts";
import { readPairPath } from "./read-pair-path.ts";
import { readPairs } from "./read-pairs.ts";

/**
 * Parses a form (`application/x-www-form-urlencoded`) whose names are paths into the tree that the
 * same body has as JSON. What a path means is decided by the declared shape: whether a step is a
 * member in any case, a dictionary's key or a place in a list, and whether a repeated name is one
 * more item or the value that counts. Names that nobody declared are ignored. Text without any pair
 * is null.
 */
export function parseForm(text: string, shape: Shape): ParsedTree {
  if (text.trim() === "") return { ok: true, tree: null };
  const read = readPairs(text);
  if (!read.ok) return read;
  const root = emptyNode();
  for (const { number, name, value } of read.pairs) {
    const steps = readPairPath(name);
    const fault =
      steps === undefined
        ? "name"
        : plantPair({ node: root, shape }, withoutRootName(steps, shape), value);
    if (fault !== undefined) {
      return { ok: false, malformed: { code: "pair", fault, pair: number } };
    }
  }
  const nothing = shape.kind === "carrier" && read.pairs.length > 0 ? {} : null;
  return { ok: true, tree: formTree(root, shape) ?? nothing };
}

/**
 * Some callers begin every path with a name for the body itself: `entity.Title` or
 * `ticketEntity.Title` for `Title`, and any name at all for a list.
 */
function withoutRootName(steps: readonly string[], shape: Shape): readonly string[] {
  const [first = "", ...rest] = steps;
  if (shape.kind === "list") return isListStep(first) ? steps : rest;
  if (shape.kind !== "carrier" || rest.length === 0) return steps;
  const { name, members } = shape.carrier;
  const lowerCase = first.toLowerCase();
  const isRootName = lowerCase === "entity" || lowerCase === name.toLowerCase();
  return isRootName && !declaredNames(members).has(lowerCase) ? rest : steps;
}
