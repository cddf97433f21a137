import { checkConditions } from "./check-conditions.ts";
import { checkMessages } from "./check-messages.ts";
import { checkOrder } from "./check-order.ts";
import { checkStates } from "./check-states.ts";
import { checkVersions } from "./check-versions.ts";
import type { TicketHistory } from "./recorded-call.ts";

/**
 * Says what could not have happened to a ticket whose writes take effect one after the other, each at some
 * moment between its call and its answer; none = there is such an order.
 */
export function checkTicketHistory(history: TicketHistory): readonly string[] {
  return [checkVersions, checkOrder, checkStates, checkMessages, checkConditions].flatMap((check) =>
    check(history),
  );
}
