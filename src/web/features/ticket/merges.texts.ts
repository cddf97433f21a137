import { defineTexts } from "../../lib/i18n/define-texts.ts";

/** Merges that were made, and how they are taken back. */
export const mergesTexts = defineTexts({
  done: {
    en: "#{other} was merged into #{survivor}",
    no: "#{other} er slått sammen med #{survivor}",
    sv: "#{other} har slagits ihop med #{survivor}",
    da: "#{other} er flettet ind i #{survivor}",
    de: "#{other} wurde mit #{survivor} zusammengeführt",
    nl: "#{other} is samengevoegd met #{survivor}",
  },
  takeBack: {
    en: "Take back the merge of {ids} (until {time})",
    no: "Angre sammenslåingen av {ids} (til {time})",
    sv: "Ångra sammanslagningen av {ids} (till {time})",
    da: "Fortryd sammenfletningen af {ids} (indtil {time})",
    de: "Zusammenführung von {ids} zurücknehmen (bis {time})",
    nl: "Samenvoeging van {ids} ongedaan maken (tot {time})",
  },
  takenBack: {
    en: "{count, plural, one {{ids} is a ticket of its own again.} other {{ids} are tickets of their own again.}}",
    no: "{count, plural, one {{ids} er en egen sak igjen.} other {{ids} er egne saker igjen.}}",
    sv: "{count, plural, one {{ids} är ett eget ärende igen.} other {{ids} är egna ärenden igen.}}",
    da: "{count, plural, one {{ids} er en selvstændig sag igen.} other {{ids} er selvstændige sager igen.}}",
    de: "{count, plural, one {{ids} ist wieder eine eigene Anfrage.} other {{ids} sind wieder eigene Anfragen.}}",
    nl: "{count, plural, one {{ids} is weer een eigen verzoek.} other {{ids} zijn weer eigen verzoeken.}}",
  },
  skipped: {
    en: "{count, plural, one {# message was moved or removed since and did not come back.} other {# messages were moved or removed since and did not come back.}}",
    no: "{count, plural, one {# melding er flyttet eller fjernet siden og kom ikke tilbake.} other {# meldinger er flyttet eller fjernet siden og kom ikke tilbake.}}",
    sv: "{count, plural, one {# meddelande har flyttats eller tagits bort sedan dess och kom inte tillbaka.} other {# meddelanden har flyttats eller tagits bort sedan dess och kom inte tillbaka.}}",
    da: "{count, plural, one {# meddelelse er flyttet eller fjernet siden og kom ikke tilbage.} other {# meddelelser er flyttet eller fjernet siden og kom ikke tilbage.}}",
    de: "{count, plural, one {# Nachricht wurde seither verschoben oder entfernt und kam nicht zurück.} other {# Nachrichten wurden seither verschoben oder entfernt und kamen nicht zurück.}}",
    nl: "{count, plural, one {# bericht is sindsdien verplaatst of verwijderd en kwam niet terug.} other {# berichten zijn sindsdien verplaatst of verwijderd en kwamen niet terug.}}",
  },
  takenBackAlready: {
    en: "The merge of {ids} was taken back already.",
    no: "Sammenslåingen av {ids} er allerede angret.",
    sv: "Sammanslagningen av {ids} har redan ångrats.",
    da: "Sammenfletningen af {ids} er allerede fortrudt.",
    de: "Die Zusammenführung von {ids} wurde schon zurückgenommen.",
    nl: "De samenvoeging van {ids} is al ongedaan gemaakt.",
  },
});
