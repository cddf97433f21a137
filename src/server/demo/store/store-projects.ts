import type { Instant } from "../../../domain/instant.ts";
import type { Transaction } from "../../storage/transaction.ts";
import { timestampParameter } from "../../storage/value-types.ts";
import { demoProjects, projectStatuses, projectTypes } from "../catalogue/projects.ts";
import type { Draws } from "../draws.ts";
import { insertNumberedRows } from "./insert-rows.ts";

const DAY = 86_400;
const COMPLETED = 2;

/** Stores the projects; ids follow the catalogue. */
export async function storeProjects(
  tx: Transaction,
  { draws, today }: { readonly draws: Draws; readonly today: Instant },
  userIds: ReadonlyMap<string, number>,
): Promise<void> {
  await insertNumberedRows(
    tx,
    { table: "project", key: "project_id" },
    demoProjects.map(({ name, description, lead, type, status }, index) => ({
      name,
      number: `P-${1001 + index}`,
      description,
      type_id: type + 1,
      type_name: projectTypes[type],
      status_id: status + 1,
      status_name: projectStatuses[status],
      user_id: userIds.get(lead),
      updated_at: timestampParameter(today - draws.whole(1, 60) * DAY),
      completed: status === COMPLETED,
    })),
  );
}
