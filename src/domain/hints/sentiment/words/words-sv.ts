import type { LanguageWords } from "../lexicon.ts";

/** Swedish as customers of a service desk write it. */
export const wordsSv: LanguageWords = {
  weights: [
    [
      -4,
      "oacceptabelt, oacceptabel, skandal, skandalöst, sämsta, värsta, oanvändbar, oanvändbart, rasande, under all kritik, slöseri med tid, bortkastade pengar, värdelös, värdelöst",
    ],
    [
      -3,
      "förfärlig, förfärligt, hemskt, hemsk, usel, uselt, usla, fruktansvärt, fruktansvärd, hopplöst, hopplös, arg, irriterad, besviken, besvikna, besvikelse, klagomål, klaga, mardröm, fått nog, trött på, tappar tålamodet, oförskämd, ohövlig, löjligt, dålig, dåligt, dåliga, katastrof",
    ],
    [
      -2,
      "kraschar, kraschade, krasch, trasig, trasigt, trasiga, sönder, misslyckas, misslyckades, misslyckat, nere, ligger nere, utelåst, utelåsta, frustrerad, frustrerande, irriterande, missnöjd, missnöjda, förlorat, förlorad, försenad, försenat, försening, väntar fortfarande, väntar ännu, ingen svarar, inget svar, defekt, defekta, skadad, skadat, fastnar, fastnat, orolig, kom tillbaka, slutat fungera, slutade fungera, slutar fungera, alldeles för lång tid, alldeles för länge, debiterad två gånger, fakturerad två gånger, fel vara, ännu en gång, värre, inte hört, hört ingenting, för tidigt, som förut",
    ],
    [
      -1,
      "fel, felet, felmeddelande, långsam, långsamt, seg, segt, saknas, saknar, tappar, fryser, hänger, kopplar ner, kopplar från, pappersstopp, utgången, utgånget, brådskar, brådskande, tyvärr, förvirrande, svårt, omöjligt, igen, misstänkt, nekas, nekad, avvisat, tom, konstigt, sent, sen, låst, två gånger, problem, problemet, krångel, krånglar, krångligt",
    ],
    [
      0,
      "hjälp, hjälpa, tack på förhand, vänlig, vänliga hälsningar, med vänlig hälsning, med vänliga hälsningar, vänligen, bästa hälsningar, mvh, hälsningar, god dag, god morgon, goddag, kära, hej, fri, nummer, bästa, viktig, viktigt, stöd, önskar, vill, dela, delad, ja, nej, gärna, lösning, hoppas, gratis, säker, säkert, rätt, stämmer, laddar, full, fullt, behövs, behöver, lämna, lämnar, dra, drar, dragen, betala, betalning, väntar, vänta, länge, fråga, frågor, frågade, förra, nytt, ny, enhet, rensat, avtalat, avtal, bekräftat, bekräfta, ber, klar, aktiva, aktiv, når, hälsning, skickade, skicka, skickat, behörighet, kunna, underhåll, pris, ha, fläkten, fläkt, större, stor, stort, stopp, slutar, öppna, öppnar, god, skuld, del, hela, lång, chef, ström, strömmen, erbjudande, introduktion, lova, lovat, godkänna, godkänd, säkerhet, nu, intresse, värde, dragit, skäl",
    ],
    [0.5, "fungerar, funkar, fungerade, fungera"],
    [
      1,
      "tack, bra, fint, fin, okej, ok, i ordning, nyttigt, ser fram, ingen brådska, brådskar inte, förståelse, klart",
    ],
    [
      2,
      "löst, ordnat, fixat, rättat, åtgärdat, hjälpsam, hjälpsamma, fungerar igen, funkar igen, fungerar nu, funkar nu, snabb, snabbt, snabba, enkelt, nöjd, nöjda, tacksam, tacksamma, glad, glada, tack så mycket, stort tack, tusen tack, tack för hjälpen, tack för hjälp, bra jobbat, uppskattar, trevlig, trevligt, trevliga, mycket bra, jättebra, duktiga, duktig, imponerad, skönt",
    ],
    [
      3,
      "toppen, utmärkt, strålande, underbar, underbart, lycklig, älskar, mycket nöjd, jättenöjd, jätteglad, kanon, suveränt",
    ],
    [4, "fantastisk, fantastiskt, fantastiska, perfekt, bästa servicen, enastående, helt suverän"],
  ],
  negators: "inte, ej, icke, aldrig, ingen, inget, inga, utan, varken, knappt, knappast, ingenting",
  intensifiers: [
    [
      1.5,
      "mycket, väldigt, extremt, helt, verkligen, otroligt, så, fullständigt, ytterst, riktigt, jätte, alldeles",
    ],
    [0.6, "lite, något, ganska, rätt, delvis, smått"],
  ],
  turns: "men, däremot, fast, även om, eftersom, annars, och, ändå",
};
