import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/**
 * What a server has to do to be used like the published one, by number. Tests are named after the
 * number, so that a rule can be read beside what proves it.
 */
const rows: Readonly<Record<number, string>> = {
  1: "a read by id takes null, nothing, and its argument in any case",
  2: "a read of an unknown id answers null",
  3: "an operation without arguments needs no body",
  4: "names are read in any case and written in one",
  5: "saving what was read changes nothing, wherever the client is",
  6: "an id and a title change the title only",
  7: "rights that are sent are not looked at",
  8: "flags are read as number and as names, and written as names",
  9: "enumerations and flags are written as text",
  10: "an owner is nobody, chosen by rule, or left as it is",
  11: "dates are written in the zone that is asked for",
  12: "dates without an offset are read in that zone",
  13: "a body may come in seven types, and no others",
  14: "an answer comes in six types, by preference",
  15: "credentials of three schemes, spelled in any case",
  16: "a cookie counts with its token only",
  17: "operations ignore conditions of time",
  18: "resources heed conditions of time",
  19: "a patch is a list or an object, whatever it is declared as",
  20: "names come in the language that is asked for",
  21: "the published sample is accepted as it is printed",
  22: "XML that was read can be sent back",
  23: "contents come as bytes or as base64 text",
  24: "an operation without a result answers no byte",
  25: "what is not selected is null",
  26: "a webhook whose target does not answer is refused",
  27: "a browser is not asked for a password",
};

const folder = fileURLToPath(new URL("../../..", import.meta.url));

/** The names of tests and groups that begin with a row: the word at the start of a literal. */
async function rowsOfTests(): Promise<ReadonlyMap<number, readonly string[]>> {
  const found = new Map<number, string[]>();
  for (const root of ["test", "src"]) {
    const names = await readdir(join(folder, root), { recursive: true });
    for (const name of names.filter((path) => path.endsWith(".test.ts"))) {
      const source = await readFile(join(folder, root, name), "utf8");
      for (const [, row] of source.matchAll(/(?<=[\s([])["'`]row (\d+): (?=\S)/g)) {
        const files = found.get(Number(row)) ?? [];
        found.set(Number(row), [...files, name]);
      }
    }
  }
  return found;
}

it("every row has a test of its name, and no test a row that does not exist", async () => {
  const tested = [...(await rowsOfTests()).keys()].sort((a, b) => a - b);
  expect(tested).toEqual(Object.keys(rows).map(Number));
});
