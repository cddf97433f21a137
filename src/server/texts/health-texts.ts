import { defineTexts } from "./text.ts";

/** Reasons under the name of a part that is not as it should be. */
export const healthTexts = defineTexts({
  tablesTooOld: {
    en: "have not been brought to this version",
    no: "er ikke oppgradert til denne versjonen",
    sv: "har inte uppgraderats till den här versionen",
    da: "er ikke opgraderet til denne version",
    de: "wurden nicht auf diese Version gebracht",
    nl: "zijn niet naar deze versie bijgewerkt",
  },
  tablesTooNew: {
    en: "belong to a newer version",
    no: "hører til en nyere versjon",
    sv: "hör till en nyare version",
    da: "hører til en nyere version",
    de: "gehören zu einer neueren Version",
    nl: "horen bij een nieuwere versie",
  },
  jobsStandStill: {
    en: "have stood still for minutes",
    no: "har stått stille i flere minutter",
    sv: "har stått stilla i flera minuter",
    da: "har stået stille i flere minutter",
    de: "stehen seit Minuten still",
    nl: "staan al minuten stil",
  },
  diskFull: {
    en: "has no room left",
    no: "har ikke mer plass",
    sv: "har inget utrymme kvar",
    da: "har ikke mere plads",
    de: "hat keinen Platz mehr",
    nl: "heeft geen ruimte meer",
  },
});
