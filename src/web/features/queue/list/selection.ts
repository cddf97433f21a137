/** Which tickets are selected: some of them, or all that the list has. */
export type Selection =
  | { readonly kind: "some"; readonly ids: ReadonlySet<number>; readonly anchor: number | null }
  | { readonly kind: "all" };

export const nothingSelected: Selection = { kind: "some", ids: new Set(), anchor: null };

export const everythingSelected: Selection = { kind: "all" };

export function isSelected(selection: Selection, ticketId: number): boolean {
  return selection.kind === "all" || selection.ids.has(ticketId);
}

export function countSelected(selection: Selection, all: number): number {
  return selection.kind === "all" ? all : selection.ids.size;
}

/** Selects a ticket, or no longer; out of all of them, it is the only one that stays. */
export function toggled(selection: Selection, ticketId: number, index: number): Selection {
  if (selection.kind === "all") return { kind: "some", ids: new Set([ticketId]), anchor: index };
  const ids = new Set(selection.ids);
  if (!ids.delete(ticketId)) ids.add(ticketId);
  return { kind: "some", ids, anchor: index };
}

export interface Extension {
  /** Where the selection is extended from when nothing was selected before. */
  readonly from: number;
  readonly to: number;
  /** Undefined for rows that were not read yet. */
  readonly idAt: (index: number) => number | undefined;
}

/** Selects everything from where the selection began up to a row, besides what is selected. */
export function extended(selection: Selection, { from, to, idAt }: Extension): Selection {
  if (selection.kind === "all") return selection;
  const anchor = selection.anchor ?? from;
  const ids = new Set(selection.ids);
  for (let index = Math.min(anchor, to); index <= Math.max(anchor, to); index += 1) {
    const id = idAt(index);
    if (id !== undefined) ids.add(id);
  }
  return { kind: "some", ids, anchor };
}
