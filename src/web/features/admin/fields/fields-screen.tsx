import type { CustomFieldDefinition } from "../../../../contract/additions/custom-field-definition.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area, AreaStore } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf, type Option } from "../frame/fields.tsx";
import { allLanguages } from "../frame/list-store.ts";
import { ifMatch } from "../frame/stored.ts";
import { DeleteField } from "./delete-field.tsx";
import { offeredTypes, typeNames } from "./field-types.ts";
import { OptionsControl, OptionsValue } from "./options-control.tsx";

export type CustomField = JsonOf<typeof CustomFieldDefinition>;

const path = "counterfoil/v1/custom-fields";
const { name, text, number, check, choice } = fieldsOf<CustomField>();

const store: AreaStore<CustomField> = {
  list: async (api, signal) =>
    (await api.call<readonly CustomField[]>(path, { headers: allLanguages, signal })).value,
  blank: async () => ({
    Key: "x_",
    Label: "",
    Type: "ShortText",
    Mandatory: false,
    ReadOnly: false,
    External: false,
    DefaultValue: null,
    MaxLength: 0,
    Options: [],
    Rank: 0,
  }),
  add: async (api, { Rank, ...draft }) => {
    const body = Rank === 0 ? draft : { ...draft, Rank };
    return (await api.call<CustomField>(path, { method: "POST", body })).value;
  },
  read: async (api, row, signal) => {
    const call = { headers: allLanguages, signal };
    const { value, tag } = await api.call<CustomField>(`${path}/${row.Key ?? ""}`, call);
    return { row: value, tag };
  },
  change: async (api, { row, tag }, changes) => {
    const call = { method: "PUT", body: changes, headers: ifMatch(tag) } as const;
    return (await api.call<CustomField>(`${path}/${row.Key ?? ""}`, call)).value;
  },
};

/** Kinds that the desk offers, and the one that a field has; the others are only read. */
function useTypeOptions({ Type }: CustomField): readonly Option[] {
  const say = useText();
  return [...new Set<string>([...offeredTypes, Type ?? ""])].flatMap((value) => {
    const label = typeNames[value];
    return label === undefined ? [] : [{ value, label: say(label) }];
  });
}

function FieldNote({ row }: { readonly row: CustomField }) {
  const say = useText();
  const label = typeNames[row.Type ?? ""];
  return [label === undefined ? row.Type : say(label), row.Key].join(", ");
}

const isText = ({ Type }: CustomField): boolean => Type === "ShortText" || Type === "LongText";

const area: Area<CustomField> = {
  name: "fields",
  auditedAs: "CustomField",
  title: "fields.title",
  add: "fields.add",
  about: "fields.about",
  store,
  keyOf: ({ Key }) => Key ?? "",
  nameOf: ({ Label }) => Label ?? "",
  Note: FieldNote,
  Retire: DeleteField,
  example: (blank, say) => ({
    ...blank,
    Key: "x_order",
    Label: say("fields.exampleName"),
    MaxLength: 20,
  }),
  check: (draft, _rows, say) =>
    new Map((draft.Label ?? "").trim() === "" ? [["Label", say("admin.fillIn")]] : []),
  sections: [
    {
      title: "admin.properties",
      fields: [
        name("Label", "fields.label"),
        text("Key", "fields.key", { hint: "fields.keyHint", isFixed: true }),
        choice("Type", "fields.type", useTypeOptions, { hint: "fields.typeHint" }),
        number("MaxLength", "fields.maxLength", { hint: "fields.maxLengthHint", isShown: isText }),
        {
          id: "Options",
          label: "fields.options",
          members: ["Options"],
          isShown: ({ Type }) => Type === "MdoList",
          valueOf: ({ Options }) => Options,
          carry: ({ Options }) => ({ Options }),
          Control: OptionsControl,
          Value: OptionsValue,
        },
        text("DefaultValue", "fields.defaultValue"),
        number("Rank", "fields.rank", { hint: "fields.rankHint" }),
      ],
    },
    {
      title: "fields.rules",
      fields: [
        check("Mandatory", "fields.mandatory"),
        check("ReadOnly", "fields.readOnly"),
        check("External", "fields.external"),
      ],
    },
  ],
};

export function FieldsScreen() {
  return <AreaFrame area={area} />;
}
