import type { Refusal, RefusalKind } from "../../../domain/ticket/save/refusal.ts";
import { AppError, type AppErrorCode } from "../../errors.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import type { Text } from "../../texts/text.ts";
import { describeRefusal, memberPathOf } from "./describe-refusal.ts";

const codes: Readonly<Record<RefusalKind, AppErrorCode>> = {
  conflict: "conflict",
  forbidden: "forbidden",
  validation: "validation",
};

/**
 * One error for all that stands against a request: faults of its form (`problems`, path ->
 * fault) and refusals of its content. A faulty request is answered as such; only a faultless one
 * learns that a right is missing.
 */
export function refusalError(
  refusals: readonly Refusal[],
  problems: ReadonlyMap<string, Text> = new Map(),
): AppError {
  const members = new Map(problems);
  const wholeCall = refusals.find((refusal) => refusal.field === undefined);
  if (wholeCall !== undefined) {
    return new AppError(codes[wholeCall.kind], describeRefusal(wholeCall.reason));
  }
  for (const refusal of refusals) {
    const path = memberPathOf(refusal);
    if (path !== null && !members.has(path)) members.set(path, describeRefusal(refusal.reason));
  }
  const onlyRights =
    problems.size === 0 && refusals.every((refusal) => refusal.kind === "forbidden");
  return new AppError(onlyRights ? "forbidden" : "validation", sayFaults(members), { members });
}
