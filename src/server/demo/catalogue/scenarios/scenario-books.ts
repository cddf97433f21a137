import type { DemoLanguage } from "../languages.ts";
import type { ScenarioBook } from "./scenario-texts.ts";
import { scenariosDa } from "./scenarios-da.ts";
import { scenariosDe } from "./scenarios-de.ts";
import { serviceScenariosEn } from "./scenarios-en-services.ts";
import { workplaceScenariosEn } from "./scenarios-en-workplace.ts";
import { scenariosNl } from "./scenarios-nl.ts";
import { scenariosNo } from "./scenarios-no.ts";
import { scenariosSv } from "./scenarios-sv.ts";

/** Every matter is told in English, the everyday ones in all languages. */
export const scenarioBooks: Readonly<Record<DemoLanguage, ScenarioBook>> = {
  en: { ...workplaceScenariosEn, ...serviceScenariosEn },
  no: scenariosNo,
  sv: scenariosSv,
  da: scenariosDa,
  de: scenariosDe,
  nl: scenariosNl,
};
