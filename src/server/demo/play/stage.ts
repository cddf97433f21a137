import { callerOf, type Caller } from "../../../domain/access/caller.ts";
import type { Context } from "../../context.ts";
import type { DemoIds } from "../demo-ids.ts";

/** Where plans are played: the program itself, with people to act in it. */
export interface Stage {
  readonly context: Context;
  readonly ids: DemoIds;
  readonly caller: (userId: number) => Caller;
}

export function createStage(context: Context, ids: DemoIds): Stage {
  const desk = context.desk.current();
  const callers = new Map(
    [...desk.users.values()].map((user) => [user.userId, callerOf(user, desk)]),
  );
  const caller = (userId: number): Caller => {
    const found = callers.get(userId);
    if (found === undefined) throw new Error(`there is no user ${userId}`);
    return found;
  };
  return { context, ids, caller };
}
