const KEY = "counterfoil.dismissed-suggestions";
/** The oldest are forgotten beyond it. */
const KEPT = 500;

/** Whether this user, on this device, has said no to this category for this ticket. */
export function isDismissed(storage: Storage, ticketId: number, categoryId: number): boolean {
  return read(storage).includes(nameOf(ticketId, categoryId));
}

export function dismiss(storage: Storage, ticketId: number, categoryId: number): void {
  const kept = [...read(storage), nameOf(ticketId, categoryId)].slice(-KEPT);
  try {
    storage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A full store keeps it for as long as the page is open.
  }
}

const nameOf = (ticketId: number, categoryId: number): string =>
  `${String(ticketId)}:${String(categoryId)}`;

function read(storage: Storage): readonly string[] {
  try {
    const stored: unknown = JSON.parse(storage.getItem(KEY) ?? "[]");
    return Array.isArray(stored) ? stored.filter((each) => typeof each === "string") : [];
  } catch {
    return [];
  }
}
