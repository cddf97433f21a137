import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

type Sentence = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, "../../src");

/**
 * Words that would be a second one for what the glossary has a word for already. Names on the wire stand
 * between quotes or dots, and the ticket that programs sign in with is another thing.
 */
const others: Readonly<Record<string, RegExp>> = {
  no: /etikett|\beg(?:et|ne) felt|henvendels/i,
  sv: /\beg(?:et|na) fält/i,
  da: /\bmærke[rt]?\b|(?<!\bfår |\bnogen )\bbesked(?:er|erne|en)?\b|\beg(?:et|ne) felt|henvendels/i,
  de: /Vorg[aä]ng|\bTickets?\b|Etikett|\beigenes? Feld/,
  nl: /(?<![‘{.\w])tickets?(?![\w.])|tickettype|\beigen veld|\blabels?\b(?!\})/i,
};

/** Of the ticket that programs sign in with. */
const signInTickets =
  /with a ticket|tickets?, tokens|or tickets|A ticket is made|not with a ticket/i;

const files = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => /[.-]texts\.ts$/.test(file))
  .sort();

async function sentencesOf(file: string): Promise<(readonly [string, Sentence])[]> {
  const exports = Object.values((await import(join(root, file))) as Record<string, object>);
  return exports
    .flatMap((texts) => Object.entries(texts))
    .filter((entry): entry is [string, Sentence] => typeof entry[1]?.["en"] === "string");
}

function secondWords([name, sentence]: readonly [string, Sentence]): string[] {
  if (signInTickets.test(sentence["en"] ?? "")) return [];
  return Object.entries(others).flatMap(([language, other]) => {
    const [found] = other.exec(sentence[language] ?? "") ?? [];
    return found === undefined ? [] : [`${name} in ${language}: ${found}`];
  });
}

describe("one thing has one word in each language", () => {
  it("in all the sentences that there are", () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)("in %s", async (file) => {
    expect((await sentencesOf(file)).flatMap(secondWords)).toEqual([]);
  });

  it.each([
    [{ en: "New ticket", de: "Neues Ticket" }, ["name in de: Ticket"]],
    [{ en: "New ticket", de: "Neuer Vorgang" }, ["name in de: Vorgang"]],
    [{ en: "New ticket", de: "Neue Anfrage", nl: "Nieuw ticket" }, ["name in nl: ticket"]],
    [{ en: "Ticket {ticketId}", nl: "Verzoek {ticketId}, ‘ticket’, ticket.changed" }, []],
    [{ en: "Do not sign in with a ticket.", de: "Nicht mit einem Ticket anmelden." }, []],
    [{ en: "A message", da: "En besked" }, ["name in da: besked"]],
    [{ en: "Somebody hears of it", da: "Hvem der får besked" }, []],
  ])("%j has the second words %j", (sentence, found) => {
    expect(secondWords(["name", sentence])).toEqual(found);
  });
});
