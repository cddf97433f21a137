import type { ListItemEntity } from "../../../../contract/carriers/list-item-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { Area, AreaStore } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf } from "../frame/fields.tsx";
import { MergeTag } from "./merge-tag.tsx";

export type Tag = JsonOf<typeof ListItemEntity>;

/** The id of the list of tags among all lists. */
const TAG_LIST = 5;

const { text } = fieldsOf<Tag>();

async function save(api: Api, { Id, Name, Tooltip, Deleted }: Tag): Promise<Tag> {
  const entity = { Id, Name, Tooltip, Deleted, UdListDefinitionId: TAG_LIST };
  return api.agent<Tag>("List/SaveListItemEntity", { ListItemEntity: entity });
}

const store: AreaStore<Tag> = {
  list: (api, signal) =>
    api.agent<readonly Tag[]>(
      "List/GetAllFromListDefinition",
      { UdListDefinitionId: TAG_LIST, IncludeDeleted: true },
      { signal },
    ),
  blank: (api) => api.agent<Tag>("List/CreateDefaultListItemEntity"),
  add: save,
  change: (api, row, changes) => save(api, { ...row, ...changes }),
  retire: (api, row) =>
    api.agent("List/DeleteFromListDefinition", { Id: row.Id, UdListDefinitionId: TAG_LIST }),
  restore: async (api, row) => void (await save(api, { ...row, Deleted: false })),
};

const area: Area<Tag> = {
  name: "tags",
  auditedAs: "Tag",
  title: "tags.title",
  add: "tags.add",
  about: "tags.about",
  store,
  keyOf: ({ Id }) => Id,
  nameOf: ({ Name }) => Name ?? "",
  isRetired: ({ Deleted }) => Deleted,
  usedAs: "tag",
  check: (draft, _rows, say) =>
    new Map((draft.Name ?? "").trim() === "" ? [["Name", say("admin.fillIn")]] : []),
  example: (blank, say) => ({ ...blank, Name: say("tags.exampleName") }),
  sections: [
    {
      title: "admin.properties",
      fields: [
        text("Name", "admin.name", { hint: "tags.nameHint" }),
        text("Tooltip", "tags.tooltip"),
      ],
    },
  ],
  Beside: MergeTag,
};

export function TagsScreen() {
  return <AreaFrame area={area} />;
}
