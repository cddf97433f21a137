import type { Phrases } from "./phrases.ts";

export const phrasesDe: Phrases = {
  customerGreetings: ["Hallo,", "Guten Tag,", "Sehr geehrte Damen und Herren,", "Guten Morgen,"],
  customerClosings: ["Mit freundlichen Grüßen", "Viele Grüße", "Vielen Dank im Voraus"],
  agentGreetings: ["Guten Tag {fullName},", "Hallo {fullName},"],
  agentClosings: ["Mit freundlichen Grüßen", "Viele Grüße", "Freundliche Grüße"],
  acknowledgements: [
    "vielen Dank für Ihre Nachricht. Ich habe den Vorgang übernommen und melde mich binnen eines Arbeitstages.",
    "Ihre Anfrage ist angekommen, wir sehen sie uns an. Sie brauchen vorerst nichts zu tun.",
    "danke für die genaue Beschreibung. Ich versuche, den Fehler hier nachzustellen, und schreibe, sobald ich mehr weiß.",
  ],
  reminders: [
    "für den nächsten Schritt brauche ich noch Ihre Antwort auf meine letzte Frage. Haben Sie schon Zeit gefunden?",
    "eine kurze Erinnerung: Ohne die erbetenen Angaben komme ich nicht weiter. Ein Satz genügt.",
  ],
  delays: [
    "der Lieferant hat den Fehler bestätigt und eine Antwort in zwei Tagen zugesagt. Ich behalte es im Blick und schreibe Ihnen dann.",
    "ich habe den Vorgang an die Technik weitergegeben. Ein Ergebnis wird für morgen erwartet.",
  ],
  nudges: [
    "gibt es schon etwas Neues? Wir warten immer noch, und es wird dringend.",
    "seit meiner letzten Mail habe ich nichts gehört. Könnte sich das bitte jemand ansehen?",
  ],
  repairThanks: ["es geht wieder. Vielen Dank für die schnelle Hilfe!"],
  thanks: [
    "wunderbar, danke. Der Vorgang kann geschlossen werden.",
    "jetzt ist alles in Ordnung. Danke!",
    "erledigt, danke.",
  ],
  selfSolved: [
    "hat sich erledigt, ich habe den Fehler selbst gefunden. Es war eine Einstellung bei mir.",
    "nach einem Neustart geht es wieder. Entschuldigen Sie die Mühe.",
  ],
  relapses: [
    "leider ist heute dasselbe wieder aufgetreten. Könnten Sie den Vorgang noch einmal öffnen?",
    "ich habe mich zu früh gefreut: Zwei Tage ging es, jetzt ist es wie vorher.",
  ],
  secondRepairs: [
    "es tut mir leid, dass der Fehler zurückkam. Diesmal ist die Ursache behoben, ich habe es mit einer Kollegin geprüft.",
    "danke für den Hinweis. Ich habe denselben Fehler an einer zweiten Stelle gefunden und ebenfalls behoben.",
  ],
};
