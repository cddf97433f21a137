import { AppError, type AppErrorCode } from "../../errors.ts";
import { sayFaults } from "../../texts/say-faults.ts";
import type { Text } from "../../texts/text.ts";

/** One error for all members at fault (path -> fault); the first fault found for a member counts. */
export function memberError(
  code: Extract<AppErrorCode, "validation" | "malformedRequest">,
  ...faults: readonly Iterable<readonly [path: string, fault: Text]>[]
): AppError {
  const members = new Map<string, Text>();
  for (const [path, fault] of faults.flatMap((some) => [...some])) {
    if (!members.has(path)) members.set(path, fault);
  }
  return new AppError(code, sayFaults(members), { members });
}
