import type { LanguageWords } from "../lexicon.ts";

/** Dutch as customers of a service desk write it. */
export const wordsNl: LanguageWords = {
  weights: [
    [
      -4,
      "onacceptabel, schandalig, schande, slechtste, ergste, onbruikbaar, woedend, waardeloos, waardeloze, tijdverspilling, geldverspilling, belachelijk slecht, ronduit slecht",
    ],
    [
      -3,
      "vreselijk, vreselijke, verschrikkelijk, verschrikkelijke, afschuwelijk, belabberd, boos, geïrriteerd, teleurgesteld, teleurstellend, teleurstelling, klacht, klagen, nachtmerrie, ben het zat, beu, verlies mijn geduld, onbeleefd, onbeschoft, belachelijk, slecht, slechte, slechts slecht, hopeloos, dramatisch",
    ],
    [
      -2,
      "crasht, crashte, crashen, gecrasht, loopt vast, liep vast, vastgelopen, kapot, kapotte, stuk, mislukt, mislukte, mislukken, storing, ligt plat, plat, buitengesloten, gefrustreerd, frustrerend, vervelend, ergernis, ontevreden, kwijt, verloren, vertraagd, vertraging, wacht nog steeds, wachten nog steeds, wacht al, niemand antwoordt, geen antwoord, geen reactie, defect, defecte, beschadigd, beschadigde, zit vast, bezorgd, kwam terug, werkt niet meer, doet het niet meer, duurt veel te lang, veel te lang, dubbel gefactureerd, dubbel afgeschreven, verkeerd artikel, alweer, weer mis, erger, niets gehoord, te vroeg, zoals eerst",
    ],
    [
      -1,
      "fout, fouten, foutmelding, verkeerd, verkeerde, traag, trage, langzaam, ontbreekt, ontbreken, bevriest, hangt, valt weg, verbreekt, papierstoring, verlopen, dringend, spoed, haast, helaas, verwarrend, moeilijk, onmogelijk, opnieuw, verdacht, verdachte, geweigerd, leeg, lege, vreemd, laat, geblokkeerd, vergrendeld, probleem, problemen, omslachtig, lastig, twee keer, dubbel",
    ],
    [
      0,
      "hulp, helpen, alvast bedankt, bij voorbaat dank, vriendelijke groet, met vriendelijke groet, vriendelijke groeten, met vriendelijke groeten, vriendelijke, groet, groeten, mvg, goedendag, goedemorgen, goedemiddag, beste, geachte, hallo, vrij, nummer, belangrijk, steun, ondersteuning, wil, wilt, delen, gedeeld, ja, nee, graag, oplossing, hoop, gratis, zeker, juist, klopt, geen haast, alsjeblieft, alstublieft, goed, wel, even, meer, leuk dat, recht, klaar, alleen, achter, moeite, vraag, vragen, schiet, nodig, uitbreiding, beloofd, verwachten, verwacht, natuurlijk, willen, actief, afgesproken, gedeelde, bevestigen, bevestigd, hersteld, herstellen, goedkeuren, goedkeuring, onderhoud, als, gewenst, krijgen, krijg, aangenomen, waar, vond, vind, genoeg, hartelijke, hartelijke groet, hartelijke groeten, wacht, wachten, open, openen, groter, grote, groot, nieuw, nieuwe, collega's, collega, betalen, betaling, lang, lange, vol, stop, stopt, stroom, aanbieding, offerte, kennismaking, introductie, toegang, rechten, schuld, veiligheid, deel, hele, vergeten, interesse, waarde, verzoek, update, mail, ver, vast",
    ],
    [0.5, "werkt, werken, werkte, functioneert, doet het"],
    [
      1,
      "bedankt, dank, dank u, dank je, in orde, prima, oké, ok, nuttig, kijk uit, begrip, duidelijk, fijn",
    ],
    [
      2,
      "opgelost, verholpen, gerepareerd, behulpzaam, behulpzame, werkt weer, doet het weer, werkt nu, snel, snelle, makkelijk, eenvoudig opgelost, tevreden, dankbaar, blij, hartelijk dank, veel dank, heel erg bedankt, hartelijk bedankt, dank voor de hulp, bedankt voor de hulp, goed gedaan, goed werk, waardeer, waarderen, aardig, aardige, vriendelijk, heel goed, erg goed, zeer goed, erg fijn, onder de indruk, netjes, top",
    ],
    [
      3,
      "geweldig, geweldige, super, uitstekend, uitstekende, heel blij, erg blij, gelukkig opgelost, hou van, zeer tevreden, heel tevreden, erg tevreden, schitterend, mooi",
    ],
    [4, "fantastisch, fantastische, perfect, perfecte, beste service, uitmuntend, voortreffelijk"],
  ],
  negators: "niet, nooit, geen, zonder, noch, nauwelijks, niets, niemand, nergens",
  intensifiers: [
    [
      1.5,
      "heel, erg, zeer, extreem, echt, helemaal, ongelooflijk, zo, volledig, uiterst, ontzettend, enorm, volkomen",
    ],
    [0.6, "beetje, enigszins, redelijk, deels, tamelijk, nogal, wat"],
  ],
  turns: "maar, echter, hoewel, omdat, anders, en, toch, desondanks",
};
