import { SingleBar } from "cli-progress";
import { describePace } from "./pace.ts";

export interface ImportProgress {
  /** `part` is what is being read. */
  readonly update: (part: string, done: number, total: number) => void;
  readonly end: () => void;
}

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

/** Elsewhere than on a terminal there is a line no more often than that, and one at the end of each part. */
const LINE_EVERY_MS = 10_000;

/** Shows how far an import is: as a bar on a terminal, elsewhere as a line now and then. */
export function showImportProgress(output: Output, monotonicMs: () => number): ImportProgress {
  const partSince = createPartClock(monotonicMs);
  return output.isTTY === true ? showBar(output, partSince) : printLines(output, partSince);
}

/** For how many milliseconds a part has been under way. */
type PartClock = (part: string) => number;

function createPartClock(monotonicMs: () => number): PartClock {
  let current = "";
  let since = 0;
  return (part) => {
    if (part !== current) {
      current = part;
      since = monotonicMs();
    }
    return monotonicMs() - since;
  };
}

function showBar(stream: Output, partSince: PartClock): ImportProgress {
  const bar = new SingleBar({
    stream,
    format: "importing {part}: {bar} {pace}",
    barCompleteChar: "=",
    barIncompleteChar: "-",
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    update(part, done, total) {
      const pace = describePace(done, total, partSince(part) / 1000);
      if (!bar.isActive) bar.start(total, done, { part, pace });
      bar.setTotal(total);
      bar.update(done, { part, pace });
    },
    end: () => bar.stop(),
  };
}

function printLines(output: Output, partSince: PartClock): ImportProgress {
  let lastMs = 0;
  let lastPart = "";
  return {
    update(part, done, total) {
      const ms = partSince(part);
      const isDue = part !== lastPart || done === total || ms - lastMs >= LINE_EVERY_MS;
      if (!isDue) return;
      lastPart = part;
      lastMs = ms;
      output.write(`counterfoil: importing ${part}: ${describePace(done, total, ms / 1000)}\n`);
    },
    end() {},
  };
}
