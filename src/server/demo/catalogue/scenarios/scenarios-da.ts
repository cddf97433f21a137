import type { ScenarioBook } from "./scenario-texts.ts";

export const scenariosDa: ScenarioBook = {
  vpnDrops: {
    titles: [
      "VPN falder ud hele tiden",
      "Mister forbindelsen hjemmefra",
      "VPN afbrydes hvert {minutes}. minut",
    ],
    problem:
      "Siden i morges falder VPN ud på min {laptop} cirka hvert {minutes}. minut. Jeg skal logge på igen hver gang og mister det, jeg havde åbent i {app}. Nettet derhjemme virker ellers fint.",
    question:
      "Kan du fortælle mig, om du er på wi-fi eller kabel, og hvilken version klienten viser under Hjælp, Om?",
    answer: "Jeg er på wi-fi, men det er det samme med kabel. Versionen er 5.{count}.2.",
    resolution:
      "Din klient havde ikke fået den seneste opdatering, som retter netop dette. Jeg har sendt 5.{count}.4 ud til maskinen. Genstart den én gang; forbindelsen har været stabil i loggen den sidste time.",
  },
  passwordReset: {
    titles: [
      "Glemt adgangskode",
      "Ny adgangskode til {app}",
      "Linket til ny adgangskode er udløbet",
    ],
    problem:
      "Jeg er tilbage fra ferie og kan ikke huske adgangskoden til {app}. Linket, I sendte, er udløbet i mellemtiden. Kan I sende et nyt?",
    question:
      "Selvfølgelig. For en sikkerheds skyld: må jeg ringe til dig på det mobilnummer, vi har, som ender på {digits}?",
    answer: "Ja, det nummer er rigtigt. Jeg er på kontoret til {time}.",
    resolution:
      "Som aftalt i telefonen har jeg sendt et nyt link. Det gælder i 24 timer og beder dig vælge en adgangskode på mindst tolv tegn.",
  },
  accountLocked: {
    titles: ["Min konto er låst", "Lukket ude efter tre forsøg", "Kan ikke logge på, det haster"],
    problem:
      "Min konto har været låst siden {earlier}. Jeg er sikker på, at jeg skrev den rigtige adgangskode. Jeg har en deadline i dag og kan ikke komme til mine filer.",
    question:
      "Jeg kan se {count} mislykkede forsøg fra en telefon. Ligger den gamle adgangskode måske stadig i mailappen på telefonen eller tabletten?",
    answer: "Nå ja, det kan godt passe. Vi har en gammel tablet derhjemme, som børnene bruger.",
    resolution:
      "Det var tabletten, der blev ved med at prøve den gamle adgangskode. Jeg har låst kontoen op og logget tabletten af, så den ikke kan låse dig ude igen.",
  },
  twoStepNewPhone: {
    titles: ["Ny telefon, ingen koder længere", "Koderne til totrinslogin bliver afvist"],
    problem:
      "Jeg har fået ny telefon, og koderne til totrinslogin fulgte ikke med. {app} lukker mig ikke ind uden dem. Hvad gør jeg?",
    question: "Har du stadig den gamle telefon eller arket med reservekoder?",
    answer: "Den gamle telefon er nulstillet, og jeg fik aldrig printet arket, beklager.",
    resolution:
      "Din leder har bekræftet, at det er dig, og jeg har fjernet den gamle telefon. Ved næste login viser {app} en firkantet kode, som du scanner med den nye. Print gerne reservekoderne denne gang.",
  },
  newStarter: {
    titles: [
      "Ny kollega starter på mandag",
      "Konti til {count} nye kolleger",
      "Arbejdsplads i {room} til ny medarbejder",
    ],
    problem:
      "På mandag får vi en ny kollega i {room}. Vil I gøre en {laptop}, en {dock}, mail og adgang til {app} klar med samme rettigheder som mine?",
    question:
      "Gerne. Skal kollegaen kunne godkende fakturaer ligesom du, og hvilket tastatur ønskes?",
    answer: "Dansk tastatur, tak. Godkendelse er ikke nødvendig i starten.",
    resolution:
      "Alt er klar: maskinen og docken står i {room}, postkassen er oprettet, og den første adgangskode ligger i en lukket kuvert i din bakke.",
  },
  dockNoPicture: {
    titles: [
      "Intet billede via {dock}",
      "Den anden skærm er sort",
      "Skærmene flimrer med den nye dock",
    ],
    problem:
      "Siden i går er begge skærme sorte, når jeg sætter min {laptop} i {dock}. Mus og tastatur virker, og direkte på maskinen virker skærmene også.",
    question:
      "Vil du tage strømmen fra {dock} i et minut og fortælle mig, om lampen foran bliver hvid?",
    answer:
      "Det har jeg gjort. Lampen bliver hvid, skærmene tænder et sekund og bliver sorte igen.",
    resolution:
      "Det er en kendt fejl i den første serie af {dock}. En ny med serienummer {serial} er på vej til {room}; giv den gamle til kollegaen, der kommer med den.",
  },
  scanToMail: {
    titles: ["Scanninger kommer ikke frem på mail", "Scan til mail fra {room} virker ikke"],
    problem:
      'Vores {printer} skriver "sendt", men der er ikke kommet en scanning frem siden sidste uge. Vi scanner følgesedler og skal bruge dem samme dag.',
    question:
      "Vil du prøve én gang med din egen adresse tastet ind i hånden i stedet for adressebogen?",
    answer: "Når jeg taster adressen, virker det. Fra adressebogen virker det ikke.",
    resolution:
      "Adressebogen på maskinen pegede stadig på det gamle maildomæne. Jeg har lagt den nye ind og sendt en test til hele afdelingen.",
  },
  printerJam: {
    titles: [
      "Papirstop i {printer}, {room}",
      "Printeren i {room} laver striber",
      "{printer} trækker ikke papir",
    ],
    problem:
      "Vores {printer} i {room} stopper ved hver anden side. Vi har åbnet alle de låger, vi kunne finde, men der sidder ikke noget papir.",
    question: "Hvilken bakke printer I fra, og er det tykt papir?",
    answer: "Bakke 2, almindeligt papir. Vi åbnede en ny pakke i går.",
    resolution:
      "En valse i bakke 2 var slidt. Vores tekniker har skiftet den og printet {minutes} sider uden stop.",
  },
  appCrash: {
    titles: [
      "{app} lukker lige efter start",
      "{app} går ned, når jeg gemmer",
      "Fejl {code} i {app}",
    ],
    problem:
      "Efter opdateringen i nat lukker {app} med fejl {code}, så snart jeg åbner et større dokument. {count} kolleger i {room} oplever det samme, så vi kan ikke lukke måneden.",
    question:
      "Vil du uploade filen under Hjælp, Gem rapport? Og sker det også, når du starter {app} med Shift nede?",
    answer: "Med Shift bliver det åbent. Rapporten er uploadet.",
    resolution:
      "En gammel tilføjelse kom i konflikt med den nye version. Jeg har slået den fra for jeres afdeling; leverandøren har lovet en rettet udgave i denne måned.",
  },
  moreLicences: {
    titles: ["{count} ekstra licenser til {app}", "Licens til vikar", "Udvidelse af {app}"],
    problem:
      "Vi bliver flere og skal bruge {count} ekstra licenser til {app} fra den første i næste måned. Kan I sende et tilbud og sige, hvor lang tid det tager?",
    question:
      "Med glæde. Skal licenserne følge jeres aftale, og hvem underskriver bestillingen hos jer?",
    answer: "Ja, læg dem til aftalen. Jeg underskriver selv.",
    resolution:
      "De {count} licenser er aktive og kan ses i portalen under Aftaler. De kommer med på næste faktura til den aftalte pris.",
  },
  calendarDouble: {
    titles: [
      "Aftaler vises to gange",
      "Kalenderen er forskudt en time",
      "Møder mangler på telefonen",
    ],
    problem:
      "Siden jeg tilsluttede telefonen, vises hver aftale to gange i kalenderen, og kolleger får invitationer igen, som de har accepteret for længst.",
    question: "Er kalenderen måske sat op både i mailappen og i kalenderappen på telefonen?",
    answer: "Ja, den lå i begge. Jeg har lige fjernet den fra kalenderappen.",
    resolution:
      "Jeg har fjernet de {minutes} dobbelte aftaler på serveren. Én konto på telefonen er nok.",
  },
  invoiceTwice: {
    titles: [
      "Faktura {invoice} er trukket to gange",
      "Dobbelt træk på vores konto",
      "Spørgsmål til faktura {invoice}",
    ],
    problem:
      "Faktura {invoice} er trukket to gange fra vores konto, samme dag og med samme tekst. Vil I betale det ene beløb tilbage?",
    question: "Det beklager jeg. Kan du sende de to bogføringsdatoer, som banken viser dem?",
    answer: "Begge er bogført samme dag med referencerne {number} og {order}.",
    resolution:
      "Det andet træk var vores fejl. Pengene er på vej tilbage og bør være hos jer inden for tre bankdage. I får også en rettet opgørelse.",
  },
  orderLate: {
    titles: [
      "Hvor er ordre {order}?",
      "Levering af {order} er forsinket",
      "Ordre {order}: kun en del kom",
    ],
    problem:
      "Ordre {order} skulle være kommet i sidste uge. {count} nye arbejdspladser i {room} venter på den, og ingen svarer hos fragtmanden.",
    question: "Jeg spørger lageret. Må vi levere ad to omgange, hvis noget er på lager?",
    answer: "Ja tak, alt hjælper. Skærmene haster mest.",
    resolution:
      "Skærmene sendes i dag og kommer i morgen før klokken tolv, resten følger på fredag. Pakken kan følges på {number}. Fragten betaler vi.",
  },
  trainingDate: {
    titles: [
      "Kursus for {count} nye brugere",
      "Kursus for administratorer",
      "Kort introduktion til {app}?",
    ],
    problem:
      "Vi vil gerne have en halv dags introduktion til {app} for {count} kolleger, helst i næste måned. Hvilke datoer har I, og hvad koster det?",
    question: "Hvor godt kender de {app}, og skal vi komme til jer, eller kommer I til os?",
    answer: "Alle er begyndere. Kom gerne til os, {room} har projektor.",
    resolution:
      "Kurset er aftalt til den anden tirsdag i næste måned, kl. 9.00 til 12.30 i {room}. Invitationen med materialet ligger i din kalender.",
  },
  portalDown: {
    titles: ["Kundeportalen er nede", "HASTER: ingen kan komme ind i {app}", "{app} svarer ikke"],
    problem:
      "Ingen hos os kan nå {app} siden {earlier}. Siden bliver ved med at indlæse og viser så fejl {code}. Hele receptionen står stille, og kunderne venter i kø!",
    question:
      "Vi arbejder på det. Kan du bekræfte, at det gælder alle browsere og alle {count} arbejdspladser?",
    answer: "Ja, dem alle sammen, og også på mobilen. Skynd jer, tak.",
    resolution:
      "En af de to servere bag {app} kom ikke op igen efter vedligeholdelse. Den er taget ud, og alt svarer normalt igen. Jeg beklager ulejligheden.",
  },
};
