import {
  describeCall,
  isWrite,
  seeingCalls,
  type RecordedCall,
  type TicketHistory,
} from "./recorded-call.ts";

/** When a call took effect among the others: a read right after the write whose version it saw. */
interface Placed {
  readonly call: RecordedCall;
  readonly version: number;
}

/**
 * Versions put all calls in one order. It must be the order in which things happened as far as anybody can
 * tell: a call that began after another was answered sees at least what that one saw, and a write that began
 * later makes a later version. Together with the states this is linearizability.
 */
export function checkOrder({ first, calls }: TicketHistory): readonly string[] {
  const placed = seeingCalls(calls).map((call): Placed => ({ call, version: call.state.version }));
  const byAnswer = placed.toSorted((one, other) => one.call.answeredAt - other.call.answeredAt);
  const byCall = placed.toSorted((one, other) => one.call.calledAt - other.call.calledAt);
  const findings: string[] = [];
  let newest: Placed | null = null;
  let answered = 0;
  for (const later of byCall) {
    for (; answered < byAnswer.length; answered += 1) {
      const earlier = byAnswer[answered];
      if (earlier === undefined || earlier.call.answeredAt >= later.call.calledAt) break;
      if (newest === null || earlier.version > newest.version) newest = earlier;
    }
    const known = newest?.version ?? first.version;
    if (later.version > known || (later.version === known && !isWrite(later.call))) continue;
    const before = newest === null ? "its creation" : describeCall(newest.call);
    findings.push(`went back: ${describeCall(later.call)} began after the end of ${before}`);
  }
  return findings;
}
