import type { ScenarioBook } from "./scenario-texts.ts";

export const scenariosDe: ScenarioBook = {
  vpnDrops: {
    titles: [
      "VPN bricht ständig ab",
      "Verbindung aus dem Homeoffice reißt ab",
      "VPN trennt alle {minutes} Minuten",
    ],
    problem:
      "seit heute früh trennt sich das VPN auf meinem {laptop} etwa alle {minutes} Minuten. Ich muss mich jedes Mal neu anmelden und verliere, was ich in {app} offen hatte. Das Internet zu Hause läuft sonst einwandfrei.",
    question:
      "sind Sie über WLAN oder Kabel verbunden, und welche Version zeigt das Programm unter Hilfe, Info an?",
    answer: "ich bin im WLAN, mit Kabel ist es aber dasselbe. Die Version lautet 5.{count}.2.",
    resolution:
      "Ihrem Programm fehlte das letzte Update, das genau diesen Fehler behebt. Ich habe die Version 5.{count}.4 auf Ihren Rechner verteilt. Bitte starten Sie ihn einmal neu; die Verbindung ist in unserem Protokoll seit einer Stunde stabil.",
  },
  wifiMeetingRoom: {
    titles: ["Kein WLAN im Besprechungsraum {room}", "Gäste kommen in {room} nicht ins Netz"],
    problem:
      "im Besprechungsraum {room} verschwindet das WLAN, sobald mehr als {count} Personen darin sitzen. Heute mussten wir mit einem Kunden auf den Flur ausweichen, das war unangenehm.",
    question:
      "betrifft das auch das Gästenetz? Und leuchtet die kleine Lampe am {router} an der Decke weiß oder orange?",
    answer: "beide Netze sind dann weg. Die Lampe blinkt orange.",
    resolution:
      "das Kabel zum {router} in {room} war beschädigt. Unser Techniker hat es heute Vormittag getauscht und in jeder Ecke gutes Signal gemessen.",
  },
  passwordReset: {
    titles: [
      "Passwort vergessen",
      "Neues Passwort für {app}",
      "Link zum Zurücksetzen ist abgelaufen",
    ],
    problem:
      "ich bin aus dem Urlaub zurück und weiß mein Passwort für {app} nicht mehr. Der Link, den Sie geschickt haben, ist inzwischen abgelaufen. Könnten Sie mir einen neuen senden?",
    question:
      "selbstverständlich. Zur Sicherheit: Darf ich Sie unter der hinterlegten Mobilnummer anrufen, die auf {digits} endet?",
    answer: "ja, die Nummer stimmt. Ich bin bis {time} am Platz.",
    resolution:
      "wie am Telefon besprochen habe ich Ihnen einen neuen Link geschickt. Er gilt 24 Stunden und verlangt ein Passwort mit mindestens zwölf Zeichen.",
  },
  accountLocked: {
    titles: [
      "Konto gesperrt",
      "Nach drei Versuchen ausgesperrt",
      "Anmeldung nicht möglich, dringend",
    ],
    problem:
      "mein Konto ist seit {earlier} gesperrt. Ich habe das Passwort ganz sicher richtig eingegeben. Heute läuft eine Frist ab, und ich komme an keine Datei.",
    question:
      "ich sehe {count} Fehlversuche von einem Telefon. Ist vielleicht noch das alte Passwort in der Mail-App eines Telefons oder Tablets gespeichert?",
    answer: "das kann sein. Zu Hause liegt ein altes Tablet, das die Kinder benutzen.",
    resolution:
      "das Tablet hat immer wieder das alte Passwort versucht. Ich habe Ihr Konto entsperrt und das Tablet abgemeldet, es kann Sie nun nicht mehr aussperren.",
  },
  newStarter: {
    titles: [
      "Neue Kollegin ab Montag",
      "Konten für {count} neue Kollegen",
      "Arbeitsplatz in {room} einrichten",
    ],
    problem:
      "am Montag beginnt eine neue Kollegin in {room}. Bitte bereiten Sie einen {laptop}, ein {dock}, ein Postfach und den Zugang zu {app} mit denselben Rechten vor, die ich habe.",
    question:
      "gern. Soll die Kollegin wie Sie Rechnungen freigeben dürfen, und welche Tastatur wird gewünscht?",
    answer: "deutsche Tastatur bitte. Die Freigabe braucht sie anfangs nicht.",
    resolution:
      "alles ist bereit: Rechner und Dock stehen in {room}, das Postfach ist angelegt, und das erste Passwort liegt in einem verschlossenen Umschlag in Ihrem Fach.",
  },
  dockNoPicture: {
    titles: [
      "Kein Bild über das {dock}",
      "Zweiter Bildschirm bleibt schwarz",
      "Bildschirme flackern am neuen Dock",
    ],
    problem:
      "seit gestern bleiben beide Bildschirme schwarz, wenn ich meinen {laptop} an das {dock} stecke. Maus und Tastatur gehen, direkt am Rechner gehen auch die Bildschirme.",
    question:
      "könnten Sie das {dock} eine Minute vom Strom nehmen und mir sagen, ob die Lampe vorn danach weiß leuchtet?",
    answer: "habe ich gemacht. Die Lampe wird weiß, die Bildschirme gehen kurz an und wieder aus.",
    resolution:
      "das ist ein bekannter Fehler der ersten Serie des {dock}. Ein neues mit der Seriennummer {serial} ist auf dem Weg nach {room}; bitte geben Sie das alte der Kollegin mit, die es bringt.",
  },
  laptopSlow: {
    titles: ["Rechner braucht zehn Minuten zum Starten", "{laptop} ist quälend langsam"],
    problem:
      "mein {laptop} braucht morgens fast zehn Minuten, bis ich arbeiten kann, und der Lüfter rauscht den ganzen Tag. Mit {app} bleibt er manchmal ganz stehen.",
    question:
      "wie viel freien Platz zeigt der Rechner auf Laufwerk C, und hilft es, den Browser ganz zu schließen?",
    answer: "nur {count} GB sind frei. Ohne Browser ist es etwas besser.",
    resolution:
      "die Festplatte war voll mit alten Update-Dateien. Ich habe {minutes} GB aufgeräumt und eine größere bestellt, der Einbau dauert zehn Minuten. Der Start dauert schon jetzt keine Minute mehr.",
  },
  printerJam: {
    titles: [
      "Papierstau im {printer}, {room}",
      "Drucker in {room} druckt Streifen",
      "{printer} zieht kein Papier ein",
    ],
    problem:
      "der {printer} in {room} bleibt bei jeder zweiten Seite hängen. Wir haben jede Klappe geöffnet, es steckt aber kein Papier mehr darin.",
    question: "aus welchem Fach drucken Sie, und liegt dort das dicke Briefpapier?",
    answer: "aus Fach 2, normales Papier. Gestern haben wir ein neues Paket geöffnet.",
    resolution:
      "in Fach 2 war eine Walze abgenutzt. Unser Techniker hat sie getauscht und {minutes} Seiten ohne Stau gedruckt.",
  },
  appCrash: {
    titles: [
      "{app} schließt sich sofort nach dem Start",
      "{app} stürzt beim Speichern ab",
      "Fehler {code} in {app}",
    ],
    problem:
      "seit dem Update heute Nacht schließt sich {app} mit Fehler {code}, sobald ich ein größeres Dokument öffne. {count} Kollegen in {room} haben dasselbe Problem, der Monatsabschluss steht still.",
    question:
      "könnten Sie die Datei unter Hilfe, Bericht speichern hochladen? Und passiert es auch, wenn Sie {app} mit gedrückter Umschalttaste starten?",
    answer: "mit der Umschalttaste bleibt es offen. Der Bericht ist hochgeladen.",
    resolution:
      "eine veraltete Erweiterung verträgt sich nicht mit der neuen Version. Ich habe sie für Ihre Abteilung abgeschaltet; der Hersteller hat für diesen Monat eine korrigierte Fassung zugesagt.",
  },
  moreLicences: {
    titles: [
      "{count} weitere Lizenzen für {app}",
      "Lizenz für eine Aushilfe",
      "Erweiterung von {app}",
    ],
    problem:
      "unser Team wächst, und wir brauchen ab dem Ersten des nächsten Monats {count} weitere Lizenzen für {app}. Könnten Sie mir ein Angebot senden und sagen, wie lange es dauert?",
    question:
      "sehr gern. Sollen die Lizenzen zum bestehenden Vertrag gehören, und wer unterschreibt bei Ihnen?",
    answer: "ja, bitte zum bestehenden Vertrag. Ich unterschreibe selbst.",
    resolution:
      "die {count} Lizenzen sind aktiv und im Portal unter Verträge zu sehen. Sie stehen zum vereinbarten Preis auf der nächsten Rechnung.",
  },
  reportFigures: {
    titles: ["Zahlen im Monatsbericht stimmen nicht", "Summen in Bericht und Liste verschieden"],
    problem:
      "der Monatsbericht aus {app} zeigt {count} Vorgänge weniger als die Liste, aus der er entsteht. Aufgefallen ist es der Geschäftsleitung, das war unangenehm.",
    question:
      "welche Zeitzone steht in Ihrem Profil, und verschwindet der Unterschied, wenn Sie nur ganze Tage wählen?",
    answer: "im Profil steht UTC. Mit ganzen Tagen ist der Unterschied tatsächlich weg.",
    resolution:
      "Vorgänge, die nach 23 Uhr abgeschlossen wurden, zählten zum nächsten Tag. Die Korrektur ist in Version 8.{count} enthalten, und ich habe Ihre Berichte dieses Quartals neu erstellt.",
  },
  invoiceTwice: {
    titles: [
      "Rechnung {invoice} doppelt abgebucht",
      "Doppelte Abbuchung",
      "Frage zur Rechnung {invoice}",
    ],
    problem:
      "die Rechnung {invoice} wurde zweimal von unserem Konto abgebucht, am selben Tag und mit demselben Text. Bitte erstatten Sie einen der beiden Beträge.",
    question:
      "das tut mir leid. Könnten Sie mir die beiden Buchungstage nennen, wie die Bank sie zeigt?",
    answer: "beide am selben Tag, mit den Referenzen {number} und {order}.",
    resolution:
      "die zweite Abbuchung war unser Fehler. Die Erstattung ist unterwegs und sollte in drei Bankarbeitstagen da sein. Sie erhalten außerdem eine korrigierte Aufstellung.",
  },
  orderLate: {
    titles: [
      "Wo bleibt die Bestellung {order}?",
      "Lieferung {order} überfällig",
      "Bestellung {order}: nur ein Teil angekommen",
    ],
    problem:
      "die Bestellung {order} war für letzte Woche zugesagt. {count} neue Arbeitsplätze in {room} warten darauf, und beim Spediteur geht niemand ans Telefon.",
    question:
      "ich frage im Lager nach. Dürfen wir in zwei Teilen liefern, falls etwas vorrätig ist?",
    answer: "ja bitte, alles hilft. Am dringendsten sind die Bildschirme.",
    resolution:
      "die Bildschirme gehen heute hinaus und sind morgen vor zwölf Uhr da, der Rest folgt am Freitag. Das Paket hat die Nummer {number}. Die Fracht übernehmen wir.",
  },
  trainingDate: {
    titles: [
      "Schulung für {count} neue Anwender",
      "Kurs für Administratoren",
      "Kurze Einführung in {app}?",
    ],
    problem:
      "wir möchten für {count} Kolleginnen und Kollegen eine halbtägige Einführung in {app}, am liebsten im nächsten Monat. Welche Termine haben Sie, und was kostet sie?",
    question:
      "wie gut kennen die Teilnehmer {app} schon, und sollen wir zu Ihnen kommen oder Sie zu uns?",
    answer: "alle fangen neu an. Kommen Sie bitte zu uns, {room} hat einen Projektor.",
    resolution:
      "der Kurs ist für den zweiten Dienstag im nächsten Monat gebucht, 9:00 bis 12:30 Uhr in {room}. Die Einladung mit den Unterlagen steht in Ihrem Kalender.",
  },
  portalDown: {
    titles: [
      "Kundenportal nicht erreichbar",
      "DRINGEND: Niemand kommt in {app}",
      "{app} antwortet nicht",
    ],
    problem:
      "seit {earlier} erreicht hier niemand mehr {app}. Die Seite lädt endlos und zeigt dann Fehler {code}. Unser ganzer Empfang steht still, und die Kunden stehen Schlange!",
    question:
      "wir arbeiten daran. Können Sie bestätigen, dass es jeden Browser und alle {count} Arbeitsplätze betrifft?",
    answer: "ja, alle, und die Telefone auch. Bitte beeilen Sie sich.",
    resolution:
      "einer der beiden Server hinter {app} kam nach der Wartung nicht zurück. Er ist herausgenommen, alles antwortet wieder normal. Bitte entschuldigen Sie die Störung.",
  },
};
