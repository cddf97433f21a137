import type { Refusal, RefusalKind } from "../../../domain/ticket/save/refusal.ts";
import { AppError, type AppErrorCode } from "../../errors.ts";
import { describeRefusal, memberPathOf } from "./describe-refusal.ts";

const codes: Readonly<Record<RefusalKind, AppErrorCode>> = {
  conflict: "conflict",
  forbidden: "forbidden",
  validation: "validation",
};

/**
 * One error for all that stands against a request: faults of its form (`problems`, path ->
 * sentence) and refusals of its content. A faulty request is answered as such; only a faultless one
 * learns that a right is missing.
 */
export function refusalError(
  refusals: readonly Refusal[],
  problems: ReadonlyMap<string, string> = new Map(),
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
  return new AppError(onlyRights ? "forbidden" : "validation", summarise(members), { members });
}

function summarise(members: ReadonlyMap<string, string>): string {
  const [first] = members;
  if (first === undefined) return "The request cannot be carried out.";
  const [path, sentence] = first;
  const more = members.size - 1;
  const rest =
    more === 0 ? "" : more === 1 ? " (and 1 more member)" : ` (and ${more} more members)`;
  return `${path}: ${sentence}${rest}`;
}
