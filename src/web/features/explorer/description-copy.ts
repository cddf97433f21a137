import type { Description } from "./description.ts";

/** The description as the server gave it once, with when that was. */
export interface DescriptionCopy {
  readonly at: number;
  readonly description: Description;
}

const DATABASE = "counterfoil.explorer";
const STORE = "descriptions";
const KEY = "last";

/** Keeps the description on this device, where it keeps anything. */
export async function keepCopy(description: Description): Promise<void> {
  const copy: DescriptionCopy = { at: Date.now(), description };
  await inStore("readwrite", (store) => store.put(copy, KEY)).catch(() => undefined);
}

/** The last one that was kept; null when there is none. */
export async function lastCopy(): Promise<DescriptionCopy | null> {
  const found = await inStore<unknown>("readonly", (store) => store.get(KEY)).catch(() => null);
  return (found as DescriptionCopy | null | undefined) ?? null;
}

async function inStore<Result>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(STORE));
  await settled(opening);
  const database = opening.result;
  try {
    return await settled(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () =>
      reject(request.error ?? new Error("the browser keeps nothing")),
    );
  });
}
