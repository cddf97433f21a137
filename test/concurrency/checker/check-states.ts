import {
  describeCall,
  isWrite,
  seeingCalls,
  type SeeingCall,
  type SeenState,
  type TicketHistory,
} from "./recorded-call.ts";

type Members = Pick<SeenState, "title" | "author" | "statusId" | "tags">;

/**
 * Whoever saw a version saw what all writes up to it have made, one after the other, and nothing else: no
 * update is lost and none comes too early. Messages are looked for by their ids.
 */
export function checkStates(history: TicketHistory): readonly string[] {
  const seen = seeingCalls(history.calls);
  const writes = seen.filter(isWrite).toSorted(byVersion);
  const findings: string[] = [];
  let expected: Members = history.first;
  let done = 0;
  for (const call of seen.toSorted(byVersion)) {
    for (; done < writes.length; done += 1) {
      const write = writes[done];
      if (write === undefined || write.state.version > call.state.version) break;
      expected = after(expected, write);
    }
    findings.push(...differences(call, expected), ...wrongMessages(call, history));
  }
  return findings;
}

const byVersion = (one: SeeingCall, other: SeeingCall): number =>
  one.state.version - other.state.version;

function after(members: Members, { wish }: SeeingCall): Members {
  switch (wish.kind) {
    case "retitle":
      return { ...members, title: wish.title };
    case "move":
      return { ...members, statusId: wish.statusId, author: wish.author };
    case "tag":
      return { ...members, tags: [...members.tags, wish.tag] };
    case "message":
    case "read":
      return members;
  }
}

function differences(call: SeeingCall, expected: Members): string[] {
  const { state } = call;
  const wrong = (["title", "author", "statusId", "tags"] as const).filter(
    (member) => textOf(state[member]) !== textOf(expected[member]),
  );
  return wrong.map(
    (member) =>
      `${member} is ${textOf(state[member])} and not ${textOf(expected[member])} in ${describeCall(call)}`,
  );
}

/** Tags have no order of their own here. */
function textOf(value: Members[keyof Members]): string {
  if (typeof value !== "object") return JSON.stringify(value);
  return JSON.stringify(value.toSorted((one, other) => one.localeCompare(other)));
}

/** A message is seen by all who begin after it was added, and by nobody who was answered before it began. */
function wrongMessages(call: SeeingCall, { calls }: TicketHistory): string[] {
  return calls.flatMap((adding) => {
    if (adding.answer.kind !== "message") return [];
    const { messageId } = adding.answer;
    const isSeen = call.state.messageIds.includes(messageId);
    if (!isSeen && adding.answeredAt < call.calledAt) {
      return [`message ${messageId} is lost in ${describeCall(call)}`];
    }
    return isSeen && call.answeredAt < adding.calledAt
      ? [`message ${messageId} was seen before it was added in ${describeCall(call)}`]
      : [];
  });
}
