import type { CrashClient } from "./crash-client.ts";
import type { Ledger } from "./ledger.ts";

/** What a client works with. */
export interface WriterParts {
  readonly client: CrashClient;
  readonly ledger: Ledger;
  readonly random: () => number;
}

/** One client: does one thing after the other. */
export type Writer = () => Promise<void>;

export const agentPath = (operation: string): string => `/api/v1/Agents/Ticket/${operation}`;

/** Clients at work. */
export interface Work {
  /** No new attempts from now on; resolves when those under way have come to an end. */
  stop(): Promise<void>;
}

/** Lets clients work until they are stopped; while no server is there they wait. */
export function startWork(writers: readonly Writer[], client: CrashClient): Work {
  const over = new AbortController();
  const all = writers.map(async (write) => {
    while (!over.signal.aborted) {
      await client.untilServed();
      await write();
    }
  });
  return {
    stop: async () => {
      over.abort();
      await Promise.all(all);
    },
  };
}

export function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("there is nothing to pick from");
  return item;
}
