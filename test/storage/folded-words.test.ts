import * as fc from "fast-check";
import { expect, it } from "vitest";
import { foldedWords } from "../../src/domain/search/folded-words.ts";
import { describeEachDatabase } from "../support/test-database.ts";

/** Letters of the scripts that the database folds by its own tables. */
const letter = fc.oneof(
  fc.integer({ min: 0x20, max: 0x24f }),
  fc.integer({ min: 0x386, max: 0x3ce }),
  fc.integer({ min: 0x400, max: 0x45f }),
  fc.integer({ min: 0x1e00, max: 0x1eff }),
  fc.integer({ min: 0x2000, max: 0x206f }),
  fc.integer({ min: 0x4e00, max: 0x4eff }),
);
/** Some letters have capitals of their own that no folding here undoes. */
const isSimple = (code: number): boolean => {
  const text = String.fromCodePoint(code).normalize("NFKD");
  return /^(?:[\u0300-\u036f]|[\0-\u024f\u0391-\u03c9\u0400-\u045f\u2000-\u206f\u4e00-\u4eff])*$/.test(
    text,
  );
};
const known = new Set("ÆŒÞẞØĐÐŁŊ");
const foldsAlike = (code: number): boolean => {
  const [first = ""] = String.fromCodePoint(code).normalize("NFKD");
  return first.toLowerCase() === first || /[A-ZΑ-ΩА-ЯЂЄЅІЈЉЊЋЏ]/u.test(first) || known.has(first);
};

describeEachDatabase("the database", (database) => {
  it("folds words as the program does", async () => {
    const texts = fc.sample(
      fc
        .array(
          letter.filter((code) => isSimple(code) && foldsAlike(code)),
          { maxLength: 30 },
        )
        .map((codes) => String.fromCodePoint(...codes)),
      { numRuns: 500, seed: 1 },
    );
    const { rows } = await database.db.query<{ words: string[] }>(
      "select folded_words(text) as words from unnest($1::text[]) with ordinality as t (text, place) order by place",
      [texts],
    );
    expect(rows.map(({ words }) => words.toSorted())).toEqual(
      texts.map((text) => [...new Set(foldedWords(text))].toSorted()),
    );
    expect(texts.flatMap(foldedWords).length).toBeGreaterThan(500);
  });

  it("keeps the words of people up to date with their companies", async () => {
    await database.db.query(`
      insert into contact (contact_id, name) values (1, 'Ærlig'), (2, 'Besteforeldre');
      insert into person (person_id, first_name, emails, contact_id) values (1, 'Åse', '{a.b@c.example}', 1);
      insert into sale (sale_id, heading, contact_id) values (1, 'Lamps', 1)`);
    const wordsOf = async (table: string) => {
      const { rows } = await database.db.query<{ words: string }>(
        `select words::text from ${table} where ${table}_id = 1`,
      );
      return rows[0]?.words;
    };
    expect(await wordsOf("person")).toBe("'a' 'aerlig' 'ase' 'b' 'c' 'example'");
    await database.db.query("update contact set name = 'Større' where contact_id = 1");
    expect(await wordsOf("person")).toBe("'a' 'ase' 'b' 'c' 'example' 'storre'");
    expect(await wordsOf("sale")).toBe("'lamps' 'storre'");
    await database.db.query("update person set contact_id = 2, emails = '{}' where person_id = 1");
    expect(await wordsOf("person")).toBe("'ase' 'besteforeldre'");
    await database.db.query(
      "update person set contact_id = null, first_name = '' where person_id = 1",
    );
    expect(await wordsOf("person")).toBe("");
  });

  it("finds people by an index", async () => {
    await database.db.query("set enable_seqscan = off");
    const { rows } = await database.db.query<{ "QUERY PLAN": string }>(
      "explain select person_id from person where words @@ word_starts('ada love') or person_id = 1",
    );
    expect(rows.map((row) => row["QUERY PLAN"]).join("\n")).toContain("person_words");
  });
});
