import { jobTitles, salutations } from "../catalogue/job-titles.ts";
import { demoLanguages, type DemoLanguage } from "../catalogue/languages.ts";
import { ownCompany } from "../catalogue/company-names.ts";
import { personNames } from "../catalogue/person-names.ts";
import { demoUsers, type DemoLogin } from "../catalogue/users.ts";
import type { Draws } from "../draws.ts";
import type { DemoCompany } from "./compose-companies.ts";
import { slugOf } from "./slug.ts";

export interface DemoPerson {
  readonly personId: number;
  /** Null = private customer. */
  readonly company: DemoCompany | null;
  readonly language: DemoLanguage;
  readonly firstName: string;
  readonly lastName: string;
  readonly salutation: string;
  readonly jobTitle: string;
  readonly emails: readonly string[];
  readonly directPhone: string;
  readonly mobilePhone: string;
  readonly countryId: number;
  readonly supportUser: DemoLogin | null;
  readonly priorityId: number;
  readonly retired: boolean;
}

const PERSON_COUNT = 960;
const PRIVATE_SHARE = 0.06;
const RETIRED_SHARE = 0.05;
const PRIORITY_OFFICE_HOURS = 5;
const HOME_PREFIX = "+47";

/** Named in the published sample request, so they stay reachable whatever the seed. */
const neverRetired: ReadonlySet<number> = new Set([147, 855]);

/** Everybody by id: the people of the desk first, then the customers. */
export function composePeople(
  draws: Draws,
  companies: readonly DemoCompany[],
): readonly DemoPerson[] {
  const [own, ...customers] = companies;
  if (own === undefined) throw new Error("the company that runs the desk is missing");
  const people = demoUsers.map((user, index): DemoPerson => ({
    personId: index + 1,
    company: own,
    language: user.languages[0],
    firstName: user.firstName,
    lastName: user.lastName,
    salutation: "",
    jobTitle: user.jobTitle,
    emails: [`${slugOf(user.firstName)}.${slugOf(user.lastName)}@${ownCompany.domain}`],
    directPhone: `${HOME_PREFIX} 000 00 1${String(index).padStart(2, "0")}`,
    mobilePhone: "",
    countryId: ownCompany.countryId,
    supportUser: null,
    priorityId: 0,
    retired: false,
  }));
  const taken = new Set<string>();
  for (let personId = people.length + 1; personId <= PERSON_COUNT; personId += 1) {
    const chance = draws.fork(personId);
    const company = chance.chance(PRIVATE_SHARE) ? null : companyFor(personId, customers, chance);
    people.push(composePerson(personId, company, chance, taken));
  }
  return people;
}

/** Every company gets its first person before chance makes some large and leaves others small. */
function companyFor(
  personId: number,
  customers: readonly DemoCompany[],
  chance: Draws,
): DemoCompany {
  const first = customers[personId - demoUsers.length - 1];
  if (first !== undefined) return first;
  const position = Math.floor(customers.length * chance.next() ** 1.6);
  return customers[position] ?? chance.pick(customers);
}

function composePerson(
  personId: number,
  company: DemoCompany | null,
  chance: Draws,
  taken: Set<string>,
): DemoPerson {
  const language = company?.language ?? chance.pick(demoLanguages);
  const { firstName, lastName, isWoman } = nameFor(language, chance, taken);
  const address = `${slugOf(firstName)}.${slugOf(lastName)}`;
  const domain = company?.domain ?? "mailbox.example";
  const prefix = company?.phonePrefix ?? HOME_PREFIX;
  const number = () => `${prefix} 000 ${chance.whole(10, 99)} ${chance.whole(100, 999)}`;
  const [woman, man] = salutations[language];
  return {
    personId,
    company,
    language,
    firstName,
    lastName,
    salutation: isWoman ? woman : man,
    jobTitle: company === null ? "" : chance.pick(jobTitles[language]),
    emails: chance.chance(0.1)
      ? [`${address}@${domain}`, `${address}@post.example`]
      : [`${address}@${domain}`],
    directPhone: chance.chance(0.6) ? number() : "",
    mobilePhone: chance.chance(0.7) ? number() : "",
    countryId: company?.countryId ?? ownCompany.countryId,
    supportUser: chance.chance(0.06) ? chance.pick(["kaoh", "mibe"] as const) : null,
    priorityId: chance.chance(0.03) ? PRIORITY_OFFICE_HOURS : 0,
    retired: chance.chance(RETIRED_SHARE) && !neverRetired.has(personId),
  };
}

/** A name that nobody has yet, so that addresses are unique as well. */
function nameFor(language: DemoLanguage, chance: Draws, taken: Set<string>) {
  const { women, men, lastNames } = personNames[language];
  for (;;) {
    const isWoman = chance.chance(0.5);
    const firstName = chance.pick(isWoman ? women : men);
    const lastName = chance.pick(lastNames);
    const key = `${firstName} ${lastName}`;
    if (taken.has(key)) continue;
    taken.add(key);
    return { firstName, lastName, isWoman };
  }
}
