import type { ListName } from "../../../../domain/archive/columns/column.ts";
import type { ListItem } from "../../../../domain/archive/condition/filter-reading.ts";
import { saleStatusCodes } from "../../../../domain/commerce/sale.ts";
import type { Desk } from "../../../../domain/desk/desk.ts";
import { baseStatusCodes } from "../../../../domain/desk/status.ts";
import { userTypeCodes } from "../../../../domain/desk/user.ts";
import {
  originCodes,
  readStatusCodes,
  securityLevelCodes,
} from "../../../../domain/ticket/ticket.ts";
import { localise, localisePath, type Language } from "../../language.ts";

/** Published codes; the relation is told from the ticket that is looked from. */
const relationTypes = { Related: 0, Parent: 1, Child: 2 } as const;
const sentiments = { Positive: 1, Negative: 2, Neutral: 3, Unknown: 4 } as const;

/** What the items of a list are called in a language, in the order in which lists show them. */
export function itemsOfList(
  list: ListName,
  desk: Desk,
  language: Language | null,
): readonly ListItem[] {
  const named = (id: number, name: string): ListItem => ({ id, name: localise(name, language) });
  const fixed = (codes: Readonly<Record<string, number>>, prefix: string) =>
    Object.entries(codes).map(([name, id]) =>
      named(id, prefix === "" ? name : `[SR_${prefix}_${name.toUpperCase()}]`),
    );
  switch (list) {
    case "category":
      return byName(
        [...desk.categories.values()].map(({ categoryId, fullName }) => ({
          id: categoryId,
          name: localisePath(fullName, language),
        })),
        language,
      );
    case "priority":
      return bySortOrder(desk.priorities.values()).map((one) => named(one.priorityId, one.name));
    case "status":
      return bySortOrder(desk.statuses.values()).map((one) => named(one.statusId, one.name));
    case "ticketType":
      return bySortOrder(desk.ticketTypes.values()).map((one) => named(one.ticketTypeId, one.name));
    case "user":
      return usersBy("fullName", desk, language);
    case "userShortName":
      return usersBy("name", desk, language);
    case "tag":
      return byName(
        [...desk.tags.values()].map(({ tagId, name }) => named(tagId, name)),
        language,
      );
    case "baseStatus":
      return fixed(baseStatusCodes, "BASE_STATUS");
    case "origin":
      return fixed(originCodes, "ORIGIN");
    case "securityLevel":
      return fixed(securityLevelCodes, "SECURITY_LEVEL");
    case "readStatus":
      return fixed(readStatusCodes, "READ_STATUS");
    case "sentiment":
      return fixed(sentiments, "");
    case "userType":
      return fixed(userTypeCodes, "");
    case "saleStatus":
      return fixed(saleStatusCodes, "");
    case "relationType":
      return fixed(relationTypes, "");
    default:
      return choicesOf(list, desk, language);
  }
}

/** The choices of a custom field. */
function choicesOf(
  list: `field:${string}`,
  { customFields }: Desk,
  language: Language | null,
): readonly ListItem[] {
  const options = customFields.get(list.slice("field:".length))?.options ?? [];
  return options.map(({ id, label }) => ({ id, name: localise(label, language) }));
}

/** People's names are what they are in every language. */
function usersBy(
  member: "name" | "fullName",
  { users }: Desk,
  language: Language | null,
): readonly ListItem[] {
  return byName(
    [...users.values()].map((user) => ({ id: user.userId, name: user[member] })),
    language,
  );
}

function bySortOrder<Item extends { readonly sortOrder: number }>(
  items: Iterable<Item>,
): readonly Item[] {
  return [...items].toSorted((one, other) => one.sortOrder - other.sortOrder);
}

function byName(items: readonly ListItem[], language: Language | null): readonly ListItem[] {
  const { compare } = new Intl.Collator(knownLocale(language));
  return items.toSorted((one, other) => compare(one.name, other.name) || one.id - other.id);
}

/** Callers may name a language that nobody sorts in. */
function knownLocale(language: Language | null): string {
  return Intl.Collator.supportedLocalesOf(language ?? "en")[0] ?? "en";
}
