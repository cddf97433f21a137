import type { LanguageWords } from "../lexicon.ts";

/** Norwegian as customers of a service desk write it. */
export const wordsNo: LanguageWords = {
  weights: [
    [
      -4,
      "uakseptabelt, uakseptabel, skandale, skandaløst, verste, ubrukelig, ubrukelige, rasende, under enhver kritikk, bortkastet tid, bortkastede penger",
    ],
    [
      -3,
      "forferdelig, forferdelige, elendig, elendige, grusomt, håpløst, håpløs, sint, irritert, skuffet, skuffende, skuffelse, klage, klager, mareritt, fått nok, lei av, mister tålmodigheten, uhøflig, uforskammet, latterlig, dårlig, dårlige, kjempedårlig",
    ],
    [
      -2,
      "krasjer, krasjet, krasj, ødelagt, ødelagte, feiler, feilet, mislykket, mislykkede, nede, utestengt, frustrert, frustrerende, irriterende, misfornøyd, tapt, mistet, forsinket, forsinkelse, venter fortsatt, venter ennå, venter fremdeles, ingen svarer, ikke noe svar, defekt, defekte, skadet, sitter fast, bekymret, kom tilbake, sluttet å virke, slutter å virke, altfor lenge, altfor sent, belastet to ganger, fakturert to ganger, feil vare, enda en gang, ulykkelig, verre, ikke hørt, hørt ingenting, for tidlig, som før, haster det",
    ],
    [
      -1,
      "feil, feilen, feilmelding, treg, tregt, tregere, sakte, mangler, mister, fryser, henger, faller ut, kobler fra, papirstopp, utløpt, haster, dessverre, forvirrende, vanskelig, umulig, på nytt, igjen, mistenkelig, avvist, nektes, klarer ikke, tom, gal, galt, rart, sent, låst, to ganger, problem, problemer, problemet, forstyrrer, tungvint",
    ],
    [
      0,
      "hjelp, hjelpe, takk på forhånd, på forhånd takk, vennlig, vennlig hilsen, vennligst, med vennlig hilsen, beste hilsen, mvh, hilsen, god dag, god morgen, kjære, hei, fri, nummer, beste, viktig, støtte, ønsker, vil, dele, delt, ja, nei, gjerne, løsning, håper, gratis, sikker, sikkert, riktig, stemmer, skyld, for sikkerhets skyld, skuff, gjelder, trenger, trengs, betale, betaling, stopp, stopper, avtalen, avtaler, avtalene, avtalt, avtale, aktive, aktiv, utvidelse, fremmede, ber, klar, rett, saken, nå, lovet, godkjenne, godkjenning, nytt, rettigheter, fikk, ha, helt, strømmen, strøm, venter, god, åpne, åpner, større, stor, stort, ut, eier, leder, ledig, dager, fullt, full, innføring, tilbud, sikkerhet, vente, spørsmål, del, hele, lang, lenge, tilgang, bekrefte, bekreftet, vurdere, pris, skarp, skyldes, trekke, trekker, kutt, død, rettighet, ny, nye, aksepterer, interesse, forbedring, verdi",
    ],
    [0.5, "virker, fungerer, virket, fungerte, funker"],
    [
      1,
      "takk, greit, fint, fin, klart, ok, nyttig, ser frem, ser fram, haster ikke, ingen hast, forståelse, bra",
    ],
    [
      2,
      "løst, ordnet, fikset, rettet, hjelpsom, hjelpsomme, virker igjen, fungerer igjen, virker nå, fungerer nå, rask, raskt, vennlige folk, enkelt, fornøyd, fornøyde, takknemlig, glad, tusen takk, mange takk, takk for hjelpen, takk for hjelp, godt jobbet, setter pris på, hyggelig, hyggelige, veldig bra, godt, flinke, flink, imponert",
    ],
    [
      3,
      "flott, supert, utmerket, kjempebra, kjempefint, strålende, lykkelig, elsker, veldig fornøyd, kjempefornøyd",
    ],
    [4, "fantastisk, fantastiske, perfekt, utrolig bra, beste service, enestående, helt topp"],
  ],
  negators: "ikke, ikkje, aldri, ingen, intet, uten, verken, knapt, neppe, ingenting, ei",
  intensifiers: [
    [
      1.5,
      "veldig, svært, ekstremt, helt, virkelig, utrolig, så, fullstendig, kjempe, meget, skikkelig, altfor",
    ],
    [0.6, "litt, noe, ganske, nokså, delvis, smått"],
  ],
  turns: "men, imidlertid, selv om, fordi, ellers, og, likevel",
};
