import { RecordVanished } from "../storage/tickets/write-ticket.ts";

/**
 * Stores what is decided anew each time. A second time when a record was gone: decided once more, the
 * wish is refused for what is gone, or does without it.
 */
export async function againIfVanished<Result>(store: () => Promise<Result>): Promise<Result> {
  try {
    return await store();
  } catch (error) {
    if (!(error instanceof RecordVanished)) throw error;
    return store();
  }
}
