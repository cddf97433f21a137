import type { Reporter, TestModule, Vitest } from "vitest/node";
import "./test-server.ts";

/**
 * Ends the output of a run with the database servers that were used and one plain line of counts, which
 * scripts can read: `12 passed, 0 failed`.
 */
export class SummaryReporter implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    if (modules.length === 0) return; // nothing ran: the error before it is the message
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      // A file that cannot be loaded, or a hook that fails, is no failed test but a failure all the same.
      counts.failed += module.errors().length;
      for (const suite of module.children.allSuites()) counts.failed += suite.errors().length;
      for (const test of module.children.allTests()) counts[test.result().state] += 1;
    }
    const { passed, failed, skipped, pending } = counts;
    const notRun = skipped + pending;
    const servers = this.#servers();
    if (servers.length > 0) this.#print(`databases: ${servers.join(", ")}`);
    this.#print(`${passed} passed, ${failed} failed${notRun === 0 ? "" : `, ${notRun} skipped`}`);
  }

  #servers(): string[] {
    const projects = this.#vitest?.projects ?? [];
    return projects.flatMap((project) =>
      (project.getProvidedContext().databaseServers ?? []).map(({ name }) => name),
    );
  }

  #print(line: string): void {
    this.#vitest?.logger.log(line);
  }
}
