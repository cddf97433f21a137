import type { Finding, FindingState } from "./finding.ts";

const marks: Readonly<Record<FindingState, string>> = { good: "ok", warning: "look", bad: "BAD" };
const COLUMN = 14;

/** A line for each finding, with what to do below it, and what they come to. */
export function describeFindings(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ subject, state, found, advice }) => [
    `${marks[state].padEnd(4)}  ${subject.padEnd(COLUMN)}  ${found}`,
    ...(advice === null ? [] : [`${" ".repeat(COLUMN + 8)}${advice}`]),
  ]);
  return [...lines, "", summary(findings)].join("\n");
}

function summary(findings: readonly Finding[]): string {
  const count = (state: FindingState): number =>
    findings.filter((finding) => finding.state === state).length;
  const [isBad, isWarning] = [count("bad"), count("warning")];
  if (isBad > 0) return `${isBad} of ${findings.length} are bad: start there.`;
  return isWarning > 0
    ? `Nothing is bad; ${isWarning} of ${findings.length} are worth a look.`
    : `All ${findings.length} are well.`;
}
