/** The rows of these ids that exist, in the order in which they were asked for. */
export function inAskedOrder<Row>(
  ids: readonly number[],
  find: (id: number) => Row | null | undefined,
): Row[] {
  return ids.flatMap((id) => {
    const row = find(id);
    return row === null || row === undefined ? [] : [row];
  });
}
