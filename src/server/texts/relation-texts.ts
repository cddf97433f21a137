import { defineTexts } from "./text.ts";

/** What is said about relations between tickets. */
export const relationTexts = defineTexts({
  unknown: {
    en: "There is no relation {id}.",
    no: "Relasjon {id} finnes ikke.",
    sv: "Relation {id} finns inte.",
    da: "Relation {id} findes ikke.",
    de: "Beziehung {id} gibt es nicht.",
    nl: "Relatie {id} bestaat niet.",
  },
  idNegative: {
    en: "The id of a relation is 0 or greater.",
    no: "Id-en til en relasjon er 0 eller større.",
    sv: "Ett relations-id är 0 eller större.",
    da: "Id'et for en relation er 0 eller større.",
    de: "Die Id einer Beziehung ist 0 oder größer.",
    nl: "De id van een relatie is 0 of groter.",
  },
  sameTicket: {
    en: "A ticket cannot be related to itself.",
    no: "En sak kan ikke ha en relasjon til seg selv.",
    sv: "Ett ärende kan inte ha en relation till sig självt.",
    da: "En sag kan ikke have en relation til sig selv.",
    de: "Eine Anfrage kann keine Beziehung zu sich selbst haben.",
    nl: "Een verzoek kan geen relatie met zichzelf hebben.",
  },
  relationExists: {
    en: "The two tickets are related already.",
    no: "De to sakene har allerede en relasjon.",
    sv: "De två ärendena har redan en relation.",
    da: "De to sager har allerede en relation.",
    de: "Zwischen den beiden Anfragen besteht bereits eine Beziehung.",
    nl: "De twee verzoeken hebben al een relatie.",
  },
  parentExists: {
    en: "The child has a parent already, and a ticket has one at most.",
    no: "Den underordnede saken har allerede en overordnet sak, og kan bare ha én.",
    sv: "Det underordnade ärendet har redan ett överordnat ärende, och kan bara ha ett.",
    da: "Den underordnede sag har allerede en overordnet sag, og kan kun have én.",
    de: "Die untergeordnete Anfrage hat bereits eine übergeordnete, und sie kann nur eine haben.",
    nl: "Het onderliggende verzoek heeft al een bovenliggend verzoek en kan er maar één hebben.",
  },
  cycle: {
    en: "The parent is a descendant of the child already, so the tickets would go round in a circle.",
    no: "Den overordnede saken ligger allerede under den andre, så sakene ville gått i ring.",
    sv: "Det överordnade ärendet ligger redan under det andra, så ärendena skulle gå i cirkel.",
    da: "Den overordnede sag ligger allerede under den anden, så sagerne ville gå i ring.",
    de: "Die übergeordnete Anfrage liegt bereits unter der anderen, es entstünde ein Kreis.",
    nl: "Het bovenliggende verzoek ligt al onder het andere, dus er zou een kring ontstaan.",
  },
  mayNotChange: {
    en: "You may not change ticket {ticketId}, so you cannot change its relations.",
    no: "Du har ikke lov til å endre sak {ticketId}, så du kan ikke endre relasjonene dens.",
    sv: "Du får inte ändra ärende {ticketId}, så du kan inte ändra dess relationer.",
    da: "Du har ikke lov til at ændre sag {ticketId}, så du kan ikke ændre dens relationer.",
    de: "Sie dürfen Anfrage {ticketId} nicht ändern, also auch ihre Beziehungen nicht.",
    nl: "U mag verzoek {ticketId} niet wijzigen, dus ook zijn relaties niet.",
  },
  merged: {
    en: "Ticket {ticketId} was merged into ticket {intoTicketId}. Relate that one instead.",
    no: "Sak {ticketId} er slått sammen med sak {intoTicketId}. Bruk den i stedet.",
    sv: "Ärende {ticketId} har slagits samman med ärende {intoTicketId}. Använd det i stället.",
    da: "Sag {ticketId} er flettet sammen med sag {intoTicketId}. Brug den i stedet.",
    de: "Anfrage {ticketId} wurde mit Anfrage {intoTicketId} zusammengeführt. Nehmen Sie diese.",
    nl: "Verzoek {ticketId} is samengevoegd met verzoek {intoTicketId}. Gebruik dat.",
  },
});
