import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoLanguages } from "../catalogue/languages.ts";
import { demoUsers } from "../catalogue/users.ts";
import { createDraws } from "../draws.ts";
import { composeSurroundings } from "./compose-surroundings.ts";
import { slugOf } from "./slug.ts";

const seed = fc.integer();
const few = { numRuns: 15 };

describe("composeSurroundings", () => {
  it("composes the same for the same seed", () => {
    expect(composeSurroundings(createDraws(3))).toEqual(composeSurroundings(createDraws(3)));
  });

  it("numbers companies, people and sales from 1 without gaps", () => {
    const { companies, people, sales } = composeSurroundings(createDraws(1));
    expect(companies.map(({ contactId }) => contactId)).toEqual(companies.map((_, i) => i + 1));
    expect(people.map(({ personId }) => personId)).toEqual(people.map((_, i) => i + 1));
    expect(sales.map(({ saleId }) => saleId)).toEqual(sales.map((_, i) => i + 1));
    expect(people.slice(0, demoUsers.length).map(({ lastName }) => lastName)).toEqual(
      demoUsers.map(({ lastName }) => lastName),
    );
  });

  it("gives whatever seed names and addresses of their own to all", () => {
    fc.assert(
      fc.property(seed, (number) => {
        const { companies, people } = composeSurroundings(createDraws(number));
        const names = companies.map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        const addresses = people.flatMap(({ emails }) => emails);
        expect(new Set(addresses).size).toBe(addresses.length);
        expect(addresses.filter((address) => !/^[a-z.-]+@[a-z-]+\.example$/.test(address))).toEqual(
          [],
        );
      }),
      few,
    );
  });

  it("has for whatever seed people of all languages, some alone and some retired", () => {
    fc.assert(
      fc.property(seed, (number) => {
        const { people, companies } = composeSurroundings(createDraws(number));
        const customers = people.slice(demoUsers.length);
        expect(new Set(customers.map(({ language }) => language)).size).toBe(demoLanguages.length);
        expect(customers.some(({ company }) => company === null)).toBe(true);
        expect(customers.some(({ retired }) => retired)).toBe(true);
        for (const id of [147, 855]) expect(people[id - 1]?.retired).toBe(false);
        const staffed = new Set(people.map(({ company }) => company?.contactId));
        expect(companies.filter(({ contactId }) => !staffed.has(contactId)).length).toBeLessThan(
          20,
        );
      }),
      few,
    );
  });
});

describe("slugOf", () => {
  it.each([
    ["Blåbærhei Bakeri", "blabaerhei-bakeri"],
    ["Gjærdet & Sønn", "gjaerdet-sonn"],
    ["Zaunkönig", "zaunkonig"],
    ["Weißdorn", "weissdorn"],
    ["Ré", "re"],
  ])("writes %s as %s", (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });
});
