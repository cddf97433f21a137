import type { Database } from "../../../src/server/storage/database.ts";
import { observeDatabase, type DriverQuery, type QueryObserver } from "./observe-database.ts";

/** What one save sent, round trip by round trip: the queries of one travelled together. */
export type SaveRecording = readonly (readonly DriverQuery[])[];

export interface Recorder {
  readonly database: Database;
  /** All transactions since the last call, each as one save. */
  take(): SaveRecording[];
}

/** Writes down what saves send to the database, so that it can be sent again without the saves. */
export function recordSaves(database: Database): Recorder {
  let recordings: DriverQuery[][][] = [];
  const observe = (): QueryObserver => {
    const roundTrips: DriverQuery[][] = [];
    recordings.push(roundTrips);
    let hasAnswer = true;
    return {
      sent: (query) => {
        if (hasAnswer) roundTrips.push([]);
        hasAnswer = false;
        roundTrips.at(-1)?.push(query);
      },
      answered: () => {
        hasAnswer = true;
      },
    };
  };
  return {
    database: observeDatabase(database, observe),
    take: () => {
      const taken = recordings;
      recordings = [];
      return taken;
    },
  };
}
