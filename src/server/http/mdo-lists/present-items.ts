import type { MDOListItem } from "../../../contract/carriers/mdo-list-item.ts";
import type { SelectableMDOListItem } from "../../../contract/carriers/selectable-mdo-list-item.ts";
import type { Wire } from "../../../contract/wire.ts";
import { noRights } from "../presenters/presentation.ts";
import type { ListItem } from "./mdo-list.ts";

type WireItem = Wire<typeof MDOListItem>;

/** Entries as clients get them, numbered from 1 among their siblings. */
export function presentItems(items: readonly ListItem[]): readonly WireItem[] {
  return items.map(presentItem);
}

/** One entry; `place` is how many siblings stand before it. */
export function presentItem(item: ListItem, place: number): WireItem {
  return {
    ...presentCommon(item, place),
    ChildItems: presentItems(item.children ?? []),
    ...noRights,
  };
}

/** Entries of which some could be selected; no list here keeps a selection. */
export function presentSelectableItems(
  items: readonly ListItem[],
): readonly Wire<typeof SelectableMDOListItem>[] {
  return items.map((item, place) => ({
    ...presentCommon(item, place),
    Selected: false,
    LastChanged: null,
    ChildItems: presentSelectableItems(item.children ?? []),
    Hidden: false,
    ...noRights,
  }));
}

function presentCommon(item: ListItem, place: number) {
  return {
    Id: item.id,
    Name: item.name,
    ToolTip: item.toolTip ?? "",
    Deleted: item.deleted ?? false,
    Rank: place + 1,
    Type: item.type ?? "",
    IconHint: item.iconHint ?? "",
    ColorBlock: 0,
    ExtraInfo: item.extraInfo ?? "",
    StyleHint: item.styleHint ?? "",
    FullName: item.fullName ?? item.name,
  };
}
