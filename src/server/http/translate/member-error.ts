import { AppError, type AppErrorCode, type AppErrorDetails } from "../../errors.ts";
import { memberTexts } from "../../texts/member-texts.ts";
import { say } from "../../texts/text.ts";

type Members = NonNullable<AppErrorDetails["members"]>;

/** What is said of a member at fault. */
export type Fault = Members extends ReadonlyMap<string, infer Said> ? Said : never;

/** One error for all members at fault (path -> fault); the first fault found for a member counts. */
export function memberError(
  code: Extract<AppErrorCode, "validation" | "malformedRequest">,
  ...faults: readonly Iterable<readonly [path: string, fault: Fault]>[]
): AppError {
  const members = new Map<string, Fault>();
  for (const [path, fault] of faults.flatMap((some) => [...some])) {
    if (!members.has(path)) members.set(path, fault);
  }
  const [first] = members;
  if (first === undefined) throw new Error("no member is at fault");
  const [member, fault] = first;
  return new AppError(code, say(memberTexts.at, { member, fault }), { members });
}
