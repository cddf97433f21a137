import { companyNames, ownCompany } from "../catalogue/company-names.ts";
import { demoLanguages, type DemoLanguage } from "../catalogue/languages.ts";
import type { DemoLogin } from "../catalogue/users.ts";
import type { Draws } from "../draws.ts";
import { slugOf } from "./slug.ts";

export interface DemoCompany {
  readonly contactId: number;
  readonly language: DemoLanguage;
  readonly name: string;
  readonly department: string;
  readonly organisationNumber: string;
  readonly countryId: number;
  /** Start of every telephone number. No network has such numbers. */
  readonly phonePrefix: string;
  readonly phone: string;
  readonly categoryName: string;
  readonly domain: string;
  /** Priority of new tickets, 0 = none. */
  readonly priorityId: number;
  readonly supportUser: DemoLogin | null;
}

const COMPANY_COUNT = 160;
const PRIORITY_HIGH = 3;

/** More customers at home than far away. */
const languageWeights = [38, 36, 26, 20, 26, 18];

/** The companies by id: the one that runs the desk first, then its customers. */
export function composeCompanies(draws: Draws): readonly DemoCompany[] {
  const free = new Map(demoLanguages.map((language) => [language, namesOf(language)]));
  const companies: DemoCompany[] = [composeOwnCompany()];
  for (let contactId = 2; contactId <= COMPANY_COUNT; contactId += 1) {
    const chance = draws.fork(contactId);
    const language = demoLanguages[chance.weighted(languageWeights)] ?? "en";
    const names = free.get(language) ?? [];
    const [name = `Company ${contactId}`] = names.splice(chance.whole(0, names.length - 1), 1);
    companies.push(composeCompany(contactId, name, language, chance));
  }
  return companies;
}

function composeOwnCompany(): DemoCompany {
  return {
    contactId: 1,
    language: "en",
    name: ownCompany.name,
    department: "",
    organisationNumber: "000 000 001",
    countryId: ownCompany.countryId,
    phonePrefix: "+47",
    phone: ownCompany.phone,
    categoryName: "Own company",
    domain: ownCompany.domain,
    priorityId: 0,
    supportUser: null,
  };
}

function composeCompany(
  contactId: number,
  name: string,
  language: DemoLanguage,
  chance: Draws,
): DemoCompany {
  const { countries, departments } = companyNames[language];
  const { countryId, prefix } = chance.pick(countries);
  const important = chance.chance(0.08);
  return {
    contactId,
    language,
    name,
    department: chance.chance(0.25) ? chance.pick(departments) : "",
    organisationNumber: `000 ${chance.whole(100, 999)} ${chance.whole(100, 999)}`,
    countryId,
    phonePrefix: prefix,
    phone: `${prefix} 000 ${chance.whole(10, 99)} ${chance.whole(100, 999)}`,
    categoryName: important ? "VIP Customer" : chance.pick(["Customer", "Customer", "Partner"]),
    domain: `${slugOf(name)}.example`,
    priorityId: important ? PRIORITY_HIGH : 0,
    supportUser: chance.chance(0.35) ? chance.pick(["kaoh", "mibe", "maso"] as const) : null,
  };
}

function namesOf(language: DemoLanguage): string[] {
  const { stems, trades } = companyNames[language];
  return stems.flatMap((stem) => trades.map((trade) => `${stem} ${trade}`));
}
