import { SingleBar } from "cli-progress";

interface Progress {
  /** `label` names the part of the task that is under way. */
  readonly update: (done: number, total: number, label: string) => void;
  readonly end: () => void;
}

type Output = NodeJS.WritableStream & { readonly isTTY?: boolean };

const STEPS = 10;

/** Shows how far a task is: as a bar on a terminal, elsewhere as a line now and then. */
export function showProgress(task: string, output: Output): Progress {
  return output.isTTY === true ? showBar(task, output) : printLines(task, output);
}

function showBar(task: string, stream: Output): Progress {
  const bar = new SingleBar({
    stream,
    format: `${task}: {label} {bar} {percentage} %`,
    barCompleteChar: "=",
    barIncompleteChar: "-",
    hideCursor: true,
    clearOnComplete: true,
  });
  return {
    update(done, total, label) {
      if (!bar.isActive) bar.start(total, done, { label });
      bar.setTotal(total);
      bar.update(done, { label });
    },
    end: () => bar.stop(),
  };
}

function printLines(task: string, output: Output): Progress {
  let printed = "";
  return {
    update(done, total, label) {
      const step = Math.floor((done / total) * STEPS);
      const line = `${task}: ${label}, ${(step * 100) / STEPS} %`;
      if (line === printed) return;
      printed = line;
      output.write(`counterfoil: ${line}\n`);
    },
    end() {},
  };
}
