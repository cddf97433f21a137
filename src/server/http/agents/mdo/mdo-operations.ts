import type { AgentOperation } from "../agent-operation.ts";
import { getList } from "./get-list.ts";
import { getListIdByListName } from "./get-list-id-by-list-name.ts";
import { getListItem } from "./get-list-item.ts";
import { getListNames } from "./get-list-names.ts";
import { getListWithHistory } from "./get-list-with-history.ts";
import { getListWithRestriction } from "./get-list-with-restriction.ts";
import { getSelectableList } from "./get-selectable-list.ts";
import { getSelectableListWithHistory } from "./get-selectable-list-with-history.ts";
import { getSelectableListWithRestriction } from "./get-selectable-list-with-restriction.ts";
import { getSelectableSimpleList } from "./get-selectable-simple-list.ts";
import { getSimpleList } from "./get-simple-list.ts";
import { setSelected } from "./set-selected.ts";

/** Operations of the MDO agent. */
export const mdoOperations: readonly AgentOperation[] = [
  getList,
  getListWithHistory,
  getListWithRestriction,
  getSimpleList,
  getListItem,
  getListNames,
  getListIdByListName,
  getSelectableSimpleList,
  getSelectableListWithRestriction,
  getSelectableListWithHistory,
  getSelectableList,
  setSelected,
];
