import { median, quantile } from "../measure/load-result.ts";
import type { ServerProcess } from "../measure/server-process.ts";
import type { HttpClient } from "../measure/start-http-client.ts";
import { createDeskClient, type DeskClient } from "../../support/desk-client.ts";
import type { ClusterRow } from "./cluster-table.ts";
import { hearEvents } from "./hear-events.ts";

/** A server of the cluster, and who calls it. */
export interface Member {
  readonly server: ServerProcess;
  readonly client: HttpClient;
}

export interface ClusterWish {
  readonly authorization: string;
  readonly connections: number;
  readonly seconds: number;
}

const CHANGES = 20;

/** Measures saves through all members, and how soon the last one knows what was done at the first. */
export async function measureCluster(
  members: readonly Member[],
  { authorization, connections, seconds }: ClusterWish,
): Promise<ClusterRow> {
  const share = Math.max(1, Math.floor(connections / members.length));
  const saves = { operation: "update", connections: share, seconds } as const;
  const results = await Promise.all(members.map(({ client }) => client.load(saves)));
  const urls = members.map(({ server }) => server.url);
  const [first = ""] = urls;
  const last = urls.at(-1) ?? first;
  const at = createDeskClient(first, authorization);
  const elsewhere = createDeskClient(last, authorization);
  const listMs = await timeListChanges(at, elsewhere);
  const eventMs = await timeEvents(at, { url: last, authorization });
  at.end();
  elsewhere.end();
  return {
    servers: members.length,
    savesPerSecond: results.reduce((sum, { savesPerSecond }) => sum + savesPerSecond, 0),
    p50Ms: median(results.map(({ p50Ms }) => p50Ms)),
    p99Ms: Math.max(...results.map(({ p99Ms }) => p99Ms)),
    errors: results.reduce((sum, { errors }) => sum + errors, 0),
    listMs: { p50: median(listMs), p99: quantile(listMs, 0.99) },
    eventMs: { p50: median(eventMs), p99: quantile(eventMs, 0.99) },
  };
}

interface StatusRow {
  readonly TicketStatusId: number;
  readonly Name: string;
}

/** From the answer to a change of a list until a read elsewhere shows it. */
async function timeListChanges(at: DeskClient, elsewhere: DeskClient): Promise<number[]> {
  const { TicketStatusId } = await saveStatus(at, { Name: "Watched", Status: "Active" });
  const path = `/api/v1/Agents/List/GetTicketStatusEntity?ticketStatusEntityId=${TicketStatusId}`;
  const times: number[] = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const Name = `Watched for the ${n}th time`;
    await saveStatus(at, { TicketStatusId, Name });
    const answeredAt = performance.now();
    while ((await elsewhere.post<StatusRow>(path, {})).Name !== Name);
    times.push(performance.now() - answeredAt);
  }
  await at.post(
    `/api/v1/Agents/List/DeleteTicketStatusEntity?ticketStatusEntityId=${TicketStatusId}`,
    {},
  );
  return times;
}

function saveStatus(at: DeskClient, body: object): Promise<StatusRow> {
  return at.post("/api/v1/Agents/List/SaveTicketStatusEntity", body);
}

/** From the answer to a save until a page at another server is told of it. */
async function timeEvents(
  at: DeskClient,
  page: { readonly url: string; readonly authorization: string },
): Promise<number[]> {
  const events = await hearEvents(page);
  const times: number[] = [];
  for (let n = 0; n < CHANGES; n += 1) {
    const { TicketId } = await at.post<{ readonly TicketId: number }>(
      "/api/v1/Agents/Ticket/SaveTicketEntity",
      { Title: `Told of for the ${n}th time` },
    );
    const answeredAt = performance.now();
    await events.until(`"TicketId":${TicketId},`);
    times.push(performance.now() - answeredAt);
  }
  await events.close();
  return times;
}
