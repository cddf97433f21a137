import type { Client, ClientConfig } from "pg";
import { openConnection } from "../../../src/server/storage/connection.ts";
import type { DriverQuery } from "../desk/observe-database.ts";
import type { SaveRecording } from "../desk/record-saves.ts";
import { summarise, type LoadResult } from "./load-result.ts";

/** Opens connections that pipeline, as those of the server's pool do. */
export function openClients(connection: ClientConfig, count: number): Promise<Client[]> {
  const settings = { ...connection, pipeline: true };
  return Promise.all(
    Array.from({ length: count }, () => openConnection(settings, "counterfoil bench")),
  );
}

/** Sends recorded saves again, one after the other on each connection, for some time. */
export function replayTransactions(
  clients: readonly Client[],
  recordings: readonly SaveRecording[],
  seconds: number,
): Promise<LoadResult> {
  const next = cycle(recordings);
  return repeat({ loops: clients.length, seconds }, async (loop) => {
    const client = at(clients, loop);
    for (const roundTrip of next()) await sendTogether(client, roundTrip);
  });
}

/**
 * Sends only the writing statement of recorded saves, each committed by itself. `loops` share the
 * connections, so that several statements may be on their way on each.
 */
export function replayWrites(
  clients: readonly Client[],
  recordings: readonly SaveRecording[],
  { loops, seconds }: { readonly loops: number; readonly seconds: number },
): Promise<LoadResult> {
  const next = cycle(recordings.map(writeOf));
  return repeat({ loops, seconds }, async (loop) => {
    await send(at(clients, loop % clients.length), next());
  });
}

/** The last statement with parameters: what follows it only ends the transaction. */
function writeOf(recording: SaveRecording): DriverQuery {
  const write = recording.flat().findLast((query) => typeof query !== "string");
  if (write === undefined) throw new Error("a recorded save wrote nothing");
  return write;
}

async function sendTogether(client: Client, queries: readonly DriverQuery[]): Promise<void> {
  const { stream } = client.connection;
  stream.cork();
  const sent = queries.map((query) => send(client, query));
  stream.uncork();
  await Promise.all(sent);
}

function send(client: Client, query: DriverQuery): Promise<unknown> {
  return typeof query === "string" ? client.query(query) : client.query(query);
}

/** Runs loops side by side, each with one save at a time. */
async function repeat(
  { loops, seconds }: { readonly loops: number; readonly seconds: number },
  save: (loop: number) => Promise<void>,
): Promise<LoadResult> {
  const latenciesMs: number[] = [];
  let errors = 0;
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const run = async (loop: number): Promise<void> => {
    for (let now = startedAt; now < until;) {
      const sentAt = performance.now();
      const saved = await save(loop).then(
        () => true,
        () => false,
      );
      now = performance.now();
      if (saved) latenciesMs.push(now - sentAt);
      else errors += 1;
    }
  };
  await Promise.all(Array.from({ length: loops }, (_, loop) => run(loop)));
  const elapsedSeconds = (performance.now() - startedAt) / 1000;
  return summarise({ latenciesMs, errors, seconds: elapsedSeconds });
}

function cycle<Item>(items: readonly Item[]): () => Item {
  let index = 0;
  return () => {
    const item = at(items, index % items.length);
    index += 1;
    return item;
  };
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined) throw new Error("there is nothing to send");
  return item;
}
