import type { LanguageWords } from "../lexicon.ts";

/** Danish as customers of a service desk write it. */
export const wordsDa: LanguageWords = {
  weights: [
    [
      -4,
      "uacceptabelt, uacceptabel, skandale, skandaløst, værste, ubrugelig, ubrugelige, rasende, under al kritik, spild af tid, spild af penge",
    ],
    [
      -3,
      "forfærdelig, forfærdeligt, elendig, elendigt, elendige, frygtelig, frygteligt, håbløst, håbløs, vred, vrede, irriteret, skuffet, skuffende, skuffelse, klage, klager, mareridt, fået nok, træt af, mister tålmodigheden, uhøflig, uforskammet, latterligt, dårlig, dårligt, dårlige",
    ],
    [
      -2,
      "crasher, crashede, går ned, gik ned, gået ned, nede, ødelagt, ødelagte, i stykker, fejler, fejlede, mislykkedes, mislykket, låst ude, lukket ude, frustreret, frustrerende, irriterende, utilfreds, tabt, mistet, forsinket, forsinkelse, venter stadig, venter endnu, ingen svarer, intet svar, defekt, defekte, beskadiget, sidder fast, bekymret, kom tilbage, op med at virke, alt for lang tid, alt for længe, opkrævet to gange, faktureret to gange, forkert vare, endnu en gang, værre, ikke hørt, hørt ingenting, for tidligt, som før",
    ],
    [
      -1,
      "fejl, fejlen, fejlmeddelelse, fejlbesked, langsom, langsomt, sløv, mangler, mister, fryser, hænger, falder ud, kobler fra, papirstop, udløbet, haster, desværre, forvirrende, svært, vanskeligt, umuligt, igen, mistænkelig, afvist, nægtes, tom, forkert, forkerte, mærkeligt, sent, låst, to gange, problem, problemer, problemet, besværligt",
    ],
    [
      0,
      "hjælp, hjælpe, tak på forhånd, på forhånd tak, venlig, venlig hilsen, med venlig hilsen, venligst, bedste hilsner, mvh, hilsen, goddag, god dag, godmorgen, kære, hej, fri, nummer, bedste, vigtig, vigtigt, støtte, ønsker, vil, dele, delt, ja, nej, gerne, løsning, håber, gratis, sikker, sikkert, rigtig, rigtigt, passer, skyld, for en sikkerheds skyld, fandt, gælder, betale, betaler, betaling, træk, trækker, trække, venter, vente, ulejligheden, stop, stopper, glem, sikkerheds, sikkerhed, frem, aftalen, aftaler, aftalte, aftalt, aftale, udvidelse, supporten, support, beder, accepteret, accepterer, lige, spørgsmål, del, nå, når, nået, aktive, aktiv, resultat, godkende, godkendelse, godkendt, ønskes, pris, god, åbne, åbner, større, stor, stort, ny, nyt, nye, ud, fuld, fuldt, lang, længe, leder, strøm, strømmen, tilbud, introduktion, bekræfte, bekræftet, lovet, nu, ret, rettighed, rettigheder, interesse, værdi, har, kun",
    ],
    [0.5, "virker, fungerer, virkede, fungerede"],
    [
      1,
      "tak, fint, fin, i orden, okay, ok, nyttigt, ser frem, haster ikke, ingen hast, forståelse, godt, klar",
    ],
    [
      2,
      "løst, ordnet, fikset, rettet, hjælpsom, hjælpsomme, virker igen, fungerer igen, virker nu, fungerer nu, hurtig, hurtigt, hurtige, venlige folk, nemt, tilfreds, tilfredse, taknemmelig, glad, glade, tusind tak, mange tak, tak for hjælpen, tak for hjælp, godt arbejde, godt gået, sætter pris på, flink, flinke, rigtig god, rigtig godt, meget bedre, imponeret, dejligt, dejlig",
    ],
    [
      3,
      "flot, super, fremragende, vidunderlig, vidunderligt, strålende, lykkelig, elsker, meget tilfreds, rigtig glad",
    ],
    [
      4,
      "fantastisk, fantastiske, perfekt, perfekte, bedste service, enestående, i top, helt i top",
    ],
  ],
  negators: "ikke, aldrig, ingen, intet, uden, hverken, næppe, ingenting, ej",
  intensifiers: [
    [
      1.5,
      "meget, virkelig, ekstremt, helt, utrolig, utroligt, så, fuldstændig, fuldstændigt, yderst, rigtig, super",
    ],
    [0.6, "lidt, noget, ret, ganske, delvist, en smule"],
  ],
  turns: "men, imidlertid, selvom, fordi, ellers, og, alligevel, dog",
};
