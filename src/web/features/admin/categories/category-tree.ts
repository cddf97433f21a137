/** What places a category among others. A parent that is 0 or less, or not there, is none. */
export interface Node {
  readonly TicketCategoryId: number;
  readonly ParentId: number;
  readonly Name: string | null;
}

const parentOf = <T extends Node>(row: T, rows: readonly T[]): T | undefined =>
  rows.find(({ TicketCategoryId }) => TicketCategoryId === row.ParentId);

/** The rows above a category, the nearest first. */
function ancestorsOf<T extends Node>(row: T, rows: readonly T[]): readonly T[] {
  const above: T[] = [];
  let parent = parentOf(row, rows);
  while (parent !== undefined && !above.includes(parent)) {
    above.push(parent);
    parent = parentOf(parent, rows);
  }
  return above;
}

export const depthOfCategory = <T extends Node>(row: T, rows: readonly T[]): number =>
  ancestorsOf(row, rows).length;

/** Whether one is the other, or stands below it: moving it there would make a circle. */
export function isWithin<T extends Node>(row: T, top: T, rows: readonly T[]): boolean {
  const id = top.TicketCategoryId;
  return (
    row.TicketCategoryId === id ||
    ancestorsOf(row, rows).some(({ TicketCategoryId }) => TicketCategoryId === id)
  );
}

/** Each category right after the one above it. */
export function inTreeOrder<T extends Node>(rows: readonly T[]): readonly T[] {
  const below = (id: number | null): readonly T[] =>
    rows
      .filter((row) => (parentOf(row, rows)?.TicketCategoryId ?? null) === id)
      .flatMap((row) => [row, ...below(row.TicketCategoryId)]);
  return below(null);
}
