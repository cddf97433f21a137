import { describeCall, isWrite, seeingCalls, type TicketHistory } from "./recorded-call.ts";

/**
 * A write that was held against a version makes the very next one, so nothing came in between. One that was
 * beaten was beaten by somebody: there is a write of a later version that had begun by then.
 */
export function checkConditions({ calls }: TicketHistory): readonly string[] {
  const messages = calls.filter(({ answer }) => answer.kind === "message");
  const writes = seeingCalls(calls).filter(isWrite);
  return calls.flatMap((call) => {
    const { wish, answer } = call;
    if (answer.kind === "fault") return [`no answer for a client: ${describeCall(call)}`];
    if (wish.kind !== "retitle") {
      return answer.kind === "beaten" ? [`beaten without a condition: ${describeCall(call)}`] : [];
    }
    if (answer.kind === "state" && answer.state.version !== wish.ifVersion + 1) {
      return [`overwrote what it had not seen: ${describeCall(call)}`];
    }
    if (answer.kind !== "beaten") return [];
    const winner =
      writes.some(
        ({ state, calledAt }) => state.version > wish.ifVersion && calledAt < call.answeredAt,
      ) || messages.some(({ calledAt }) => calledAt < call.answeredAt);
    return winner ? [] : [`beaten by nobody: ${describeCall(call)}`];
  });
}
