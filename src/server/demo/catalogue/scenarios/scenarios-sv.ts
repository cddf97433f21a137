import type { ScenarioBook } from "./scenario-texts.ts";

export const scenariosSv: ScenarioBook = {
  vpnDrops: {
    titles: [
      "VPN kopplas ner hela tiden",
      "Tappar anslutningen hemifrån",
      "VPN bryts var {minutes}:e minut",
    ],
    problem:
      "Sedan i morse bryts VPN på min {laptop} ungefär var {minutes}:e minut. Jag måste logga in igen varje gång och förlorar det jag hade öppet i {app}. Nätet hemma fungerar annars bra.",
    question:
      "Kan du säga om du sitter på wifi eller kabel, och vilken version klienten visar under Hjälp, Om?",
    answer: "Jag kör wifi, men det är likadant med kabel. Versionen är 5.{count}.2.",
    resolution:
      "Din klient hade missat den senaste uppdateringen, som rättar just detta. Jag har skickat ut 5.{count}.4 till datorn. Starta om den en gång; anslutningen har varit stabil i loggen den senaste timmen.",
  },
  wifiMeetingRoom: {
    titles: ["Inget wifi i mötesrum {room}", "Gäster kommer inte in på nätet i {room}"],
    problem:
      "I mötesrum {room} försvinner wifi så fort fler än {count} personer sitter där. Vi fick flytta ett kundmöte ut i korridoren i dag, det var pinsamt.",
    question:
      "Är det likadant för gästnätet och för ert eget? Och lyser lampan på {router} i taket vitt eller orange?",
    answer: "Båda näten försvinner. Lampan blinkar orange.",
    resolution:
      "Kabeln till {router} i {room} var skadad. Vår tekniker har bytt den i förmiddags och mätt upp bra signal i hela rummet.",
  },
  passwordReset: {
    titles: [
      "Glömt lösenordet",
      "Nytt lösenord till {app}",
      "Länken för nytt lösenord har gått ut",
    ],
    problem:
      "Jag är tillbaka från semestern och minns inte lösenordet till {app}. Länken ni skickade har gått ut under tiden. Kan ni skicka en ny?",
    question:
      "Självklart. För säkerhets skull: får jag ringa dig på mobilnumret vi har, som slutar på {digits}?",
    answer: "Ja, det numret stämmer. Jag är på plats till {time}.",
    resolution:
      "Som vi kom överens om på telefon har jag skickat en ny länk. Den gäller i 24 timmar och ber dig välja ett lösenord på minst tolv tecken.",
  },
  accountLocked: {
    titles: ["Kontot är låst", "Utelåst efter tre försök", "Kan inte logga in, brådskande"],
    problem:
      "Mitt konto har varit låst sedan {earlier}. Jag är säker på att jag skrev rätt lösenord. Jag har en deadline i dag och kommer inte åt några filer.",
    question:
      "Jag ser {count} misslyckade försök från en telefon. Finns kanske det gamla lösenordet kvar i mejlappen på telefonen eller surfplattan?",
    answer: "Det kan stämma. Vi har en gammal surfplatta hemma som barnen använder.",
    resolution:
      "Det var surfplattan som provade det gamla lösenordet om och om igen. Jag har låst upp kontot och loggat ut plattan, så den kan inte låsa dig ute igen.",
  },
  newStarter: {
    titles: [
      "Ny kollega börjar på måndag",
      "Konton till {count} nya kollegor",
      "Arbetsplats i {room} till ny medarbetare",
    ],
    problem:
      "På måndag får vi en ny kollega i {room}. Kan ni göra i ordning en {laptop}, en {dock}, e-post och behörighet till {app} med samma rättigheter som jag har?",
    question: "Gärna. Ska kollegan kunna attestera fakturor som du, och vilket tangentbord önskas?",
    answer: "Svenskt tangentbord, tack. Attest behövs inte i början.",
    resolution:
      "Allt är klart: datorn och dockan står i {room}, brevlådan finns och det första lösenordet ligger i ett förseglat kuvert i ditt fack.",
  },
  laptopSlow: {
    titles: ["Datorn tar tio minuter att starta", "{laptop} har blivit väldigt långsam"],
    problem:
      "Min {laptop} behöver nästan tio minuter innan jag kan arbeta på morgonen, och fläkten låter hela dagen. Med {app} öppet fryser den ibland.",
    question:
      "Hur mycket ledigt utrymme visar datorn på enhet C, och blir det bättre om du stänger webbläsaren helt?",
    answer: "Bara {count} GB är lediga. Det blir lite bättre utan webbläsaren.",
    resolution:
      "Disken var full av gamla uppdateringsfiler. Jag har rensat {minutes} GB och beställt en större disk som vi sätter i på tio minuter när du kommer förbi.",
  },
  dockNoPicture: {
    titles: [
      "Ingen bild via {dock}",
      "Den andra skärmen är svart",
      "Skärmarna flimrar med nya dockan",
    ],
    problem:
      "Sedan i går är båda skärmarna svarta när jag sätter min {laptop} i {dock}. Mus och tangentbord fungerar, och direkt på datorn fungerar skärmarna också.",
    question:
      "Kan du dra ur strömmen till {dock} i en minut och säga mig om lampan på framsidan blir vit?",
    answer: "Det har jag gjort. Lampan blir vit, skärmarna tänds en sekund och blir svarta igen.",
    resolution:
      "Det är ett känt fel på den första serien av {dock}. En ny med serienummer {serial} är på väg till {room}; lämna den gamla till kollegan som kommer med den.",
  },
  printerJam: {
    titles: [
      "Pappersstopp i {printer}, {room}",
      "Skrivaren i {room} ger ränder",
      "{printer} drar inte papper",
    ],
    problem:
      "Vår {printer} i {room} fastnar på varannan sida. Vi har öppnat alla luckor vi hittade men det ligger inget papper kvar.",
    question: "Från vilket fack skriver ni ut, och är det tjockt papper i det?",
    answer: "Fack 2, vanligt papper. Vi öppnade en ny förpackning i går.",
    resolution:
      "En vals i fack 2 var sliten. Vår tekniker har bytt den och skrivit ut {minutes} sidor utan stopp.",
  },
  appCrash: {
    titles: [
      "{app} stängs direkt efter start",
      "{app} kraschar när jag sparar",
      "Fel {code} i {app}",
    ],
    problem:
      "Efter nattens uppdatering stängs {app} med fel {code} så fort jag öppnar ett större dokument. {count} kollegor i {room} har samma sak, så vi kan inte göra månadsbokslutet.",
    question:
      "Kan du ladda upp filen under Hjälp, Spara rapport? Händer det också när du startar {app} med Shift nedtryckt?",
    answer: "Med Shift håller det sig öppet. Rapporten är uppladdad.",
    resolution:
      "Ett gammalt tillägg krockade med den nya versionen. Jag har stängt av det för er avdelning; leverantören har lovat en rättad utgåva den här månaden.",
  },
  moreLicences: {
    titles: ["{count} licenser till av {app}", "Licens till vikarie", "Utökning av {app}"],
    problem:
      "Vi blir fler och behöver {count} licenser till av {app} från den första nästa månad. Kan ni skicka en offert och säga hur lång tid det tar?",
    question:
      "Gärna. Ska licenserna löpa med ert avtal, och vem skriver under beställningen hos er?",
    answer: "Ja, lägg dem till avtalet. Jag skriver under själv.",
    resolution:
      "De {count} licenserna är aktiva och syns i portalen under Avtal. De kommer med på nästa faktura till avtalat pris.",
  },
  calendarDouble: {
    titles: [
      "Möten visas två gånger",
      "Kalendern är förskjuten en timme",
      "Möten saknas i telefonen",
    ],
    problem:
      "Sedan jag kopplade telefonen visas varje möte två gånger i kalendern, och kollegor får inbjudningar på nytt som de svarat på för länge sedan.",
    question: "Är kalendern kanske upplagd både i mejlappen och i kalenderappen på telefonen?",
    answer: "Ja, den låg i båda. Jag tog precis bort den från kalenderappen.",
    resolution:
      "Jag har tagit bort de {minutes} dubbla mötena på servern. Ett konto i telefonen räcker.",
  },
  invoiceTwice: {
    titles: [
      "Faktura {invoice} dragen två gånger",
      "Dubbel dragning på vårt konto",
      "Fråga om faktura {invoice}",
    ],
    problem:
      "Faktura {invoice} har dragits två gånger från vårt konto, samma dag och med samma text. Kan ni betala tillbaka det ena beloppet?",
    question: "Det beklagar jag. Kan du skicka de två bokföringsdatumen som banken visar dem?",
    answer: "Båda är bokförda samma dag, med referenserna {number} och {order}.",
    resolution:
      "Den andra dragningen var vårt misstag. Pengarna är på väg tillbaka och bör vara hos er inom tre bankdagar. Ni får också en rättad specifikation.",
  },
  orderLate: {
    titles: [
      "Var är beställning {order}?",
      "Leverans av {order} försenad",
      "Beställning {order}: bara en del kom",
    ],
    problem:
      "Beställning {order} skulle ha kommit förra veckan. {count} nya arbetsplatser i {room} väntar på den, och ingen svarar hos transportören.",
    question: "Jag kollar med lagret. Får vi leverera i två delar om något finns hemma?",
    answer: "Ja tack, allt hjälper. Skärmarna är mest brådskande.",
    resolution:
      "Skärmarna går ut i dag och kommer i morgon före tolv, resten följer på fredag. Paketet kan följas på {number}. Frakten står vi för.",
  },
  trainingDate: {
    titles: [
      "Kurs för {count} nya användare",
      "Utbildning för administratörer",
      "Kort introduktion till {app}?",
    ],
    problem:
      "Vi önskar en halvdags introduktion till {app} för {count} kollegor, helst under nästa månad. Vilka datum har ni och vad kostar det?",
    question:
      "Hur väl känner de {app} i dag, och vill ni hellre att vi kommer till er eller att ni kommer till oss?",
    answer: "Alla är nybörjare. Kom gärna till oss, {room} har projektor.",
    resolution:
      "Kursen är bokad till andra tisdagen nästa månad, 09.00 till 12.30 i {room}. Inbjudan med material ligger i din kalender.",
  },
  portalDown: {
    titles: [
      "Kundportalen ligger nere",
      "BRÅDSKANDE: ingen kommer in i {app}",
      "{app} svarar inte",
    ],
    problem:
      "Ingen hos oss når {app} sedan {earlier}. Sidan laddar i evighet och visar sedan fel {code}. Hela receptionen står still och kunderna köar!",
    question:
      "Vi arbetar på det. Kan du bekräfta att det gäller alla webbläsare och alla {count} arbetsplatser?",
    answer: "Ja, alla, och på mobilen också. Skynda er, tack.",
    resolution:
      "En av de två servrarna bakom {app} kom inte upp efter underhåll. Den är urkopplad och allt svarar normalt igen. Jag ber om ursäkt för besväret.",
  },
};
