import type { Draws } from "../draws.ts";
import { composeCompanies, type DemoCompany } from "./compose-companies.ts";
import { composePeople, type DemoPerson } from "./compose-people.ts";
import { composeSales, type DemoSale } from "./compose-sales.ts";

/** Everybody and everything around the desk. Ids are those that the records are stored under. */
export interface DemoSurroundings {
  readonly companies: readonly DemoCompany[];
  readonly people: readonly DemoPerson[];
  readonly sales: readonly DemoSale[];
}

export function composeSurroundings(draws: Draws): DemoSurroundings {
  const companies = composeCompanies(draws.fork(1));
  const people = composePeople(draws.fork(2), companies);
  return { companies, people, sales: composeSales(draws.fork(3), people) };
}
