import type { BaseStatus } from "../desk/status.ts";
import type { Instant, OptionalInstant } from "../instant.ts";
import { isPostponePeriod, postponedUntilAt, type PostponePeriod } from "./postpone.ts";
import type { StatusRefusal } from "./status-refusal.ts";

/** What a caller says about the end of a postponement; a whole ticket input is one. */
export interface ActivationWish {
  readonly activatesAt?: OptionalInstant;
  readonly baseStatus?: BaseStatus | PostponePeriod;
}

export interface ActivationSituation {
  /** After the save. */
  readonly baseStatus: BaseStatus;
  /** Before the save; null on a new ticket. */
  readonly storedActivatesAt: OptionalInstant;
  readonly now: Instant;
  /** The zone in which days and months are counted. */
  readonly timeZone: string;
}

export type ActivationChoice =
  | { readonly kind: "chosen"; readonly activatesAt: OptionalInstant }
  | { readonly kind: "refused"; readonly refusal: StatusRefusal };

/**
 * When a ticket becomes active by itself. Only a postponed ticket has such a time; on any other a
 * stored one is dropped and a wish for one ignored.
 *
 * A time other than the stored one wins, also one in the past. Next comes a period named with the
 * base status, which times a ticket anew that is postponed already; it also outranks an empty time,
 * because that names no moment. Without either the stored time stays, and a ticket postponed without
 * any waits until somebody changes it by hand. "Until a specific time" must say which.
 */
export function chooseActivation(
  wish: ActivationWish,
  situation: ActivationSituation,
): ActivationChoice {
  const { baseStatus, storedActivatesAt, now, timeZone } = situation;
  if (baseStatus !== "Postponed") return { kind: "chosen", activatesAt: null };

  const wanted = wish.activatesAt;
  const namesNewTime = wanted !== undefined && wanted !== null && wanted !== storedActivatesAt;
  if (namesNewTime) return { kind: "chosen", activatesAt: wanted };

  if (wish.baseStatus !== undefined && isPostponePeriod(wish.baseStatus)) {
    if (wish.baseStatus !== "PostponedSpecific") {
      const activatesAt = postponedUntilAt(wish.baseStatus, now, timeZone);
      return { kind: "chosen", activatesAt };
    }
    if (wanted === undefined || wanted === null) return missingActivation;
  }
  return { kind: "chosen", activatesAt: wanted === undefined ? storedActivatesAt : wanted };
}

const missingActivation: ActivationChoice = {
  kind: "refused",
  refusal: { kind: "validation", field: "activatesAt", reason: { code: "missingActivation" } },
};
