import type { ListItemEntity } from "../../../../contract/carriers/list-item-entity.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import type { Area, AreaStore } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf } from "../frame/fields.tsx";
import { ifMatch, type Stored } from "../frame/stored.ts";
import { MergeTag } from "./merge-tag.tsx";

export type Tag = JsonOf<typeof ListItemEntity>;

/** The id of the list of tags among all lists. */
const TAG_LIST = 5;

const { text } = fieldsOf<Tag>();

const ofTag = ({ Id }: Tag) => ({ Id, UdListDefinitionId: TAG_LIST });

async function save(api: Api, { row, tag }: Stored<Tag>): Promise<Tag> {
  const { Name, Tooltip, Deleted } = row;
  const body = { ListItemEntity: { ...ofTag(row), Name, Tooltip, Deleted } };
  return api.agent<Tag>("List/SaveListItemEntity", body, { headers: ifMatch(tag) });
}

const store: AreaStore<Tag> = {
  list: (api, signal) =>
    api.agent<readonly Tag[]>(
      "List/GetAllFromListDefinition",
      { UdListDefinitionId: TAG_LIST, IncludeDeleted: true },
      { signal },
    ),
  blank: (api) => api.agent<Tag>("List/CreateDefaultListItemEntity"),
  read: async (api, row, signal) => {
    const call = { method: "POST", body: ofTag(row), signal } as const;
    const { value, tag } = await api.call<Tag>("v1/Agents/List/GetFromListDefinition", call);
    return { row: value, tag };
  },
  add: (api, row) => save(api, { row, tag: null }),
  change: (api, { row, tag }, changes) => save(api, { row: { ...row, ...changes }, tag }),
  retire: (api, row) => api.agent("List/DeleteFromListDefinition", ofTag(row)),
  restore: async (api, row) =>
    void (await save(api, { row: { ...row, Deleted: false }, tag: null })),
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
