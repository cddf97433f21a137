import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { VisibleTickets } from "../../../src/domain/archive/visible-tickets.ts";
import { parseSearch } from "../../../src/domain/search/parse-search.ts";
import { findInIndex, type FoundTicket } from "../../../src/server/storage/search/find-in-index.ts";
import { readIndexState, type IndexState } from "../../../src/server/storage/search/index-state.ts";
import { foundIn } from "../../../src/server/storage/search/search-expression.ts";
import { indexSome } from "../../../src/server/usecases/search/index-tickets.ts";
import { describeEachDatabase } from "../../support/test-database.ts";
import { matchingTickets, typed, type LookedFor, type SearchedTicket } from "./matching-tickets.ts";
import { storeTickets } from "./store-tickets.ts";

/** Words of six languages, some of which begin others. */
const vocabulary = [
  ..."printer print toner the a of invoice broken".split(" "),
  ..."skriver skrivebord blekk ødelagt å få være".split(" "),
  ..."skrivare bläck trasig återkommande räkning".split(" "),
  ..."printeren ødelagte blæk rød regning".split(" "),
  ..."Drucker Druckerpatrone Straße Größe Rechnung Rechnungsnummer für".split(" "),
  ..."drukker geïnstalleerd coëfficiënt één rekening".split(" "),
  ..."anna.berg@example.com SN-1234 42 120 4.2".split(" "),
];

const word = fc
  .tuple(
    fc.constantFrom(...vocabulary),
    fc.constantFrom("NFC", "NFD"),
    fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1),
    ),
  )
  .map(([text, form, change]) => change(text).normalize(form));

const text = (maxLength: number) =>
  fc
    .array(fc.tuple(word, fc.constantFrom(" ", " ", ", ", "\n", "… ", " – ")), {
      minLength: 1,
      maxLength,
    })
    .map((parts) => parts.flat().join("").trim());

const ticket = fc.record({
  title: text(4),
  people: fc.array(text(2), { maxLength: 1 }),
  messages: fc.array(text(12), { maxLength: 3 }),
});

const lookedFor: fc.Arbitrary<LookedFor> = fc.oneof(
  { weight: 5, arbitrary: word.map((one) => ({ kind: "word" as const, text: one })) },
  {
    weight: 2,
    arbitrary: word.map((one) => ({ kind: "word" as const, text: one.slice(0, 4) })),
  },
  { weight: 2, arbitrary: text(3).map((one) => ({ kind: "phrase" as const, text: one })) },
  { weight: 1, arbitrary: word.map((one) => ({ kind: "notWord" as const, text: one })) },
  { weight: 1, arbitrary: text(2).map((one) => ({ kind: "notPhrase" as const, text: one })) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 130 })
      .map((id) => ({ kind: "id", text: `${id}` }) as const),
  },
);
const searches = fc.array(lookedFor, { minLength: 1, maxLength: 4 });

const TICKETS = 120;
/** Some lie far from the others, so that searches have to go through several windows. */
const idOf = (index: number): number => (index < TICKETS / 2 ? index + 1 : index * 3000);

const everything: VisibleTickets = { kind: "all" };
const nothing: VisibleTickets = { kind: "some", ownerId: 0, categoryIds: [] };
const reader = { userId: 1, readable: everything, listable: everything, now: 0 };
const lister = { ...reader, readable: nothing };

describeEachDatabase("the index", (database) => {
  let tickets: readonly SearchedTicket[] = [];
  let state: IndexState;

  beforeAll(async () => {
    tickets = fc
      .sample(ticket, { numRuns: TICKETS, seed: 11 })
      .map((one, index) => ({ ...one, ticketId: idOf(index) }));
    await storeTickets(database.db, tickets);
    while (await indexSome({ database: database.db }));
    state = await readIndexState(database.db);
  });

  it("finds what going through all texts finds", async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(searches, fc.boolean(), async (parts, reads) => {
        const viewer = reads ? reader : lister;
        const query = parseSearch(typed(parts));
        const wish = { viewer, after: null, limit: 1000, state };
        const hits = await findInIndex(database.db, query, wish);
        const ids = hits.map(({ ticketId }) => ticketId);
        const expected = matchingTickets(tickets, parts, reads);
        expect(ids.toSorted((one, other) => one - other)).toEqual(expected);
        found += ids.length;
      }),
      { numRuns: 400, seed: 5 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it("has them in order, each once, however they are asked for page by page", async () => {
    await fc.assert(
      fc.asyncProperty(searches, fc.integer({ min: 1, max: 7 }), async (parts, limit) => {
        const query = parseSearch(typed(parts));
        const wish = { viewer: reader, limit: 1000, state };
        const whole = await findInIndex(database.db, query, { ...wish, after: null });
        expect(whole.toSorted(better)).toEqual(whole);
        const pages: FoundTicket[] = [];
        for (;;) {
          const after = pages.at(-1) ?? null;
          const page = await findInIndex(database.db, query, { ...wish, after, limit });
          pages.push(...page);
          if (page.length < limit) break;
        }
        expect(pages).toEqual(whole);
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

function better(one: FoundTicket, other: FoundTicket): number {
  return (
    foundIn.indexOf(one.foundIn) - foundIn.indexOf(other.foundIn) || other.ticketId - one.ticketId
  );
}
