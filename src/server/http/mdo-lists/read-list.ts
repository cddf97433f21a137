import { isFoundBy } from "../../../domain/search/search-value.ts";
import { localise } from "../language.ts";
import type { NamedList } from "./find-list.ts";
import {
  ITEMS_MAX,
  type ListItem,
  type ListQuestion,
  type ListReading,
  type MdoList,
} from "./mdo-list.ts";

/** Which entries come first, because they were used before. */
export interface ListHistory {
  /** Null = those that the desk remembers. */
  readonly ids: readonly number[] | null;
  readonly onlyHistory: boolean;
}

const noHistory: ListHistory = { ids: [], onlyHistory: false };

/** The entries of a list that are wanted, in its order. */
export async function readList(
  { list, extraItem }: NamedList,
  question: ListQuestion,
  history: ListHistory = noHistory,
): Promise<readonly ListItem[]> {
  const used = await usedItems(list, question, history);
  if (history.onlyHistory) return used;
  const ids = new Set(used.map(({ id }) => id));
  const found = (await wantedItems(list, question)).filter(({ id }) => !ids.has(id));
  return [...extraItems(extraItem, question), ...used, ...found];
}

/** The entry with that id; null when there is none. */
export async function readListItem(
  list: MdoList,
  id: number,
  reading: ListReading,
): Promise<ListItem | null> {
  return (await itemsWithIds(list, [id], reading))[0] ?? null;
}

async function wantedItems(list: MdoList, question: ListQuestion): Promise<readonly ListItem[]> {
  const { search } = question;
  if (list.kind === "searched") return list.search(question);
  if (search === null) return list.load(question);
  const items = await list.load({ ...question, isFlat: true });
  return items
    .filter(({ id, name, searched = [name] }) => isFoundBy(search, { id, texts: searched }))
    .slice(0, ITEMS_MAX);
}

async function usedItems(
  list: MdoList,
  reading: ListReading,
  { ids, onlyHistory }: ListHistory,
): Promise<readonly ListItem[]> {
  if (ids !== null) return itemsWithIds(list, ids.slice(0, ITEMS_MAX), reading);
  if (!onlyHistory || list.kind !== "searched") return [];
  return (await list.recent?.(reading)) ?? [];
}

/** The entries that exist among these, each once, in the order asked for. */
async function itemsWithIds(
  list: MdoList,
  ids: readonly number[],
  reading: ListReading,
): Promise<readonly ListItem[]> {
  if (ids.length === 0) return [];
  const known =
    list.kind === "searched"
      ? await list.find(ids, reading)
      : await list.load({ ...reading, isFlat: true, search: null });
  const items = new Map(known.map((item) => [item.id, item]));
  return [...new Set(ids)].flatMap((id) => items.get(id) ?? []);
}

function extraItems(
  extraItem: NamedList["extraItem"],
  { presentation }: ListReading,
): readonly ListItem[] {
  switch (extraItem) {
    case "none":
      return [];
    case "all":
      return [{ id: -1, name: localise("[SR_VFC_ALL]", presentation.language ?? "en") }];
    case "noSelection":
      return [{ id: 0, name: "" }];
  }
}
