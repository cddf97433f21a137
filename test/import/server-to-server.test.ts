import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import type { ImportTally } from "../../src/domain/import/import-tally.ts";
import { storedContents } from "../support/database-contents.ts";
import { fillSource } from "./fill-source.ts";
import { demoDesk, targetDesk } from "./import-desks.ts";
import { demoAdministrator, importFrom } from "./import-from.ts";
import { readDesk } from "./read-desk.ts";

const LOAD_TIMEOUT_MS = 400_000;

const source = demoDesk();
const target = targetDesk();
let tally: ImportTally;

beforeAll(async () => {
  await fillSource(source);
  tally = await importFrom(source, target.api);
}, LOAD_TIMEOUT_MS);

describe("an import from server to server", () => {
  test("leaves nothing out", () => {
    expect(tally.remarks).toEqual([]);
    expect(tally.isComplete).toBe(true);
    expect(tally.of("ticket", "created")).toBeGreaterThanOrEqual(1200);
    expect(tally.of("attachment", "created")).toBeGreaterThan(20);
    expect(tally.of("relation", "created")).toBe(3);
    expect(tally.of("favourite", "created")).toBe(3);
  });

  test(
    "makes every ticket, message, attachment and relation what it is there",
    async () => {
      const there = await readDesk(source, demoAdministrator);
      const here = await readDesk(target.api, target.administrator());
      expect([...here.keys()]).toEqual([...there.keys()]);
      const different = [...there.keys()].filter(
        (ticketId) => !isDeepStrictEqual(here.get(ticketId), there.get(ticketId)),
      );
      expect(here.get(different[0] ?? 0)).toEqual(there.get(different[0] ?? 0));
      expect(different).toEqual([]);
    },
    LOAD_TIMEOUT_MS,
  );

  test(
    "run again, changes nothing",
    async () => {
      const before = await storedContents(target.api.context.database);
      const again = await importFrom(source, target.api);
      expect(await storedContents(target.api.context.database)).toEqual(before);
      expect(again.of("ticket", "unchanged")).toBe(tally.of("ticket", "created"));
      expect(again.remarks).toEqual([]);
    },
    LOAD_TIMEOUT_MS,
  );
});
