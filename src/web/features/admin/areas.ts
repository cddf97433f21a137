import { lazy, type ComponentType } from "react";
import type { MessageId } from "../../texts.ts";
import { leadRights } from "./admin-rights.ts";

/** A right that opens an area, by its published name, with how people call it. */
export const rightNames = {
  CategoryAdministration: "asking.rightCategories",
  ServiceAdministration: "asking.rightService",
  GeneralAdministrator: "asking.rightGeneral",
} as const satisfies Record<string, MessageId>;

export type AdminRight = keyof typeof rightNames;

export interface AreaEntry {
  /** In the address. */
  readonly name: string;
  readonly title: MessageId;
  /** Any one of them is enough; none = everybody. */
  readonly rights: readonly AdminRight[];
  readonly Screen: ComponentType;
}

const screen = (load: () => Promise<ComponentType>): ComponentType =>
  lazy(async () => ({ default: await load() }));

const service = ["ServiceAdministration", "GeneralAdministrator"] as const;

/** Every area of administration in the order of the menu. Each is fetched when it is opened. */
export const areas: readonly AreaEntry[] = [
  {
    name: "categories",
    title: "categories.title",
    rights: leadRights,
    Screen: screen(
      async () => (await import("./categories/categories-screen.tsx")).CategoriesScreen,
    ),
  },
  {
    name: "priorities",
    title: "priorities.title",
    rights: service,
    Screen: screen(
      async () => (await import("./priorities/priorities-screen.tsx")).PrioritiesScreen,
    ),
  },
  {
    name: "statuses",
    title: "statuses.title",
    rights: service,
    Screen: screen(async () => (await import("./statuses/statuses-screen.tsx")).StatusesScreen),
  },
  {
    name: "types",
    title: "types.title",
    rights: service,
    Screen: screen(async () => (await import("./types/types-screen.tsx")).TypesScreen),
  },
  {
    name: "tags",
    title: "tags.title",
    rights: service,
    Screen: screen(async () => (await import("./tags/tags-screen.tsx")).TagsScreen),
  },
  {
    name: "fields",
    title: "fields.title",
    rights: service,
    Screen: screen(async () => (await import("./fields/fields-screen.tsx")).FieldsScreen),
  },
  {
    name: "mailboxes",
    title: "mailboxes.title",
    rights: service,
    Screen: screen(async () => (await import("./mailboxes/mailboxes-screen.tsx")).MailboxesScreen),
  },
  {
    name: "templates",
    title: "templates.title",
    rights: service,
    Screen: screen(async () => (await import("./templates/templates-screen.tsx")).TemplatesScreen),
  },
  {
    name: "users",
    title: "users.title",
    rights: ["GeneralAdministrator"],
    Screen: screen(async () => (await import("./users/users-screen.tsx")).UsersScreen),
  },
  {
    name: "roles",
    title: "users.roles",
    rights: service,
    Screen: screen(async () => (await import("./users/roles-screen.tsx")).RolesScreen),
  },
  {
    name: "webhooks",
    title: "webhooks.title",
    rights: service,
    Screen: screen(async () => (await import("./webhooks/webhooks-screen.tsx")).WebhooksScreen),
  },
  {
    name: "tokens",
    title: "tokens.title",
    rights: [],
    Screen: screen(async () => (await import("./tokens/tokens-screen.tsx")).TokensScreen),
  },
  {
    name: "audit",
    title: "audit.title",
    rights: service,
    Screen: screen(async () => (await import("./audit/audit-screen.tsx")).AuditScreen),
  },
];
