import { seededRandom } from "../../support/seeded-random.ts";
import { checkTicketHistory } from "../checker/check-ticket-history.ts";
import { describeCall } from "../checker/recorded-call.ts";
import { playEpisode } from "./play-episode.ts";
import type { CallTarget } from "./ticket-caller.ts";

export interface ConcurrencyRun {
  readonly target: CallTarget;
  readonly seed: number;
  /** Asked after each episode. */
  readonly goesOn: (episodes: number) => boolean;
}

export interface ConcurrencyResult {
  readonly episodes: number;
  readonly calls: number;
  /** Calls that were refused because somebody was quicker. */
  readonly beaten: number;
  /** What cannot have happened, and all calls of its ticket; null = nothing. */
  readonly finding: string | null;
}

const CLIENTS = 8;
const CALLS_OF_EACH = 12;

/** Plays one episode after the other and checks each; ends at the first finding. */
export async function runConcurrency(run: ConcurrencyRun): Promise<ConcurrencyResult> {
  const random = seededRandom(run.seed);
  let [episodes, calls, beaten] = [0, 0, 0];
  do {
    const history = await playEpisode({
      target: run.target,
      random,
      clients: CLIENTS,
      callsOfEach: CALLS_OF_EACH,
    });
    episodes += 1;
    calls += history.calls.length;
    beaten += history.calls.filter(({ answer }) => answer.kind === "beaten").length;
    const findings = checkTicketHistory(history);
    if (findings.length > 0) {
      const all = history.calls.toSorted((one, other) => one.calledAt - other.calledAt);
      const finding = [...findings, "All calls:", ...all.map(describeCall)].join("\n");
      return { episodes, calls, beaten, finding };
    }
  } while (run.goesOn(episodes));
  return { episodes, calls, beaten, finding: null };
}
