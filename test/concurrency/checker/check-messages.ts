import { describeCall, seeingCalls, type TicketHistory } from "./recorded-call.ts";

/** Messages only become more, and each comes once: a later version has all that an earlier one had. */
export function checkMessages({ first, calls }: TicketHistory): readonly string[] {
  const findings: string[] = [];
  const byVersion = seeingCalls(calls).toSorted(
    (one, other) => one.state.version - other.state.version,
  );
  let before: readonly number[] = first.messageIds;
  for (const call of byVersion) {
    const { messageIds } = call.state;
    const seen = new Set(messageIds);
    if (seen.size < messageIds.length) findings.push(`a message twice in ${describeCall(call)}`);
    const missing = before.filter((id) => !seen.has(id));
    if (missing.length > 0) findings.push(`message ${missing[0]} is gone in ${describeCall(call)}`);
    before = messageIds;
  }
  const added = calls.flatMap(({ answer }) =>
    answer.kind === "message" ? [answer.messageId] : [],
  );
  if (new Set(added).size < added.length) findings.push("two messages got one id");
  return findings;
}
