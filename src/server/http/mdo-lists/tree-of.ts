import type { ListItem } from "./mdo-list.ts";

export interface TreeParts<Row> {
  readonly idOf: (row: Row) => number;
  /** 0 = it stands at the top. */
  readonly parentIdOf: (row: Row) => number;
  /** Whether the row is wanted for itself; others are kept where something wanted is below them. */
  readonly isShown: (row: Row) => boolean;
  readonly compare: (one: Row, other: Row) => number;
  readonly itemOf: (row: Row, children: readonly ListItem[]) => ListItem;
}

/** Rows that name their parents, as a tree. What names a parent that is not there stands at the top. */
export function treeOf<Row>(rows: readonly Row[], parts: TreeParts<Row>): readonly ListItem[] {
  const { idOf, parentIdOf, isShown, compare, itemOf } = parts;
  const ids = new Set(rows.map(idOf));
  const childrenOf = new Map<number, Row[]>();
  for (const row of rows) {
    const parentId = ids.has(parentIdOf(row)) ? parentIdOf(row) : 0;
    childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), row]);
  }
  const itemsBelow = (id: number): readonly ListItem[] =>
    (childrenOf.get(id) ?? []).toSorted(compare).flatMap((row) => {
      const children = itemsBelow(idOf(row));
      return isShown(row) || children.length > 0 ? [itemOf(row, children)] : [];
    });
  return itemsBelow(0);
}
