import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Operation, PreparedDesk } from "../desk/prepare-desk.ts";
import type { LoadResult } from "./load-result.ts";

/** What requests are made of. */
export interface HttpTarget extends Pick<PreparedDesk, "authorization" | "ids" | "ticketIds"> {
  readonly url: string;
}

/** A message to the client process. */
export interface HttpLoad {
  readonly target: HttpTarget;
  readonly operation: Operation;
  readonly connections: number;
  readonly seconds: number;
}

export interface HttpClient {
  /** Saves on so many connections, each with one save at a time. */
  load(wish: Omit<HttpLoad, "target">): Promise<LoadResult>;
  stop(): void;
}

const program = fileURLToPath(new URL("http-client.ts", import.meta.url));

/** Starts the process that plays all clients of one server. */
export function startHttpClient(target: HttpTarget): HttpClient {
  const child = fork(program);
  const ended = once(child, "exit").then(([code]: unknown[]) => {
    throw new Error(`the client process ended with ${String(code)}`);
  });
  ended.catch(() => {}); // reported by the measurement under way, if there is one
  return {
    load: async (wish) => {
      const answered = once(child, "message");
      child.send({ ...wish, target } satisfies HttpLoad);
      const [result] = (await Promise.race([answered, ended])) as [LoadResult];
      return result;
    },
    stop: () => {
      child.disconnect();
    },
  };
}
