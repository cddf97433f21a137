import { defineTexts } from "../../lib/i18n/define-texts.ts";

/** Messages that can still be called back. */
export const heldTexts = defineTexts({
  banner: {
    en: "Messages on their way",
    no: "Meldinger på vei",
    sv: "Meddelanden på väg",
    da: "Meddelelser på vej",
    de: "Nachrichten unterwegs",
    nl: "Berichten onderweg",
  },
  mail: {
    en: "Held until {at}: to {name}, ticket #{id}",
    no: "Holdes tilbake til {at}: til {name}, sak #{id}",
    sv: "Hålls inne till {at}: till {name}, ärende #{id}",
    da: "Holdes tilbage til {at}: til {name}, sag #{id}",
    de: "Zurückgehalten bis {at}: an {name}, Anfrage #{id}",
    nl: "Tegengehouden tot {at}: aan {name}, verzoek #{id}",
  },
  note: {
    en: "Note saved on ticket #{id}. It can be taken back until {at}.",
    no: "Notat lagret på sak #{id}. Det kan tas tilbake til {at}.",
    sv: "Anteckning sparad på ärende #{id}. Den kan tas tillbaka till {at}.",
    da: "Note gemt på sag #{id}. Den kan tages tilbage til {at}.",
    de: "Notiz zu Anfrage #{id} gespeichert. Sie lässt sich bis {at} zurücknehmen.",
    nl: "Notitie bij verzoek #{id} opgeslagen. Terugnemen kan tot {at}.",
  },
  undo: {
    en: "Undo",
    no: "Angre",
    sv: "Ångra",
    da: "Fortryd",
    de: "Rückgängig",
    nl: "Ongedaan maken",
  },
  calledBack: {
    en: "Called back: nothing was sent, and the draft is on ticket #{id} again.",
    no: "Kalt tilbake: ingenting ble sendt, og utkastet er på sak #{id} igjen.",
    sv: "Återkallat: inget har skickats, och utkastet finns på ärende #{id} igen.",
    da: "Kaldt tilbage: intet blev sendt, og kladden er på sag #{id} igen.",
    de: "Zurückgerufen: Nichts wurde gesendet, und der Entwurf ist wieder bei Anfrage #{id}.",
    nl: "Teruggeroepen: er is niets verzonden en het concept staat weer bij verzoek #{id}.",
  },
  refused: {
    en: "The message on ticket #{id} was not called back: {reason}",
    no: "Meldingen på sak #{id} ble ikke kalt tilbake: {reason}",
    sv: "Meddelandet på ärende #{id} återkallades inte: {reason}",
    da: "Meddelelsen på sag #{id} blev ikke kaldt tilbage: {reason}",
    de: "Die Nachricht zu Anfrage #{id} wurde nicht zurückgerufen: {reason}",
    nl: "Het bericht bij verzoek #{id} is niet teruggeroepen: {reason}",
  },
});
