/** Whether users choose that row for tickets of a type; a type without a choice of its own offers all. */
export function isOffered(id: number, available: readonly number[]): boolean {
  return available.length === 0 || available.includes(id);
}
