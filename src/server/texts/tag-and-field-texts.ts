import { defineTexts } from "./text.ts";

/** What can be wrong with a tag or a custom field. */
export const tagAndFieldTexts = defineTexts({
  tagTaken: {
    en: "Another tag has this name.",
    no: "En annen tagg har dette navnet.",
    sv: "En annan tagg har det här namnet.",
    da: "Et andet tag har dette navn.",
    de: "Ein anderes Schlagwort hat diesen Namen.",
    nl: "Een andere tag heeft deze naam.",
  },
  keyTaken: {
    en: "Another custom field has this key.",
    no: "Et annet egendefinert felt har denne nøkkelen.",
    sv: "Ett annat anpassat fält har den här nyckeln.",
    da: "Et andet brugerdefineret felt har denne nøgle.",
    de: "Ein anderes benutzerdefiniertes Feld hat diesen Schlüssel.",
    nl: "Een ander aangepast veld heeft deze sleutel.",
  },
  keyMalformed: {
    en: "A key is x_ followed by up to 62 small letters, digits or underscores.",
    no: "En nøkkel er x_ fulgt av inntil 62 små bokstaver, sifre eller understreker.",
    sv: "En nyckel är x_ följt av högst 62 små bokstäver, siffror eller understreck.",
    da: "En nøgle er x_ efterfulgt af op til 62 små bogstaver, cifre eller understregninger.",
    de: "Ein Schlüssel ist x_, gefolgt von bis zu 62 Kleinbuchstaben, Ziffern oder Unterstrichen.",
    nl: "Een sleutel is x_ gevolgd door hoogstens 62 kleine letters, cijfers of onderstrepingstekens.",
  },
  typeStays: {
    en: "Tickets have values of this type. Remove them first, or make a new field.",
    no: "Saker har verdier av denne typen. Fjern dem først, eller lag et nytt felt.",
    sv: "Ärenden har värden av den här typen. Ta bort dem först, eller skapa ett nytt fält.",
    da: "Sager har værdier af denne type. Fjern dem først, eller lav et nyt felt.",
    de: "Anfragen haben Werte dieses Typs. Entfernen Sie diese zuerst, oder legen Sie ein neues Feld an.",
    nl: "Verzoeken hebben waarden van dit type. Verwijder die eerst, of maak een nieuw veld.",
  },
  noOptions: {
    en: "A list to choose from has at least one choice.",
    no: "En liste å velge fra har minst ett valg.",
    sv: "En lista att välja från har minst ett val.",
    da: "En liste at vælge fra har mindst ét valg.",
    de: "Eine Auswahlliste hat mindestens eine Auswahl.",
    nl: "Een keuzelijst heeft minstens één keuze.",
  },
  optionsNotForType: {
    en: "Only the types MdoList and ListText have choices.",
    no: "Bare typene MdoList og ListText har valg.",
    sv: "Bara typerna MdoList och ListText har val.",
    da: "Kun typerne MdoList og ListText har valg.",
    de: "Nur die Typen MdoList und ListText haben eine Auswahl.",
    nl: "Alleen de typen MdoList en ListText hebben keuzes.",
  },
  notAValue: {
    en: "The field could not hold this value.",
    no: "Feltet kunne ikke ha denne verdien.",
    sv: "Fältet kunde inte ha det här värdet.",
    da: "Feltet kunne ikke have denne værdi.",
    de: "Das Feld könnte diesen Wert nicht haben.",
    nl: "Het veld zou deze waarde niet kunnen hebben.",
  },
  hasValues: {
    en: "Tickets have values of this field. Send discardValues=true to remove them along with it.",
    no: "Saker har verdier i dette feltet. Send discardValues=true for å fjerne dem sammen med det.",
    sv: "Ärenden har värden i det här fältet. Skicka discardValues=true för att ta bort dem tillsammans med det.",
    da: "Sager har værdier i dette felt. Send discardValues=true for at fjerne dem sammen med det.",
    de: "Anfragen haben Werte in diesem Feld. Senden Sie discardValues=true, um sie mit zu entfernen.",
    nl: "Verzoeken hebben waarden in dit veld. Stuur discardValues=true om ze mee te verwijderen.",
  },
});
