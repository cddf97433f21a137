import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area, AreaField } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { ChoiceControl, ChoiceValue } from "../frame/choice-control.tsx";
import { fieldsOf, type Option } from "../frame/fields.tsx";
import { withFlag } from "../frame/flags.ts";
import {
  useCategoryOptions,
  useServiceUserOptions,
  useStatusOptions,
  withNone,
} from "../frame/list-options.ts";
import type { MessageId } from "../../../texts.ts";
import { categoryStore, keyOfCategory, type Category } from "./category.ts";
import { depthOfCategory, isWithin } from "./category-tree.ts";
import { MembersControl, MembersValue } from "./members-control.tsx";
import { ParentControl } from "./parent-control.tsx";
import { SimulateAssignment } from "./simulate-assignment.tsx";

const { name, text, number, choice, flag } = fieldsOf<Category>();

const NO_PARENT = -1;

function useMethodOptions(): readonly Option[] {
  const say = useText();
  return [
    { value: "Even", label: say("assignment.methodEven") },
    { value: "Weighted", label: say("assignment.methodWeighted") },
    { value: "Unfair", label: say("assignment.methodFewest") },
    { value: "Not", label: say("assignment.methodNot") },
  ];
}

function useMasterOptions(): readonly Option[] {
  const say = useText();
  return withNone(useServiceUserOptions(), say("admin.nobody"), NO_PARENT);
}

function ParentValue({ row }: { readonly row: Category }) {
  const say = useText();
  const options = withNone(useCategoryOptions(), say("categories.top"), NO_PARENT);
  return <ChoiceValue values={[row.ParentId]} options={options} />;
}

function useDefaultStatusOptions(): readonly Option[] {
  const say = useText();
  return withNone(useStatusOptions(), say("admin.asUsual"));
}

/** A default status is told as a row, of which only the id counts. */
function statusField(
  member: "DefaultTicketStatus" | "DefaultMessageStatus",
  label: MessageId,
): AreaField<Category> {
  const idOf = (row: Category): number => row[member]?.TicketStatusId ?? 0;
  return {
    id: member,
    label,
    members: [member],
    valueOf: idOf,
    carry: (from) => ({ [member]: from[member] }),
    Control: ({ draft, change }) => (
      <ChoiceControl
        label={label}
        value={idOf(draft)}
        options={useDefaultStatusOptions()}
        onChange={(id) => change({ [member]: id === 0 ? null : { TicketStatusId: Number(id) } })}
      />
    ),
    Value: ({ row }) => <ChoiceValue values={[idOf(row)]} options={useDefaultStatusOptions()} />,
  };
}

const area: Area<Category> = {
  name: "categories",
  auditedAs: "Category",
  title: "categories.title",
  add: "categories.add",
  about: "categories.about",
  store: categoryStore,
  keyOf: keyOfCategory,
  nameOf: ({ Name }) => Name ?? "",
  depthOf: depthOfCategory,
  usedAs: "ejcategory",
  nesting: {
    below: (_row, parent) => ({ ParentId: parent.TicketCategoryId }),
    mayStandBelow: (row, parent, rows) => !isWithin(parent, row, rows),
  },
  check: (draft, _rows, say) =>
    new Map((draft.Name ?? "").trim() === "" ? [["Name", say("admin.fillIn")]] : []),
  example: (blank, say) => ({
    ...blank,
    Name: say("categories.exampleName"),
    DelegateMethod: "Even",
    Flags: withFlag(blank.Flags, "OnlyLoggedInUsers", true),
  }),
  sections: [
    {
      title: "admin.properties",
      fields: [
        name("Name", "admin.name"),
        {
          id: "ParentId",
          label: "categories.moveTo",
          members: ["ParentId"],
          valueOf: ({ ParentId }) => Math.max(0, ParentId),
          carry: ({ ParentId }) => ({ ParentId }),
          Control: ParentControl,
          Value: ParentValue,
        },
        name("ExternalName", "categories.externalName"),
        flag("Flags", "Internal", "categories.internal"),
        choice("CategoryMaster", "categories.master", useMasterOptions),
        text("NotificationEmail", "categories.notificationEmail"),
        statusField("DefaultTicketStatus", "categories.defaultTicketStatus"),
        statusField("DefaultMessageStatus", "categories.defaultMessageStatus"),
      ],
    },
    {
      title: "assignment.members",
      fields: [
        {
          id: "Members",
          label: "assignment.members",
          members: ["Members"],
          valueOf: ({ Members }) => Members.map(({ AssociateId, Weight }) => [AssociateId, Weight]),
          carry: ({ Members }) => ({ Members }),
          Control: MembersControl,
          Value: MembersValue,
        },
        flag("Flags", "MembersOnly", "assignment.membersOnly"),
        flag("Flags", "NotifyMembers", "assignment.notifyMembers"),
      ],
    },
    {
      title: "assignment.assignment",
      fields: [
        choice("DelegateMethod", "assignment.method", useMethodOptions),
        flag("Flags", "OnlyLoggedInUsers", "assignment.onlyPresent"),
        flag("Flags", "DefaultToCategoryMaster", "assignment.elseMaster"),
        flag("Flags", "DelegateToOurContact", "assignment.ourContact"),
        number("AssignmentLag", "assignment.lag", { hint: "assignment.lagHint" }),
        flag("Flags", "RedelegateNewMsg", "assignment.redelegate"),
        flag("Flags", "AcceptWhenReplying", "assignment.acceptWhenReplying"),
      ],
    },
  ],
  Beside: SimulateAssignment,
};

export function CategoriesScreen() {
  return <AreaFrame area={area} />;
}
