import type { ListName } from "../../../../domain/archive/columns/column.ts";
import type { ListItem } from "../../../../domain/archive/condition/filter-reading.ts";
import type { Desk } from "../../../../domain/desk/desk.ts";
import type { Language } from "../../language.ts";
import { itemsOfList } from "./items-of-list.ts";

/** The items of the lists that columns name, as one reader knows them. */
export interface ArchiveLists {
  /** In the order in which lists show them. */
  itemsOf(list: ListName): readonly ListItem[];
  /** Null when there is no such item. */
  nameOf(list: ListName, id: number): string | null;
}

interface KnownList {
  readonly items: readonly ListItem[];
  readonly names: ReadonlyMap<number, string>;
}

/** Callers name their languages, so they must not be able to fill the memory. */
const MOST_LISTS = 500;
const known = new WeakMap<Desk, Map<string, KnownList>>();

/** The lists of a desk in a language; null = as they are stored. */
export function archiveListsOf(desk: Desk, language: Language | null): ArchiveLists {
  const ofDesk = known.get(desk) ?? new Map<string, KnownList>();
  known.set(desk, ofDesk);
  const find = (list: ListName): KnownList => {
    const key = `${language ?? ""} ${list}`;
    const found = ofDesk.get(key);
    if (found !== undefined) return found;
    if (ofDesk.size >= MOST_LISTS) ofDesk.clear();
    const items = itemsOfList(list, desk, language);
    const made = { items, names: new Map(items.map(({ id, name }) => [id, name])) };
    ofDesk.set(key, made);
    return made;
  };
  return {
    itemsOf: (list) => find(list).items,
    nameOf: (list, id) => find(list).names.get(id) ?? null,
  };
}
