import type { LanguageWords } from "../lexicon.ts";

/** German as customers of a service desk write it. */
export const wordsDe: LanguageWords = {
  weights: [
    [
      -4,
      "inakzeptabel, unakzeptabel, skandal, skandalös, frechheit, unverschämt, unverschämtheit, schlimmste, schlimmster, unbrauchbar, wütend, unter aller kritik, zeitverschwendung, katastrophal, katastrophe, zumutung",
    ],
    [
      -3,
      "schrecklich, schreckliche, furchtbar, furchtbare, grauenhaft, miserabel, miserable, miserabler, verärgert, ärgerlich, enttäuscht, enttäuschend, enttäuschung, beschwerde, beschweren, albtraum, die nase voll, satt, verliere die geduld, unhöflich, lächerlich, schlecht, schlechte, schlechter, schlechten, mangelhaft, reicht mir, unzumutbar",
    ],
    [
      -2,
      "stürzt ab, stürzte ab, abgestürzt, absturz, abstürze, kaputt, kaputte, defekt, defekte, defektes, fehlgeschlagen, schlägt fehl, scheitert, gescheitert, ausfall, ausgefallen, fällt aus, ausgesperrt, frustriert, frustrierend, nervt, nervig, unzufrieden, verloren, verspätet, verspätung, warte immer noch, warten immer noch, warte noch immer, niemand antwortet, keine antwort, keine rückmeldung, beschädigt, beschädigte, hängt fest, besorgt, wieder aufgetreten, funktioniert nicht mehr, geht nicht mehr, viel zu lange, doppelt berechnet, doppelt abgebucht, falsche ware, falscher artikel, schon wieder, leidig, schlimm, schlimmer, nichts gehört, zu früh gefreut, wie vorher",
    ],
    [
      -1,
      "fehler, fehlers, fehlermeldung, langsam, langsamer, fehlt, fehlen, verliere, friert ein, hängt, trennt, bricht ab, papierstau, abgelaufen, dringend, eilt, leider, verwirrend, schwierig, unmöglich, wieder, verdächtig, verdächtige, abgelehnt, verweigert, leer, leere, falsch, falsche, falschen, seltsam, spät, gesperrt, problem, probleme, umständlich, störung, störungen, zweimal, doppelt",
    ],
    [
      0,
      "hilfe, helfen, danke im voraus, vielen dank im voraus, freundlichen, freundliche, freundliche grüße, freundlichen grüßen, mit freundlichen grüßen, viele grüße, beste grüße, grüße, grüßen, mfg, guten tag, guten morgen, guten abend, gut, sehr geehrte, liebe, lieber, hallo, frei, nummer, beste, besten, wichtig, unterstützung, möchte, teilen, geteilt, ja, nein, gerne, gern, lösung, hoffe, kostenlos, sicher, richtig, stimmt, wert, recht, warten, keine eile, bitte, wohl, dicke, bank, ausweichen, satz, mühe, anfangs, stecke, stecken, gedruckt, drucken, drucker, leid, tut mir leid, erwartet, erwarten, einstellung, einstellungen, falls, bereiten, bereit, zugang, zugänge, vereinbarten, vereinbart, sicherheit, aktiv, aktive, bestätigen, bestätigt, erreichbar, dank, wurden, wurde, wird, werden, geehrte, geehrter, geehrten, erreicht, erreichen, still, größere, größer, große, großes, schon, ansehen, lange, lang, zahlen, bezahlen, voll, frage, fragen, offen, öffnen, öffne, kollegen, kollege, neu, neue, neues, neuen, arbeiten, angebot, einführung, strom, stopp, vergessen, erlauben, erlaubt, genehmigen, genehmigung, versprochen, zugesagt, interesse, ganz, teil, zu hause, update, fertig, rechte, schuld, beleg",
    ],
    [0.5, "funktioniert, funktionierte, funktionieren, klappt, läuft"],
    [
      1,
      "danke, vielen dank, in ordnung, okay, ok, nützlich, freue mich, verständnis, klar, bestens gelöst, erledigt, geht wieder",
    ],
    [
      2,
      "gelöst, behoben, repariert, hilfreich, hilfsbereit, funktioniert wieder, klappt wieder, läuft wieder, funktioniert jetzt, schnell, schnelle, schnellen, einfach gelöst, zufrieden, zufriedene, dankbar, froh, herzlichen dank, besten dank, vielen herzlichen dank, danke für die hilfe, gute arbeit, gut gemacht, schätze, schätzen, nett, nette, netten, sehr gut, sehr gute, freundlicher service, freundlich, gefällt, beeindruckt, lob, bestens",
    ],
    [
      3,
      "toll, tolle, toller, super, ausgezeichnet, ausgezeichneter, hervorragend, hervorragende, hervorragender, glücklich, liebe es, sehr zufrieden, prima, klasse, großartig, großartige, spitze, begeistert, wunderbar, wunderbare",
    ],
    [4, "fantastisch, perfekt, perfekte, bester service, herausragend, einwandfrei"],
  ],
  negators:
    "nicht, nie, niemals, kein, keine, keinen, keinem, keiner, keines, ohne, weder, kaum, nichts, niemand",
  intensifiers: [
    [
      1.5,
      "sehr, extrem, absolut, wirklich, total, völlig, unglaublich, so, überaus, äußerst, richtig, viel zu",
    ],
    [0.6, "etwas, ein wenig, ziemlich, teilweise, leicht, ein bisschen, bisschen"],
  ],
  turns: "aber, jedoch, obwohl, weil, sonst, und, doch, allerdings, trotzdem, sondern",
};
