import type { Shape } from "../../../../contract/shape.ts";
import type { BodyTree } from "../tree/body-tree.ts";
import type { FormNode } from "./form-node.ts";

/**
 * What the pairs have set at a place, as JSON would have brought it. Undefined when they set
 * nothing there.
 */
export function formTree({ texts, children }: FormNode, shape: Shape): BodyTree | undefined {
  if (shape.kind === "list") return listTree({ texts, children }, shape.item);
  if (children.size === 0) return texts.at(-1);
  const object: Record<string, BodyTree> = Object.create(null) as Record<string, BodyTree>;
  for (const [name, child] of children) {
    const below = shapeBelow(shape, name);
    const tree = below === undefined ? undefined : formTree(child, below);
    if (tree !== undefined) object[name] = tree;
  }
  return object;
}

/** Repeated values, or items in the order of their indexes; gaps close. */
function listTree({ texts, children }: FormNode, item: Shape): BodyTree | undefined {
  if (children.size === 0) return texts.length === 0 ? undefined : texts;
  const items = [...children]
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, child]) => formTree(child, item))
    .filter((tree) => tree !== undefined);
  return items.length === 0 ? undefined : items;
}

function shapeBelow(shape: Shape, name: string): Shape | undefined {
  if (shape.kind === "dictionary") return shape.value;
  return shape.kind === "carrier" ? shape.carrier.members[name]?.shape : undefined;
}
