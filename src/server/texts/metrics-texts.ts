import { defineTexts } from "./text.ts";

/** To whoever asks for the metrics. */
export const metricsTexts = defineTexts({
  tokenNeeded: {
    en: "The metrics are read with the metrics token of this server, sent as Authorization: Bearer.",
    no: "Måltallene leses med denne serverens metrics-token, sendt som Authorization: Bearer.",
    sv: "Mätvärdena läses med den här serverns metrics-token, skickad som Authorization: Bearer.",
    da: "Måltallene læses med denne servers metrics-token, sendt som Authorization: Bearer.",
    de: "Die Messwerte werden mit dem Metrics-Token dieses Servers gelesen, gesendet als Authorization: Bearer.",
    nl: "De meetwaarden worden gelezen met het metrics-token van deze server, verstuurd als Authorization: Bearer.",
  },
  onlyHere: {
    en: "The metrics are read only on the machine of the server itself, unless a metrics token is set there.",
    no: "Måltallene leses bare på maskinen der serveren kjører, med mindre et metrics-token er satt der.",
    sv: "Mätvärdena läses bara på den maskin där servern körs, om inget metrics-token är satt där.",
    da: "Måltallene læses kun på den maskine, hvor serveren kører, medmindre et metrics-token er sat der.",
    de: "Die Messwerte werden nur auf dem Rechner des Servers selbst gelesen, sofern dort kein Metrics-Token gesetzt ist.",
    nl: "De meetwaarden worden alleen gelezen op de machine van de server zelf, tenzij daar een metrics-token is ingesteld.",
  },
});
