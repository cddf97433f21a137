/** A row with its place in a list. */
export interface Placed {
  readonly id: number;
  readonly sortOrder: number;
}

/**
 * Gives a row a place in its list. A row that has this place already, and whatever stands in the way
 * then, moves on by one. Returns the places that change, by id.
 */
export function placeInOrder(rows: readonly Placed[], moved: Placed): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  if (rows.some((row) => row.id === moved.id && row.sortOrder !== moved.sortOrder)) {
    changes.set(moved.id, moved.sortOrder);
  }
  let taken = moved.sortOrder;
  const others = rows.filter(({ id }) => id !== moved.id).toSorted(byPlace);
  for (const { id, sortOrder } of others) {
    if (sortOrder < moved.sortOrder || sortOrder > taken) continue;
    taken += 1;
    changes.set(id, taken);
  }
  return changes;
}

function byPlace(one: Placed, other: Placed): number {
  return one.sortOrder - other.sortOrder || one.id - other.id;
}

/** The place behind all others. */
export function placeAfter(rows: readonly Pick<Placed, "sortOrder">[]): number {
  return Math.max(0, ...rows.map(({ sortOrder }) => sortOrder)) + 1;
}
