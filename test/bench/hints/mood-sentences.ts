import type { HintLanguage } from "../../../src/domain/hints/hint-language.ts";

/** What customers write, by how it sounds. The word lists were not made from it, and must not be. */
export const moodSentences: Readonly<
  Record<HintLanguage, { readonly good: readonly string[]; readonly bad: readonly string[] }>
> = {
  en: {
    good: [
      "Thanks a million, everything runs smoothly again.",
      "Your colleague was really patient and friendly on the phone.",
      "I am impressed how quickly this was sorted out.",
      "The new version is not bad at all, I like it a lot.",
      "What a relief, my files are back. You are the best!",
      "Great work, the whole team is happy with the new portal.",
    ],
    bad: [
      "This is the third time I write and I am losing my patience.",
      "The export is not working and your documentation is useless.",
      "I am really unhappy with how this was handled.",
      "We have been without telephones since Monday, this is a disaster.",
      "Nobody ever called me back, I am very annoyed.",
      "The update made everything worse, the program crashes all day.",
    ],
  },
  no: {
    good: [
      "Tusen takk, nå går alt som det skal igjen.",
      "Kollegaen din var utrolig hyggelig og tålmodig på telefonen.",
      "Jeg er imponert over hvor raskt dere fikset dette.",
      "For en lettelse, filene er tilbake. Dere er best!",
      "Kjempebra jobb, hele teamet er fornøyd med den nye portalen.",
      "Den nye versjonen er slett ikke dårlig, jeg liker den godt.",
    ],
    bad: [
      "Dette er tredje gang jeg skriver, og nå mister jeg tålmodigheten.",
      "Eksporten virker ikke, og veiledningen er ubrukelig.",
      "Jeg er veldig misfornøyd med hvordan dette ble håndtert.",
      "Vi har vært uten telefon siden mandag, dette er en katastrofe.",
      "Ingen ringte meg tilbake, og jeg er svært irritert.",
      "Oppdateringen gjorde alt verre, programmet krasjer hele dagen.",
    ],
  },
  sv: {
    good: [
      "Tusen tack, nu fungerar allt som det ska igen.",
      "Din kollega var otroligt trevlig och tålmodig i telefon.",
      "Jag är imponerad av hur snabbt ni löste det här.",
      "Vilken lättnad, filerna är tillbaka. Ni är bäst!",
      "Jättebra jobbat, hela gruppen är nöjd med den nya portalen.",
      "Den nya versionen är inte alls dålig, jag gillar den.",
    ],
    bad: [
      "Det är tredje gången jag skriver och nu tappar jag tålamodet.",
      "Exporten fungerar inte och handboken är värdelös.",
      "Jag är mycket missnöjd med hur det här sköttes.",
      "Vi har varit utan telefon sedan i måndags, det är en katastrof.",
      "Ingen ringde tillbaka och jag är väldigt irriterad.",
      "Uppdateringen gjorde allt värre, programmet kraschar hela dagen.",
    ],
  },
  da: {
    good: [
      "Tusind tak, nu kører alt, som det skal, igen.",
      "Din kollega var utrolig venlig og tålmodig i telefonen.",
      "Jeg er imponeret over, hvor hurtigt I løste det.",
      "Sikke en lettelse, filerne er tilbage. I er de bedste!",
      "Rigtig godt arbejde, hele holdet er glade for den nye portal.",
      "Den nye version er slet ikke dårlig, jeg kan godt lide den.",
    ],
    bad: [
      "Det er tredje gang, jeg skriver, og nu mister jeg tålmodigheden.",
      "Eksporten virker ikke, og vejledningen er ubrugelig.",
      "Jeg er meget utilfreds med, hvordan det blev håndteret.",
      "Vi har været uden telefon siden mandag, det er en katastrofe.",
      "Ingen ringede tilbage, og jeg er meget irriteret.",
      "Opdateringen gjorde alt værre, programmet går ned hele dagen.",
    ],
  },
  de: {
    good: [
      "Tausend Dank, jetzt läuft alles wieder wie es soll.",
      "Ihr Kollege war am Telefon unglaublich nett und geduldig.",
      "Ich bin beeindruckt, wie schnell Sie das gelöst haben.",
      "Was für eine Erleichterung, die Dateien sind zurück. Sie sind die Besten!",
      "Großartige Arbeit, das ganze Team ist mit dem neuen Portal zufrieden.",
      "Die neue Version ist gar nicht schlecht, sie gefällt mir gut.",
    ],
    bad: [
      "Ich schreibe jetzt zum dritten Mal und verliere die Geduld.",
      "Der Export funktioniert nicht und die Anleitung ist unbrauchbar.",
      "Ich bin sehr unzufrieden damit, wie das behandelt wurde.",
      "Wir sind seit Montag ohne Telefon, das ist eine Katastrophe.",
      "Niemand hat mich zurückgerufen, ich bin sehr verärgert.",
      "Das Update hat alles verschlimmert, das Programm stürzt dauernd ab.",
    ],
  },
  nl: {
    good: [
      "Duizendmaal dank, nu werkt alles weer zoals het hoort.",
      "Uw collega was ongelooflijk aardig en geduldig aan de telefoon.",
      "Ik ben onder de indruk hoe snel u dit hebt opgelost.",
      "Wat een opluchting, de bestanden zijn terug. Jullie zijn de besten!",
      "Geweldig werk, het hele team is blij met het nieuwe portaal.",
      "De nieuwe versie is helemaal niet slecht, ik vind hem fijn.",
    ],
    bad: [
      "Dit is de derde keer dat ik schrijf en ik verlies mijn geduld.",
      "De export werkt niet en de handleiding is onbruikbaar.",
      "Ik ben erg ontevreden over hoe dit is afgehandeld.",
      "We zitten sinds maandag zonder telefoon, dit is een ramp.",
      "Niemand belde mij terug en ik ben heel geïrriteerd.",
      "De update maakte alles erger, het programma crasht de hele dag.",
    ],
  },
};
