import { localise } from "../../language.ts";
import { byName } from "../compare-names.ts";
import type { MdoList } from "../mdo-list.ts";

/** Tags by name. */
export const tags: MdoList = {
  name: "Tags",
  listId: 11,
  kind: "whole",
  load: ({ presentation: { desk, language } }) =>
    [...desk.tags.values()]
      .filter(({ deleted }) => !deleted)
      .map(({ tagId, name, tooltip }) => ({
        id: tagId,
        name: localise(name, language),
        toolTip: localise(tooltip, language),
      }))
      .toSorted(byName(language)),
};
