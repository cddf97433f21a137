import { defineTexts } from "./text.ts";

/** What is said about merges that are to be taken back. */
export const unmergeTexts = defineTexts({
  unknown: {
    en: "There is no such merge. One of more than two days ago is no longer known here.",
    no: "Det finnes ingen slik sammenslåing. En fra mer enn to døgn siden er ikke lenger kjent her.",
    sv: "Det finns ingen sådan sammanslagning. En från mer än två dygn sedan är inte längre känd här.",
    da: "Der er ingen sådan sammenfletning. En fra mere end to døgn siden kendes ikke længere her.",
    de: "Diese Zusammenführung gibt es nicht. Eine von vor mehr als zwei Tagen ist hier nicht mehr bekannt.",
    nl: "Deze samenvoeging bestaat niet. Een van meer dan twee dagen geleden is hier niet meer bekend.",
  },
  tooLate: {
    en: "The merge was more than 24 hours ago, so it cannot be taken back. Split the messages off instead.",
    no: "Sammenslåingen var for mer enn 24 timer siden og kan ikke angres. Del ut meldingene i stedet.",
    sv: "Sammanslagningen skedde för mer än 24 timmar sedan och kan inte ångras. Dela ut meddelandena i stället.",
    da: "Sammenfletningen skete for mere end 24 timer siden og kan ikke fortrydes. Del meddelelserne ud i stedet.",
    de: "Die Zusammenführung ist mehr als 24 Stunden her und lässt sich nicht zurücknehmen. Teilen Sie stattdessen die Nachrichten ab.",
    nl: "De samenvoeging is meer dan 24 uur geleden en kan niet ongedaan worden gemaakt. Splits in plaats daarvan de berichten af.",
  },
  notInMerge: {
    en: "Ticket {ticketId} was not merged by this merge.",
    no: "Sak {ticketId} var ikke med i denne sammenslåingen.",
    sv: "Ärende {ticketId} var inte med i den här sammanslagningen.",
    da: "Sag {ticketId} var ikke med i denne sammenfletning.",
    de: "Anfrage {ticketId} war an dieser Zusammenführung nicht beteiligt.",
    nl: "Verzoek {ticketId} maakte geen deel uit van deze samenvoeging.",
  },
  takenBack: {
    en: "The merge of ticket {ticketId} was taken back already.",
    no: "Sammenslåingen av sak {ticketId} er allerede angret.",
    sv: "Sammanslagningen av ärende {ticketId} har redan ångrats.",
    da: "Sammenfletningen af sag {ticketId} er allerede fortrudt.",
    de: "Die Zusammenführung der Anfrage {ticketId} wurde schon zurückgenommen.",
    nl: "De samenvoeging van verzoek {ticketId} is al ongedaan gemaakt.",
  },
  survivorMerged: {
    en: "Ticket {ticketId} was merged into ticket {intoTicketId} since. Take that merge back first.",
    no: "Sak {ticketId} er siden slått sammen med sak {intoTicketId}. Angre den sammenslåingen først.",
    sv: "Ärende {ticketId} har sedan dess slagits samman med ärende {intoTicketId}. Ångra den sammanslagningen först.",
    da: "Sag {ticketId} er siden flettet sammen med sag {intoTicketId}. Fortryd den sammenfletning først.",
    de: "Anfrage {ticketId} wurde seither mit Anfrage {intoTicketId} zusammengeführt. Nehmen Sie zuerst das zurück.",
    nl: "Verzoek {ticketId} is sindsdien samengevoegd met verzoek {intoTicketId}. Maak eerst die samenvoeging ongedaan.",
  },
  mergedOn: {
    en: "Ticket {ticketId} leads to ticket {intoTicketId} by another merge, so this one cannot be taken back.",
    no: "Sak {ticketId} fører til sak {intoTicketId} ved en annen sammenslåing, så denne kan ikke angres.",
    sv: "Ärende {ticketId} leder till ärende {intoTicketId} genom en annan sammanslagning, så den här kan inte ångras.",
    da: "Sag {ticketId} fører til sag {intoTicketId} ved en anden sammenfletning, så denne kan ikke fortrydes.",
    de: "Anfrage {ticketId} führt durch eine andere Zusammenführung zu Anfrage {intoTicketId}, also lässt sich diese nicht zurücknehmen.",
    nl: "Verzoek {ticketId} leidt door een andere samenvoeging naar verzoek {intoTicketId}, dus deze kan niet ongedaan worden gemaakt.",
  },
  survivorDeleted: {
    en: "Ticket {ticketId} is deleted. Restore it before you take the merge back.",
    no: "Sak {ticketId} er slettet. Gjenopprett den før du angrer sammenslåingen.",
    sv: "Ärende {ticketId} är borttaget. Återställ det innan du ångrar sammanslagningen.",
    da: "Sag {ticketId} er slettet. Gendan den, før du fortryder sammenfletningen.",
    de: "Anfrage {ticketId} ist gelöscht. Stellen Sie sie wieder her, bevor Sie die Zusammenführung zurücknehmen.",
    nl: "Verzoek {ticketId} is verwijderd. Herstel het voordat u de samenvoeging ongedaan maakt.",
  },
  circle: {
    en: "Ticket {ticketId} would become its own ancestor by the relations that it had. Remove what makes it one first.",
    no: "Sak {ticketId} ville bli sin egen overordnede ved relasjonene den hadde. Fjern det som gjør den til det, først.",
    sv: "Ärende {ticketId} skulle bli sin egen överordnade genom relationerna det hade. Ta först bort det som gör det till det.",
    da: "Sag {ticketId} ville blive sin egen overordnede ved de relationer, den havde. Fjern først det, der gør den til det.",
    de: "Anfrage {ticketId} stünde durch ihre früheren Beziehungen über sich selbst. Entfernen Sie zuerst, was dazu führt.",
    nl: "Verzoek {ticketId} zou door de relaties die het had boven zichzelf komen te staan. Verwijder eerst wat daartoe leidt.",
  },
});
