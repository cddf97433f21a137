import type { Caller } from "../../../domain/access/caller.ts";
import {
  SKIP_COMPLETED_PROJECTS,
  SKIP_COMPLETED_SALES,
} from "../../../domain/preferences/preference.ts";
import type { SearchValue } from "../../../domain/search/search-value.ts";
import type { Context } from "../../context.ts";
import {
  findListedProjects,
  searchProjects,
  type ListedProject,
} from "../../storage/search/search-projects.ts";
import {
  findListedSales,
  searchSales,
  type ListedSale,
} from "../../storage/search/search-sales.ts";
import { hasPreferenceOn } from "../preferences/get-preferences.ts";
import { wordsOfSearch } from "./search-customers.ts";

export type { ListedProject, ListedSale };

type Reader = { readonly context: Pick<Context, "database">; readonly caller: Caller };

interface Wish {
  readonly search: SearchValue | null;
  readonly limit: number;
}

/** Sales in the order of their ids; completed ones only if the caller wants to see them. */
export async function searchSalesFor(
  { context: { database }, caller }: Reader,
  { search, limit }: Wish,
): Promise<readonly ListedSale[]> {
  const skipCompleted = await hasPreferenceOn(database, caller, SKIP_COMPLETED_SALES);
  return searchSales(database, { ...wordsOfSearch(search), skipCompleted }, limit);
}

/** Projects by name; completed ones only if the caller wants to see them. */
export async function searchProjectsFor(
  { context: { database }, caller }: Reader,
  { search, limit }: Wish,
): Promise<readonly ListedProject[]> {
  const skipCompleted = await hasPreferenceOn(database, caller, SKIP_COMPLETED_PROJECTS);
  return searchProjects(database, { ...wordsOfSearch(search), skipCompleted }, limit);
}

/** The sales that exist among these. */
export async function salesWithIds(
  { context: { database } }: Reader,
  ids: readonly number[],
): Promise<readonly ListedSale[]> {
  return findListedSales(database, ids);
}

/** The projects that exist among these. */
export async function projectsWithIds(
  { context: { database } }: Reader,
  ids: readonly number[],
): Promise<readonly ListedProject[]> {
  return findListedProjects(database, ids);
}
