import { clockWriter } from "../writers/clock-writer.ts";
import type { CrashClient } from "../writers/crash-client.ts";
import { jobWriter } from "../writers/job-writer.ts";
import { messageWriter } from "../writers/message-writer.ts";
import { saveWriter, type KnownTickets } from "../writers/save-writer.ts";
import { agentPath, type Writer, type WriterParts } from "../writers/writer.ts";

/** Tickets that only jobs change. */
const JOB_TICKETS = 40;
/** Groups of clients that share their tickets, so that they get in each other's way. */
const GROUPS = 2;
const SAVERS_IN_A_GROUP = 2;

/** Makes the tickets for jobs, and returns their ids. */
export async function createTickets(client: CrashClient): Promise<readonly number[]> {
  const ids: number[] = [];
  while (ids.length < JOB_TICKETS) {
    const answer = await client.call("POST", agentPath("SaveTicketEntity"), {
      Title: "For jobs",
      Priority: { TicketPriorityId: 1 },
    });
    ids.push(Number(answer?.json["TicketId"]));
  }
  return ids;
}

/** All clients of a run. */
export function createWriters(parts: WriterParts, jobTicketIds: readonly number[]): Writer[] {
  const groups = Array.from({ length: GROUPS }, (): Writer[] => {
    const known: KnownTickets = new Map();
    return [
      ...Array.from({ length: SAVERS_IN_A_GROUP }, () => saveWriter(parts, known)),
      messageWriter(parts, known),
    ];
  });
  return [...groups.flat(), jobWriter(parts, jobTicketIds), clockWriter(parts)];
}
