import { describeCall, isWrite, seeingCalls, type TicketHistory } from "./recorded-call.ts";

/**
 * Every version of a ticket is made by one write, and none is left out. Messages make versions too, but are
 * not told which, so as many may be unaccounted for.
 */
export function checkVersions({ first, calls }: TicketHistory): readonly string[] {
  const findings: string[] = [];
  const made = new Map<number, string>([[first.version, "its creation"]]);
  for (const call of seeingCalls(calls).filter(isWrite)) {
    const { version } = call.state;
    const other = made.get(version);
    if (other === undefined) made.set(version, describeCall(call));
    else findings.push(`version ${version} was made twice: ${other} and ${describeCall(call)}`);
  }
  const messages = calls.filter(({ answer }) => answer.kind === "message").length;
  const last = Math.max(...made.keys(), ...seeingCalls(calls).map(({ state }) => state.version));
  const unaccounted = last - first.version + 1 - made.size;
  if (unaccounted > messages) {
    findings.push(
      `${unaccounted} versions were made by nobody, but only ${messages} messages added`,
    );
  }
  return findings;
}
