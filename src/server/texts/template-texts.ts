import { defineTexts } from "./text.ts";

/** What can be wrong with a reply template or a mailbox. */
export const templateTexts = defineTexts({
  unknownVariable: {
    en: "There is no variable [[{name}]]. Choose one of those offered, or set it in the template first.",
    no: "Det finnes ingen variabel [[{name}]]. Velg en av dem som tilbys, eller sett den i malen først.",
    sv: "Det finns ingen variabel [[{name}]]. Välj en av dem som erbjuds, eller sätt den i mallen först.",
    da: "Der er ingen variabel [[{name}]]. Vælg en af dem, der tilbydes, eller sæt den i skabelonen først.",
    de: "Es gibt keine Variable [[{name}]]. Wählen Sie eine der angebotenen, oder setzen Sie sie zuerst in der Vorlage.",
    nl: "Er is geen variabele [[{name}]]. Kies een van de aangeboden variabelen, of stel deze eerst in het sjabloon in.",
  },
  usedByDesk: {
    en: "The desk itself writes by this template. Change its texts instead.",
    no: "Systemet selv skriver med denne malen. Endre heller tekstene.",
    sv: "Systemet självt skriver med den här mallen. Ändra i stället texterna.",
    da: "Systemet selv skriver med denne skabelon. Ret i stedet teksterne.",
    de: "Das System selbst schreibt mit dieser Vorlage. Ändern Sie stattdessen ihre Texte.",
    nl: "Het systeem zelf schrijft met dit sjabloon. Wijzig in plaats daarvan de teksten.",
  },
  templateUsed: {
    en: "A category, ticket type, mailbox or escalation level uses this template. Choose another one there first.",
    no: "En kategori, sakstype, postboks eller et eskaleringsnivå bruker denne malen. Velg en annen der først.",
    sv: "En kategori, ärendetyp, brevlåda eller eskaleringsnivå använder den här mallen. Välj en annan där först.",
    da: "En kategori, sagstype, postkasse eller et eskaleringsniveau bruger denne skabelon. Vælg først en anden der.",
    de: "Eine Kategorie, ein Anfragetyp, ein Postfach oder eine Eskalationsstufe verwendet diese Vorlage. Wählen Sie dort zuerst eine andere.",
    nl: "Een categorie, verzoektype, mailbox of escalatieniveau gebruikt dit sjabloon. Kies daar eerst een ander.",
  },
  notAHeader: {
    en: "The name of a mail header is expected, such as X-Priority.",
    no: "Navnet på et e-posthode forventes, som X-Priority.",
    sv: "Namnet på ett e-posthuvud förväntas, till exempel X-Priority.",
    da: "Navnet på en e-mailheader forventes, som X-Priority.",
    de: "Erwartet wird der Name einer Kopfzeile von E-Mails, etwa X-Priority.",
    nl: "De naam van een e-mailheader wordt verwacht, zoals X-Priority.",
  },
  notOneEmail: {
    en: "One email address is expected, such as support@example.com.",
    no: "Én e-postadresse forventes, som support@example.com.",
    sv: "En e-postadress förväntas, till exempel support@example.com.",
    da: "Én e-mailadresse forventes, som support@example.com.",
    de: "Erwartet wird eine E-Mail-Adresse, etwa support@example.com.",
    nl: "Eén e-mailadres wordt verwacht, zoals support@example.com.",
  },
  addressTaken: {
    en: "Another mailbox has this address.",
    no: "En annen postboks har denne adressen.",
    sv: "En annan brevlåda har den här adressen.",
    da: "En anden postkasse har denne adresse.",
    de: "Ein anderes Postfach hat diese Adresse.",
    nl: "Een andere mailbox heeft dit adres.",
  },
  oneForSms: {
    en: "There is a mailbox for SMS already, and there can be only one.",
    no: "Det finnes allerede en postboks for SMS, og det kan bare være én.",
    sv: "Det finns redan en brevlåda för SMS, och det kan bara finnas en.",
    da: "Der er allerede en postkasse til SMS, og der kan kun være én.",
    de: "Es gibt bereits ein Postfach für SMS, und es kann nur eines geben.",
    nl: "Er is al een mailbox voor sms, en er kan er maar één zijn.",
  },
});
