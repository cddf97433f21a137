const stores = new Set<() => void>();

/** Registers how an open draft is stored on this device; returns how to leave. */
export function addOpenDraft(store: () => void): () => void {
  stores.add(store);
  return () => {
    stores.delete(store);
  };
}

/** Stores what was typed in the last second, for whoever reads drafts from the device. */
export function storeOpenDrafts(): void {
  for (const store of stores) store();
}
