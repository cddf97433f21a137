import type { Caller } from "../../../domain/access/caller.ts";
import type { Condition } from "../../../domain/archive/condition/condition.ts";
import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import type { Context } from "../../context.ts";
import { listArchive } from "../../storage/archive/list-archive.ts";
import { readTogether } from "../../storage/read-together.ts";
import { currentCaller } from "../current-caller.ts";
import { archiveViewer } from "./archive-viewer.ts";
import { catchUpFor } from "./catch-up-for.ts";

export interface TicketIdsWish {
  /** A list of tickets. */
  readonly provider: ArchiveProvider;
  readonly condition: Condition;
  readonly limit: number;
  /** Only tickets with greater ids, to go on where an earlier call ended; 0 = from the start. */
  readonly after?: number;
}

/**
 * The ids of the tickets that a list has for the caller, ascending and each once, closed ones as well. What he may do with
 * them is not asked here.
 */
export async function ticketIdsOf(
  context: Context,
  caller: Caller,
  { provider, condition, limit, after = 0 }: TicketIdsWish,
): Promise<readonly number[]> {
  if (provider.root !== "ticket") throw new Error(`${provider.name} is no list of tickets`);
  await catchUpFor(context, condition);
  const desk = context.desk.current();
  const viewer = archiveViewer(context, currentCaller(caller, desk), desk);
  const ticketId = provider.columns.find("ticketId");
  if (ticketId === undefined) throw new Error(`${provider.name} has no ids`);
  const further: Condition = {
    kind: "test",
    column: ticketId,
    test: { kind: "number", relation: ">", value: after },
  };
  const { rows } = await readTogether(context.database, (reader) =>
    listArchive(
      reader,
      {
        provider,
        condition: after === 0 ? condition : { kind: "all", of: [further, condition] },
        withClosed: true,
        inAnyState: false,
        columns: [],
        order: [],
        page: { limit, skip: 0, after: null },
        counts: false,
        zone: "UTC",
      },
      viewer,
    ),
  );
  return [...new Set(rows.map(({ key }) => key))];
}
