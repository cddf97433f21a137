import {
  type FaultCollector,
  faultOfBits,
  faultOfEmails,
  faultOfNumber,
  INT32_MAX,
  MINUTES_MAX,
} from "../check-fields.ts";
import type { Desk } from "../desk.ts";
import type { ListFaultReason } from "../list-fault.ts";
import { escalationActionBits, type EscalationLevel, type Priority } from "../priority.ts";
import { isAssignable } from "../user.ts";
import { faultOfText } from "../../ticket/save/fault-of-text.ts";

const LEVELS_MAX = 100;
const LEVEL_NUMBER_MAX = 32_767;
const ADDRESSES_MAX = 255;

interface Check {
  readonly stored: Priority | null;
  readonly desk: Desk;
  readonly collector: FaultCollector<"escalationLevels" | (string & {})>;
}

/** Everything wrong with the levels of a priority, which climb from the first to the last. */
export function checkEscalationLevels(levels: readonly EscalationLevel[], check: Check): void {
  const { stored, collector } = check;
  if (levels.length > LEVELS_MAX) {
    const reason = { code: "tooMany", maxCount: LEVELS_MAX, count: levels.length } as const;
    collector.add("escalationLevels", reason);
    return;
  }
  const ids = new Set<number>();
  for (const [place, level] of levels.entries()) {
    const refuse = (field: keyof EscalationLevel, reason: ListFaultReason | null): void =>
      collector.add(["escalationLevels", place, field], reason);
    const { escalationLevelId: id } = level;
    if (id !== 0) {
      const known = stored?.escalationLevels.some(
        ({ escalationLevelId }) => escalationLevelId === id,
      );
      if (known !== true) refuse("escalationLevelId", { code: "notOfPriority", id });
      else if (ids.has(id)) refuse("escalationLevelId", { code: "repeated" });
      ids.add(id);
    }
    const numberFault = faultOfNumber(level.level, 1, LEVEL_NUMBER_MAX);
    const isAbove = level.level > (levels[place - 1]?.level ?? 0);
    refuse("level", numberFault ?? (isAbove ? null : { code: "notAscending" }));
    checkLevel(level, refuse);
    refuse("delegateToUserId", faultOfDelegate(level, check));
  }
}

function checkLevel(
  level: EscalationLevel,
  refuse: (field: keyof EscalationLevel, reason: ListFaultReason | null) => void,
): void {
  refuse("afterMinutes", faultOfNumber(level.afterMinutes, 0, MINUTES_MAX));
  refuse("action", faultOfBits(level.action, escalationActionBits));
  refuse("scriptId", faultOfNumber(level.scriptId, 0, INT32_MAX));
  refuse("emailTo", faultOfEmails(level.emailTo, ADDRESSES_MAX));
  refuse("smsTo", faultOfText(level.smsTo, ADDRESSES_MAX));
}

/** Whoever stands there already may have lost the right to own tickets since. */
function faultOfDelegate(level: EscalationLevel, { stored, desk }: Check): ListFaultReason | null {
  const { delegateToUserId: id } = level;
  if (id === 0) {
    const delegates = (level.action & escalationActionBits.Delegate) !== 0;
    return delegates ? { code: "required" } : null;
  }
  const before = stored?.escalationLevels.find(
    ({ escalationLevelId }) => escalationLevelId === level.escalationLevelId,
  );
  if (before?.delegateToUserId === id) return null;
  const user = desk.users.get(id);
  if (user === undefined) return { code: "unknownRecord", record: "user", id };
  return isAssignable(user) ? null : { code: "notAssignable", id };
}
