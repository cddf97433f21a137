import { defineTexts } from "../../../lib/i18n/define-texts.ts";

export const tagsTexts = defineTexts({
  title: { en: "Tags", no: "Etiketter", sv: "Taggar", da: "Mærker", de: "Schlagwörter", nl: "Labels" },
  add: { en: "New tag", no: "Ny etikett", sv: "Ny tagg", da: "Nyt mærke", de: "Neues Schlagwort", nl: "Nieuw label" },
  about: { en: "A tag is a word that tickets are marked with, as many as you like on each.", no: "En etikett er et ord som saker merkes med, så mange du vil på hver.", sv: "En tagg är ett ord som ärenden märks med, så många du vill på varje.", da: "Et mærke er et ord, som sager mærkes med, så mange du vil på hver.", de: "Ein Schlagwort kennzeichnet Vorgänge, beliebig viele an jedem.", nl: "Een label is een woord waarmee tickets worden gemerkt, zoveel u wilt per ticket." },
  exampleName: { en: "follow-up", no: "oppfølging", sv: "uppföljning", da: "opfølgning", de: "nachfassen", nl: "opvolgen" },
  nameHint: { en: "A new name is shown on every ticket that has the tag.", no: "Et nytt navn vises på alle saker som har etiketten.", sv: "Ett nytt namn visas på alla ärenden som har taggen.", da: "Et nyt navn vises på alle sager, der har mærket.", de: "Ein neuer Name erscheint an jedem Vorgang mit dem Schlagwort.", nl: "Een nieuwe naam verschijnt op elk ticket met dit label." },
  tooltip: { en: "What it is for", no: "Hva den er til", sv: "Vad den är till för", da: "Hvad det bruges til", de: "Wofür es steht", nl: "Waarvoor het is" },
  merge: { en: "Merge", no: "Slå sammen", sv: "Slå ihop", da: "Flet", de: "Zusammenführen", nl: "Samenvoegen" },
  mergeInto: { en: "Merge into", no: "Slå sammen med", sv: "Slå ihop med", da: "Flet ind i", de: "Zusammenführen mit", nl: "Samenvoegen met" },
  mergeHint: { en: "For tags that mean the same.", no: "For etiketter som betyr det samme.", sv: "För taggar som betyder samma sak.", da: "Til mærker, der betyder det samme.", de: "Für Schlagwörter, die dasselbe bedeuten.", nl: "Voor labels die hetzelfde betekenen." },
  choose: { en: "Choose a tag", no: "Velg en etikett", sv: "Välj en tagg", da: "Vælg et mærke", de: "Schlagwort auswählen", nl: "Kies een label" },
  mergeAsk: { en: "Merge …", no: "Slå sammen …", sv: "Slå ihop …", da: "Flet …", de: "Zusammenführen …", nl: "Samenvoegen …" },
  mergeTitle: { en: "Merge {name} into {target}?", no: "Slå {name} sammen med {target}?", sv: "Slå ihop {name} med {target}?", da: "Flette {name} ind i {target}?", de: "{name} mit {target} zusammenführen?", nl: "{name} samenvoegen met {target}?" },
  mergeText: { en: "Every ticket with {name} gets {target} instead. {name} is gone after that; this cannot be undone.", no: "Alle saker med {name} får {target} i stedet. {name} finnes ikke etterpå; dette kan ikke angres.", sv: "Alla ärenden med {name} får {target} i stället. {name} finns inte efteråt; detta kan inte ångras.", da: "Alle sager med {name} får {target} i stedet. {name} findes ikke bagefter; det kan ikke fortrydes.", de: "Jeder Vorgang mit {name} bekommt stattdessen {target}. {name} gibt es danach nicht mehr; das lässt sich nicht rückgängig machen.", nl: "Elk ticket met {name} krijgt in plaats daarvan {target}. {name} is daarna weg; dit kan niet ongedaan worden gemaakt." },
  mergeNamed: { en: "Merge into {target}", no: "Slå sammen med {target}", sv: "Slå ihop med {target}", da: "Flet ind i {target}", de: "Mit {target} zusammenführen", nl: "Samenvoegen met {target}" },
});
