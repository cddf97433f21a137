import { $isLinkNode } from "@lexical/link";
import {
  $createRangeSelection,
  $setSelection,
  type ElementNode,
  type PointType,
  type RangeSelection,
} from "lexical";
import { $readLines, type EditorLine } from "./editor-lines.ts";
import type { TextPlace } from "./text-place.ts";

/** Where a point of a selection stands. */
export function $placeOf(point: PointType, lines: readonly EditorLine[]): TextPlace {
  if (point.type === "text") {
    for (const [line, { pieces }] of lines.entries()) {
      const piece = pieces.find(({ key }) => key === point.key);
      if (piece !== undefined) return { line, column: piece.start + point.offset };
    }
    return { line: 0, column: 0 };
  }
  const { block, offset } = blockPoint(point.getNode(), point.offset);
  const line = lines.findIndex(
    (each) => each.block.is(block) && each.from <= offset && offset <= each.to,
  );
  const before = lines[line]?.pieces.filter(({ child }) => child < offset).at(-1);
  return {
    line: Math.max(line, 0),
    column: before === undefined ? 0 : before.start + before.length,
  };
}

/** A place beside or in a link, as one of what the link stands in. */
function blockPoint(
  node: ElementNode,
  offset: number,
): { readonly block: ElementNode | null; readonly offset: number } {
  if (!$isLinkNode(node)) return { block: node, offset };
  return { block: node.getParent(), offset: node.getIndexWithinParent() + (offset > 0 ? 1 : 0) };
}

/** Selects what is between two places; a place that is no more stands for the nearest one. */
export function $selectPlaces(start: TextPlace, end: TextPlace = start): RangeSelection {
  const lines = $readLines();
  const selection = $createRangeSelection();
  $setSelection(selection);
  setPoint(selection.anchor, start, lines);
  setPoint(selection.focus, end, lines);
  return selection;
}

function setPoint(
  point: PointType,
  { line, column }: TextPlace,
  lines: readonly EditorLine[],
): void {
  const found = lines[Math.min(line, lines.length - 1)];
  if (found === undefined) return;
  const piece = found.pieces.find(({ start, length }) => column <= start + length);
  const nearest = piece ?? found.pieces.at(-1);
  if (nearest === undefined) point.set(found.block.getKey(), found.from, "element");
  else point.set(nearest.key, Math.min(column - nearest.start, nearest.length), "text");
}
