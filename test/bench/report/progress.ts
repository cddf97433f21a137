/** One line on stderr that says what is being measured, and how far along that is. */
export interface Progress {
  /** So many steps are to come. */
  begin(steps: number): void;
  /** The next step begins. */
  step(what: string): void;
  note(text: string): void;
  end(): void;
}

export function createProgress(): Progress {
  const { stderr } = process;
  const startedAt = performance.now();
  const clear = stderr.isTTY ? "\r\u001B[K" : "";
  const lineEnd = stderr.isTTY ? "" : "\n";
  let done = 0;
  let total = 0;
  return {
    begin(steps) {
      total = steps;
    },
    step(what) {
      done += 1;
      const seconds = Math.round((performance.now() - startedAt) / 1000);
      stderr.write(`${clear}${done}/${total} ${seconds} s  ${what}${lineEnd}`);
    },
    note(text) {
      stderr.write(`${clear}${text}\n`);
    },
    end() {
      stderr.write(clear);
    },
  };
}
