import type { ScenarioBook } from "./scenario-texts.ts";

export const scenariosNl: ScenarioBook = {
  vpnDrops: {
    titles: [
      "VPN valt steeds weg",
      "Verbinding vanuit huis breekt af",
      "VPN verbreekt elke {minutes} minuten",
    ],
    problem:
      "Sinds vanochtend valt de VPN op mijn {laptop} ongeveer elke {minutes} minuten weg. Ik moet telkens opnieuw aanmelden en raak kwijt wat ik open had in {app}. Het internet thuis werkt verder prima.",
    question:
      "Zit je op wifi of op een kabel, en welke versie laat het programma zien onder Help, Info?",
    answer: "Op wifi, maar met kabel is het hetzelfde. De versie is 5.{count}.2.",
    resolution:
      "Je programma had de laatste update gemist, die precies dit oplost. Ik heb 5.{count}.4 naar je computer gestuurd. Start hem één keer opnieuw op; de verbinding is in ons logboek al een uur stabiel.",
  },
  passwordReset: {
    titles: [
      "Wachtwoord vergeten",
      "Nieuw wachtwoord voor {app}",
      "Link voor nieuw wachtwoord is verlopen",
    ],
    problem:
      "Ik ben terug van vakantie en weet mijn wachtwoord voor {app} niet meer. De link die jullie stuurden is intussen verlopen. Kunnen jullie een nieuwe sturen?",
    question:
      "Natuurlijk. Voor de zekerheid: mag ik je bellen op het mobiele nummer dat we hebben, eindigend op {digits}?",
    answer: "Ja, dat nummer klopt. Ik zit tot {time} achter mijn bureau.",
    resolution:
      "Zoals besproken heb ik een nieuwe link gestuurd. Die is 24 uur geldig en vraagt om een wachtwoord van minstens twaalf tekens.",
  },
  accountLocked: {
    titles: [
      "Account geblokkeerd",
      "Buitengesloten na drie pogingen",
      "Kan niet aanmelden, dringend",
    ],
    problem:
      "Mijn account is sinds {earlier} geblokkeerd. Ik weet zeker dat ik het goede wachtwoord typte. Ik heb vandaag een deadline en kan nergens bij.",
    question:
      "Ik zie {count} mislukte pogingen vanaf een telefoon. Staat het oude wachtwoord misschien nog in de mailapp van een telefoon of tablet?",
    answer: "Dat zou kunnen. Thuis ligt een oude tablet die de kinderen gebruiken.",
    resolution:
      "Die tablet bleef het oude wachtwoord proberen. Ik heb je account vrijgegeven en de tablet afgemeld, dus hij kan je niet meer buitensluiten.",
  },
  newStarter: {
    titles: [
      "Nieuwe collega begint maandag",
      "Accounts voor {count} nieuwe collega's",
      "Werkplek in {room} klaarzetten",
    ],
    problem:
      "Maandag begint er een nieuwe collega in {room}. Willen jullie een {laptop}, een {dock}, mail en toegang tot {app} klaarzetten met dezelfde rechten als ik heb?",
    question:
      "Graag. Moet de collega net als jij facturen kunnen goedkeuren, en welk toetsenbord is gewenst?",
    answer: "Een gewoon toetsenbord graag. Goedkeuren hoeft in het begin niet.",
    resolution:
      "Alles staat klaar: de computer en het dock staan in {room}, de mailbox is aangemaakt en het eerste wachtwoord ligt in een gesloten envelop in je postvak.",
  },
  sharedFolderAccess: {
    titles: ["Toegang tot de projectmap", "Geen rechten op de gedeelde map"],
    problem:
      "Ik heb een project van een collega overgenomen, maar de gedeelde map zegt dat ik geen toegang heb. Ik moet daar morgen voor {time} kunnen lezen en schrijven.",
    question: "De eigenaar van de map moet akkoord geven. Wie heeft je het project overgedragen?",
    answer: "Ons afdelingshoofd, zij staat in kopie bij deze mail.",
    resolution:
      "Het akkoord is binnen en je zit in de groep. Meld je één keer af en weer aan, dan gaat de map open.",
  },
  dockNoPicture: {
    titles: [
      "Geen beeld via {dock}",
      "Tweede scherm blijft zwart",
      "Schermen flikkeren met het nieuwe dock",
    ],
    problem:
      "Sinds gisteren blijven beide schermen zwart als ik mijn {laptop} op het {dock} aansluit. Muis en toetsenbord werken, en rechtstreeks op de laptop werken de schermen ook.",
    question:
      "Kun je de stroom van het {dock} een minuut loshalen en vertellen of het lampje voorop wit wordt?",
    answer: "Gedaan. Het lampje wordt wit, de schermen gaan even aan en dan weer uit.",
    resolution:
      "Dit is een bekende fout van de eerste serie van het {dock}. Een nieuw exemplaar met serienummer {serial} is onderweg naar {room}; geef het oude mee aan de collega die het brengt.",
  },
  printerJam: {
    titles: [
      "Papier vast in {printer}, {room}",
      "Printer in {room} maakt strepen",
      "{printer} pakt geen papier",
    ],
    problem:
      "De {printer} in {room} loopt bij elke tweede pagina vast. We hebben elk klepje opengemaakt, maar er zit geen papier meer in.",
    question: "Uit welke lade printen jullie, en ligt daar het dikke briefpapier in?",
    answer: "Lade 2, gewoon papier. Gisteren hebben we een nieuw pak geopend.",
    resolution:
      "Een rol in lade 2 was versleten. Onze monteur heeft hem vervangen en {minutes} pagina's zonder storing geprint.",
  },
  appCrash: {
    titles: [
      "{app} sluit meteen na het starten",
      "{app} loopt vast bij opslaan",
      "Fout {code} in {app}",
    ],
    problem:
      "Sinds de update van vannacht sluit {app} met fout {code} zodra ik een groter document open. {count} collega's in {room} hebben hetzelfde, dus de maandafsluiting ligt stil.",
    question:
      "Kun je het bestand onder Help, Rapport opslaan uploaden? En gebeurt het ook als je {app} start met Shift ingedrukt?",
    answer: "Met Shift blijft het open. Het rapport is geüpload.",
    resolution:
      "Een verouderde uitbreiding botste met de nieuwe versie. Ik heb hem voor jullie afdeling uitgezet; de maker heeft deze maand een verbeterde versie beloofd.",
  },
  moreLicences: {
    titles: [
      "{count} extra licenties voor {app}",
      "Licentie voor een uitzendkracht",
      "Uitbreiding van {app}",
    ],
    problem:
      "Ons team groeit en we hebben vanaf de eerste van volgende maand {count} extra licenties voor {app} nodig. Kunnen jullie een offerte sturen en zeggen hoe lang het duurt?",
    question:
      "Met plezier. Moeten de licenties in het bestaande contract lopen, en wie tekent er bij jullie?",
    answer: "Ja, graag in het bestaande contract. Ik teken zelf.",
    resolution:
      "De {count} licenties zijn actief en staan in het portaal onder Contracten. Ze komen tegen de afgesproken prijs op de volgende factuur.",
  },
  calendarDouble: {
    titles: [
      "Afspraken staan er dubbel in",
      "Agenda een uur verschoven",
      "Vergaderingen ontbreken op mijn telefoon",
    ],
    problem:
      "Sinds ik mijn telefoon heb gekoppeld staat elke afspraak twee keer in mijn agenda, en collega's krijgen opnieuw uitnodigingen die ze allang hebben aangenomen.",
    question:
      "Is de agenda misschien zowel in de mailapp als in de agenda-app van de telefoon ingesteld?",
    answer: "Ja, in allebei. Ik heb hem net uit de agenda-app gehaald.",
    resolution:
      "Ik heb de {minutes} dubbele afspraken op de server verwijderd. Eén account op de telefoon is genoeg.",
  },
  mailboxFull: {
    titles: ["Mailbox vol", "Kan niet meer mailen", "Meer ruimte voor de gedeelde mailbox"],
    problem:
      "Ik kan niets meer versturen omdat mijn mailbox vol is. Ik heb alles verwijderd wat kon, maar het getal verandert niet.",
    question:
      "Heb je ook de verwijderde items leeggemaakt? Als je wilt zet ik het archief aan voor mail ouder dan twee jaar.",
    answer: "Nog niet, bedankt. En ja, graag het archief.",
    resolution:
      "Het archief staat aan en heeft al {minutes} GB verplaatst. Het verschijnt als tweede mappenlijst, en zoeken werkt in allebei.",
  },
  invoiceTwice: {
    titles: [
      "Factuur {invoice} dubbel afgeschreven",
      "Dubbele afschrijving",
      "Vraag over factuur {invoice}",
    ],
    problem:
      "Factuur {invoice} is twee keer van onze rekening afgeschreven, op dezelfde dag en met dezelfde tekst. Willen jullie een van de bedragen terugstorten?",
    question: "Dat spijt me. Kun je de twee boekdatums sturen zoals de bank ze laat zien?",
    answer: "Allebei op dezelfde dag, met de kenmerken {number} en {order}.",
    resolution:
      "De tweede afschrijving was onze fout. Het geld is onderweg en staat binnen drie werkdagen op de rekening. Jullie krijgen ook een gecorrigeerd overzicht.",
  },
  orderWrongItem: {
    titles: ["Verkeerd artikel in bestelling {order}", "Bestelling {order} beschadigd aangekomen"],
    problem:
      "In bestelling {order} zat een {printer}, terwijl we een {dock} hadden besteld. De pakbon klopt, alleen de doos niet.",
    question:
      "Kun je het nummer op het etiket van de doos sturen? Dan maak ik ook degene blij die nu op de {printer} wacht.",
    answer: "Op het etiket staat {serial}.",
    resolution:
      "Het juiste {dock} vertrekt vandaag uit ons magazijn. De vervoerder neemt de andere doos meteen mee.",
  },
  orderLate: {
    titles: [
      "Waar blijft bestelling {order}?",
      "Levering van {order} te laat",
      "Bestelling {order}: maar een deel gekomen",
    ],
    problem:
      "Bestelling {order} was voor vorige week beloofd. {count} nieuwe werkplekken in {room} wachten erop, en bij de vervoerder neemt niemand op.",
    question:
      "Ik vraag het na in het magazijn. Mogen we in twee delen leveren als er iets op voorraad is?",
    answer: "Ja graag, alles helpt. De schermen zijn het dringendst.",
    resolution:
      "De schermen gaan vandaag weg en zijn er morgen voor twaalf uur, de rest volgt vrijdag. Het pakket is te volgen onder {number}. De vracht is voor onze rekening.",
  },
  trainingDate: {
    titles: [
      "Training voor {count} nieuwe gebruikers",
      "Cursus voor beheerders",
      "Korte introductie in {app}?",
    ],
    problem:
      "We willen graag een introductie van een halve dag in {app} voor {count} collega's, het liefst volgende maand. Welke data hebben jullie en wat kost het?",
    question:
      "Hoe goed kennen ze {app} al, en zullen we naar jullie komen of komen jullie naar ons?",
    answer: "Allemaal beginners. Kom graag naar ons, {room} heeft een beamer.",
    resolution:
      "De cursus staat gepland op de tweede dinsdag van volgende maand, 9.00 tot 12.30 uur in {room}. De uitnodiging met het materiaal staat in je agenda.",
  },
  portalDown: {
    titles: [
      "Klantenportaal onbereikbaar",
      "DRINGEND: niemand komt in {app}",
      "{app} reageert niet",
    ],
    problem:
      "Sinds {earlier} kan hier niemand meer in {app}. De pagina blijft laden en geeft dan fout {code}. Onze hele receptie ligt stil en de klanten staan in de rij!",
    question:
      "We zijn ermee bezig. Kun je bevestigen dat het om alle browsers en alle {count} werkplekken gaat?",
    answer: "Ja, allemaal, en op de telefoon ook. Schiet alsjeblieft op.",
    resolution:
      "Een van de twee servers achter {app} kwam na onderhoud niet terug. Hij is eruit gehaald en alles reageert weer normaal. Excuses voor de overlast.",
  },
};
