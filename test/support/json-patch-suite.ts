import { createRequire } from "node:module";
import type { BodyTree } from "../../src/server/http/media/tree/body-tree.ts";

/** One case of the public JSON patch test suite. */
export interface JsonPatchCase {
  /** File and place in it. */
  readonly name: string;
  readonly comment: string;
  readonly doc: BodyTree;
  readonly patch: readonly BodyTree[];
  /** Undefined when only success counts. */
  readonly expected: BodyTree | undefined;
  /** Defined when the patch must be refused. */
  readonly error: string | undefined;
}

type SuiteCase = Partial<Omit<JsonPatchCase, "name">> & Pick<JsonPatchCase, "doc" | "patch">;

const require = createRequire(import.meta.url);

const suites = {
  tests: require("json-patch-test-suite/tests.json") as readonly SuiteCase[],
  spec_tests: require("json-patch-test-suite/spec_tests.json") as readonly SuiteCase[],
};

/** All cases of the suite, those included that it disables for some implementations. */
export const jsonPatchCases: readonly JsonPatchCase[] = Object.entries(suites).flatMap(
  ([suite, cases]) =>
    cases.map(({ comment, doc, patch, expected, error }, index) => ({
      name: `${suite} ${index}`,
      comment: comment ?? error ?? JSON.stringify(patch),
      doc,
      patch,
      expected,
      error,
    })),
);
