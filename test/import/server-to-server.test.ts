import { isDeepStrictEqual } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import type { ImportTally } from "../../src/domain/import/import-tally.ts";
import { storedContents } from "../support/database-contents.ts";
import { fillSource } from "./fill-source.ts";
import { DEMO_TICKETS, demoDesk, targetDesk } from "./import-desks.ts";
import { demoAdministrator, importFrom } from "./import-from.ts";
import { filesIn } from "./files-in.ts";
import { readDesk } from "./read-desk.ts";
import { readLists } from "./read-lists.ts";

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
    expect(tally.of("ticket", "created")).toBeGreaterThanOrEqual(DEMO_TICKETS - 20);
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
    "makes people, companies, users and lists what they are there",
    async () => {
      const there = await readLists(source, demoAdministrator);
      const here = await readLists(target.api, target.administrator());
      expect(Object.keys(here)).toEqual(Object.keys(there));
      for (const [name, list] of Object.entries(there)) {
        expect([name, here[name]]).toEqual([name, list]);
        expect(list.length).toBeGreaterThan(1);
      }
    },
    LOAD_TIMEOUT_MS,
  );

  test(
    "run again, changes nothing",
    async () => {
      const files = () => filesIn(target.api.attachmentFolder);
      const before = await storedContents(target.api.context.database);
      const filesBefore = await files();
      const again = await importFrom(source, target.api);
      expect(await storedContents(target.api.context.database)).toEqual(before);
      expect(await files()).toEqual(filesBefore);
      expect(filesBefore.length).toBeGreaterThan(20);
      expect(again.of("ticket", "unchanged")).toBe(tally.of("ticket", "created"));
      expect(again.remarks).toEqual([]);
    },
    LOAD_TIMEOUT_MS,
  );
});
