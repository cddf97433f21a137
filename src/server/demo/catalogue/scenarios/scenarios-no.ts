import type { ScenarioBook } from "./scenario-texts.ts";

export const scenariosNo: ScenarioBook = {
  vpnDrops: {
    titles: [
      "VPN faller ut hele tiden",
      "Mister forbindelsen på hjemmekontor",
      "VPN kobler fra hvert {minutes}. minutt",
    ],
    problem:
      "Siden i dag tidlig faller VPN ut på min {laptop} omtrent hvert {minutes}. minutt. Jeg må logge inn på nytt hver gang, og det jeg hadde åpent i {app} går tapt. Nettet hjemme virker ellers fint.",
    question:
      "Kan du si meg om du sitter på Wi-Fi eller kabel, og hvilken versjon klienten viser under Hjelp, Om?",
    answer: "Jeg bruker Wi-Fi, men det er det samme med kabel. Versjonen er 5.{count}.2.",
    resolution:
      "Klienten din hadde ikke fått den siste oppdateringen, og den retter akkurat dette. Jeg har sendt ut 5.{count}.4 til maskinen. Start den på nytt én gang; forbindelsen har vært stabil i loggen den siste timen.",
  },
  passwordReset: {
    titles: [
      "Glemt passord",
      "Trenger nytt passord til {app}",
      "Lenken for nytt passord er utløpt",
    ],
    problem:
      "Jeg er tilbake fra ferie og husker ikke passordet til {app}. Lenken jeg fikk er utløpt i mellomtiden. Kan dere sende en ny?",
    question:
      "Selvsagt. For sikkerhets skyld: kan jeg ringe deg på mobilnummeret vi har registrert, som slutter på {digits}?",
    answer: "Ja, det nummeret stemmer. Jeg er på plass til {time}.",
    resolution:
      "Som avtalt på telefonen har jeg sendt en ny lenke. Den gjelder i 24 timer og ber deg velge et passord på minst tolv tegn.",
  },
  accountLocked: {
    titles: ["Kontoen min er låst", "Utestengt etter tre forsøk", "Får ikke logget inn, haster"],
    problem:
      "Kontoen min har vært låst siden {earlier}. Jeg er helt sikker på at jeg skrev riktig passord. Jeg har en frist i dag og kommer ikke til noen av filene mine.",
    question:
      "Jeg ser {count} mislykkede forsøk fra en telefon. Ligger kanskje det gamle passordet lagret i e-postappen på telefonen eller nettbrettet?",
    answer: "Å, det kan stemme. Vi har et gammelt nettbrett hjemme som barna bruker.",
    resolution:
      "Det var nettbrettet som prøvde det gamle passordet om igjen. Jeg har åpnet kontoen og logget nettbrettet ut, så det kan ikke låse deg ute på nytt.",
  },
  newStarter: {
    titles: [
      "Ny kollega begynner mandag",
      "Kontoer til {count} nye kolleger",
      "Arbeidsplass i {room} til ny medarbeider",
    ],
    problem:
      "På mandag får vi en ny kollega i {room}. Kan dere gjøre klar en {laptop}, en {dock}, e-post og tilgang til {app} med samme rettigheter som jeg har?",
    question:
      "Gjerne. Skal den nye kollegaen kunne godkjenne fakturaer slik du kan, og hvilket tastatur ønskes?",
    answer: "Norsk tastatur, takk. Godkjenning trengs ikke i starten.",
    resolution:
      "Alt er klart: maskinen og dokken står i {room}, postkassen er opprettet, og det første passordet ligger i en lukket konvolutt i posthyllen din.",
  },
  sharedFolderAccess: {
    titles: ["Tilgang til prosjektmappen", "Mangler rettigheter til fellesmappe"],
    problem:
      "Jeg har overtatt et prosjekt fra en kollega, men fellesmappen sier at jeg ikke har tilgang. Jeg må kunne lese og skrive der før {time} i morgen.",
    question:
      "Mappen har en eier som må godkjenne. Hvem ga deg prosjektet, så spør jeg vedkommende?",
    answer: "Det er avdelingslederen vår, hun står som kopi på denne e-posten.",
    resolution:
      "Godkjenningen er på plass og du er lagt inn i gruppen. Logg ut og inn igjen, så åpner mappen seg.",
  },
  dockNoPicture: {
    titles: [
      "Ikke bilde på skjermene via {dock}",
      "Den andre skjermen er svart",
      "Skjermene flimrer etter ny dokk",
    ],
    problem:
      "Siden i går er begge skjermene svarte når jeg setter min {laptop} i {dock}. Mus og tastatur virker, og skjermene virker rett på maskinen.",
    question: "Kan du ta ut strømmen til {dock} i ett minutt, og si meg om lampen foran blir hvit?",
    answer:
      "Det har jeg gjort. Lampen blir hvit, skjermene kommer på i et sekund og blir svarte igjen.",
    resolution:
      "Dette er en kjent feil på den første serien av {dock}. En ny med serienummer {serial} er på vei til {room}; gi den gamle til kollegaen som kommer med den.",
  },
  printerJam: {
    titles: [
      "Papirstopp i {printer}, {room}",
      "Skriveren i {room} lager striper",
      "{printer} tar ikke papir",
    ],
    problem:
      "Vår {printer} i {room} stopper på annenhver side. Vi har åpnet alle lukene vi fant, men det ligger ikke noe papir igjen.",
    question: "Hvilken skuff skriver dere fra, og er det tykt papir i den?",
    answer: "Skuff 2, vanlig papir. Vi åpnet en ny pakke i går.",
    resolution:
      "En valse i skuff 2 var slitt. Teknikeren vår har byttet den og skrevet ut {minutes} sider uten stopp.",
  },
  appCrash: {
    titles: [
      "{app} lukker seg rett etter start",
      "{app} krasjer ved lagring",
      "Feil {code} i {app}",
    ],
    problem:
      "Etter oppdateringen i natt lukker {app} seg med feil {code} så snart jeg åpner et større dokument. {count} kolleger i {room} har det samme, så vi får ikke avsluttet måneden.",
    question:
      "Kan du laste opp filen under Hjelp, Lagre rapport? Og skjer det også når du starter {app} med Shift nede?",
    answer: "Med Shift holder det seg åpent. Rapporten er lastet opp.",
    resolution:
      "Et gammelt tillegg kom i konflikt med den nye versjonen. Jeg har slått det av for avdelingen din; leverandøren har lovet en rettet utgave denne måneden.",
  },
  moreLicences: {
    titles: ["{count} lisenser til av {app}", "Lisens til vikar", "Utvidelse av {app}"],
    problem:
      "Vi blir flere og trenger {count} lisenser til av {app} fra den første i neste måned. Kan dere sende et tilbud og si hvor lang tid det tar?",
    question:
      "Med glede. Skal lisensene følge avtalen dere har, og hvem signerer bestillingen hos dere?",
    answer: "Ja, legg dem til avtalen vår. Jeg signerer selv.",
    resolution:
      "De {count} lisensene er aktive og vises i portalen under Avtaler. De kommer på neste faktura til avtalt pris.",
  },
  calendarDouble: {
    titles: [
      "Avtaler vises to ganger",
      "Kalenderen er forskjøvet en time",
      "Møter mangler på telefonen",
    ],
    problem:
      "Etter at jeg koblet til telefonen vises hver avtale to ganger i kalenderen, og kolleger får invitasjoner på nytt som de har godtatt for lenge siden.",
    question: "Er kalenderen kanskje satt opp både i e-postappen og i kalenderappen på telefonen?",
    answer: "Ja, den lå i begge. Jeg har nettopp fjernet den fra kalenderappen.",
    resolution:
      "Jeg har fjernet de {minutes} doble avtalene på serveren. Én konto på telefonen er nok.",
  },
  invoiceTwice: {
    titles: [
      "Faktura {invoice} er trukket to ganger",
      "Dobbelt trekk på kontoen vår",
      "Spørsmål om faktura {invoice}",
    ],
    problem:
      "Faktura {invoice} er trukket to ganger fra kontoen vår, samme dag og med samme tekst. Kan dere betale tilbake det ene beløpet?",
    question: "Det beklager jeg. Kan du sende meg de to bokføringsdatoene slik banken viser dem?",
    answer: "Begge er ført samme dag, med referansene {number} og {order}.",
    resolution:
      "Det andre trekket var vår feil. Pengene er på vei tilbake og bør være hos dere innen tre bankdager. Dere får også en rettet oversikt.",
  },
  orderLate: {
    titles: [
      "Hvor er bestilling {order}?",
      "Levering av {order} er forsinket",
      "Bestilling {order}: bare en del kom",
    ],
    problem:
      "Bestilling {order} skulle ha kommet forrige uke. {count} nye arbeidsplasser i {room} venter på den, og ingen svarer hos transportøren.",
    question: "Jeg sjekker med lageret. Kan vi levere i to deler om noe er på lager?",
    answer: "Ja takk, alt hjelper. Skjermene haster mest.",
    resolution:
      "Skjermene går ut i dag og kommer i morgen før klokken tolv, resten følger på fredag. Pakken kan følges på {number}. Frakten tar vi.",
  },
  trainingDate: {
    titles: ["Kurs for {count} nye brukere", "Kurs for administratorer", "Kort innføring i {app}?"],
    problem:
      "Vi ønsker en halv dags innføring i {app} for {count} kolleger, helst i løpet av neste måned. Hvilke datoer har dere, og hva koster det?",
    question:
      "Hvor godt kjenner de {app} fra før, og vil dere helst at vi kommer til dere eller at dere kommer til oss?",
    answer: "Alle er nybegynnere. Kom gjerne til oss, {room} har projektor.",
    resolution:
      "Kurset er avtalt til den andre tirsdagen i neste måned, 09.00 til 12.30 i {room}. Invitasjonen med materialet ligger i kalenderen din.",
  },
  portalDown: {
    titles: ["Kundeportalen er nede", "HASTER: ingen kommer inn i {app}", "{app} svarer ikke"],
    problem:
      "Ingen hos oss når {app} siden {earlier}. Siden laster i det uendelige og viser så feil {code}. Hele resepsjonen står stille, og kundene venter i kø!",
    question:
      "Vi er på saken. Kan du bekrefte at det gjelder alle nettlesere og alle {count} arbeidsplassene?",
    answer: "Ja, alle sammen, og på mobilen også. Skynd dere, takk.",
    resolution:
      "En av de to serverne bak {app} kom ikke opp igjen etter vedlikehold. Den er tatt ut, og alt svarer normalt igjen. Jeg beklager bryderiet.",
  },
  mailBounces: {
    titles: ["E-post til en kunde kommer i retur", "E-posten vår havner i søppelpost"],
    problem:
      "E-post til en av de viktigste kundene våre kommer i retur med merknaden {code}. Andre mottakere er det ingen problemer med. Vi har et tilbud som må ut før {time} i morgen.",
    question:
      "Kan du videresende en av returene som vedlegg? I hodet står det hvem som avviste den.",
    answer: "Den er lastet opp i portalen. Det står noe om en sperreliste.",
    resolution:
      "En av adressene våre var havnet på en sperreliste ved en feil. Den er fjernet, og e-posten som ventet er levert.",
  },
  phishing: {
    titles: ["Mistenkelig e-post om en pakke", "Er denne meldingen fra dere?"],
    problem:
      "Jeg fikk en e-post som ser ut som den kommer fra dere og ber meg bekrefte passordet innen {time}. Jeg klikket på lenken før jeg ble mistenksom. Hva nå?",
    question: "Takk for at du sier fra med en gang. Skrev du noe på siden som åpnet seg?",
    answer: "Brukernavnet, men ikke passordet. Så lukket jeg den.",
    resolution:
      "Vi har sperret siden for alle og avsluttet øktene dine for sikkerhets skyld. Kontoen viser ingen fremmede innlogginger. Du gjorde helt rett i å melde fra.",
  },
};
