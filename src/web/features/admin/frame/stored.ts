import { ApiError } from "../../../lib/api/api-error.ts";

/** A row as it is stored, with the name of that state; null where the state has none. */
export interface Stored<T> {
  readonly row: T;
  readonly tag: string | null;
}

/** Carries a call out only while the state is that one. */
export const ifMatch = (tag: string | null): Readonly<Record<string, string>> =>
  tag === null ? {} : { "if-match": tag };

const TRIES_MAX = 4;

/** Whether somebody else was faster. */
const isAnotherState = (error: unknown): boolean =>
  error instanceof ApiError && error.status === 412;

/** Begins anew when a colleague changes the row in between; gives up when that goes on and on. */
export async function againIfChanged<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isAnotherState(error) || tries === TRIES_MAX) throw error;
    }
  }
}
