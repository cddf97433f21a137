import { importParts, type ImportWishes } from "../../src/server/importing/import-job.ts";
import { runImport } from "../../src/server/importing/run-import.ts";
import { createSourceClient } from "../../src/server/importing/source/source-client.ts";
import type { ImportTally } from "../../src/domain/import/import-tally.ts";
import type { TestApi } from "../support/test-api.ts";

/** Who calls the source: the administrator of the demo desk. */
export const demoAdministrator = "tje0:Tje0";

interface TestImport extends Partial<ImportWishes> {
  /** Where the source is reached; default: itself. */
  readonly address?: string;
  readonly as?: string;
  readonly isTrial?: boolean;
  readonly signal?: AbortSignal;
}

/** Imports one desk of the test into another, without waiting between attempts. */
export function importFrom(
  source: TestApi,
  target: TestApi,
  { address = source.url, as = demoAdministrator, ...wishes }: TestImport = {},
): Promise<ImportTally> {
  const signal = wishes.signal ?? new AbortController().signal;
  return runImport(target.context, {
    parts: new Set(importParts),
    since: null,
    atOnce: 4,
    isTrial: false,
    report: () => {},
    ...wishes,
    signal,
    source: createSourceClient({
      address,
      authorization: `Basic ${btoa(as)}`,
      random: () => 0.5,
      nowMs: Date.now,
      signal,
      patience: 0,
    }),
  });
}
