import { RecordVanished } from "../storage/tickets/write-ticket.ts";

/** Runs work that writes a ticket; decided once more, it is refused for what is gone, or does without it. */
export async function decideAgainIfVanished<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RecordVanished)) throw error;
    return work();
  }
}
