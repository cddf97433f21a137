import { escalationReactionCodes, priorityFlagBits } from "../../../domain/desk/priority.ts";
import type { Transaction } from "../../storage/transaction.ts";
import {
  demoLevelsOfSeededPriorities,
  demoPriorities,
  type DemoLevel,
  type DemoPriority,
} from "../catalogue/priorities.ts";
import { insertNumberedRows } from "./insert-rows.ts";

/** Stores the added priorities and the escalation levels of all. */
export async function storePriorities(
  tx: Transaction,
  userIds: ReadonlyMap<string, number>,
): Promise<void> {
  const last = await tx.query<{ position: number }>(
    "select max(sort_order) as position from priority",
  );
  const lastPosition = last.rows[0]?.position ?? 0;
  const ids = await insertNumberedRows(
    tx,
    { table: "priority", key: "priority_id" },
    demoPriorities.map((priority, index) => ({
      ...priorityRow(priority),
      sort_order: lastPosition + index + 1,
    })),
  );
  const chains = [
    ...demoLevelsOfSeededPriorities,
    ...demoPriorities.map(({ levels }, index) => [ids[index] ?? 0, levels] as const),
  ];
  await insertNumberedRows(
    tx,
    { table: "escalation_level", key: "escalation_level_id" },
    chains.flatMap(([priorityId, levels]) =>
      levels.map((level, index) => levelRow(priorityId, level, index + 1, userIds)),
    ),
  );
}

function priorityRow({
  name,
  flags,
  deadlineMinutes,
  weekHours,
  holidays,
  reactions,
}: DemoPriority) {
  return {
    name,
    flags: flags.reduce((bits, flag) => bits | priorityFlagBits[flag], 0),
    reaction_read: escalationReactionCodes[reactions.Read],
    reaction_changed_owner: escalationReactionCodes[reactions.ChangedOwner],
    reaction_new_info: escalationReactionCodes[reactions.NewInfo],
    reaction_closed: escalationReactionCodes[reactions.Closed],
    reaction_changed_priority: escalationReactionCodes[reactions.ChangedPriority],
    reaction_new: escalationReactionCodes[reactions.New],
    deadline_minutes: deadlineMinutes,
    week_hours: weekHours,
    holidays,
  };
}

function levelRow(
  priorityId: number,
  { afterMinutes, action, delegateTo, emailTo = "" }: DemoLevel,
  level: number,
  userIds: ReadonlyMap<string, number>,
) {
  return {
    priority_id: priorityId,
    level,
    after_minutes: afterMinutes,
    action,
    delegate_to_user_id: userIds.get(delegateTo ?? "") ?? null,
    email_to: emailTo,
  };
}
