import { mayUseCategory } from "../../../../domain/access/create-right.ts";
import { baseStatusCodes } from "../../../../domain/desk/status.ts";
import type { CustomField } from "../../../../domain/desk/custom-field.ts";
import { personFullName } from "../../../../domain/people/person.ts";
import { readStatusCodes, securityLevelCodes } from "../../../../domain/ticket/ticket.ts";
import type { TicketLog } from "../../../usecases/list-ticket-log.ts";
import { localise, localisePath, type Language } from "../../language.ts";
import { loggedMembers, type LogForm } from "./logged-members.ts";

/** Writes the values that the log keeps in numbers as people know them; null = not for the caller. */
export interface LogNames {
  readonly name: (field: number, value: string) => string | null;
  readonly customValue: (key: string, value: string) => string;
}

type NameOf = (id: number) => string | null;

export function logNamesFor(log: TicketLog, language: Language | null): LogNames {
  const { desk, references, visibleTicketIds } = log;
  const listed =
    (list: ReadonlyMap<number, { readonly name: string }>): NameOf =>
    (id) =>
      localise(list.get(id)?.name ?? unknown(id), language);
  const category: NameOf = (id) => {
    const found = desk.categories.get(id);
    if (found === undefined) return unknown(id);
    // Where the ticket is now is told by the ticket itself.
    const isVisible = mayUseCategory(log.caller, found) || id === log.ticket.categoryId;
    return isVisible ? localisePath(found.fullName, language) : null;
  };
  const names: Readonly<Record<number, NameOf>> = {
    12: (id) => desk.users.get(id)?.fullName ?? unknown(id),
    15: (id) => (visibleTicketIds.has(id) ? String(id) : null),
    17: codeName(readStatusCodes),
    22: codeName(securityLevelCodes),
    23: category,
    24: listed(desk.priorities),
    25: (id) => {
      const person = references.persons.get(id);
      return person === undefined ? unknown(id) : personFullName(person);
    },
    26: codeName(baseStatusCodes),
    29: (id) => desk.users.get(id)?.fullName ?? unknown(id),
    35: listed(desk.statuses),
    47: (id) => references.sales.get(id)?.heading ?? unknown(id),
    48: (id) => references.projects.get(id)?.name ?? unknown(id),
    49: listed(desk.ticketTypes),
    10_005: codeName(securityLevelCodes),
  };
  const tag = listed(desk.tags);
  return {
    name: (field, value) => {
      if (field === TAGS) return idsIn(value).map(tag).join(", ");
      const nameOf = names[field];
      if (nameOf === undefined)
        return loggedMembers[field]?.form === "Instant" ? iso(value) : value;
      return idsIn(value).length === 0 ? "" : nameOf(Number(value));
    },
    customValue: (key, value) => {
      const field = desk.customFields.get(key);
      const option = field?.options.find(({ id }) => String(id) === value);
      if (option !== undefined) return localise(option.label, language);
      return field?.type === "DateTime" ? iso(value) : value;
    },
  };
}

/** How the values of a custom field are written; one that is gone has them as they were stored. */
export function formOfCustomField(field: CustomField | undefined): LogForm {
  switch (field?.type) {
    case "Checkbox":
      return "Flag";
    case "DateTime":
      return "Instant";
    case "Time":
      return "Minutes";
    case "TimeSpan":
      return "Seconds";
    case "Integer":
    case "Decimal":
      return "Number";
    default:
      return "Text";
  }
}

const TAGS = 46;

/** The log has times in UTC as `YYYY-MM-DD hh:mm:ss`. */
const iso = (value: string): string => (value === "" ? "" : `${value.replace(" ", "T")}Z`);

/** A record that is gone is called by its id. */
const unknown = (id: number): string => `#${String(id)}`;

/** Ids above none. */
function idsIn(value: string): readonly number[] {
  return value
    .split(",")
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0);
}

function codeName(codes: Readonly<Record<string, number>>): NameOf {
  return (code) => Object.entries(codes).find(([, each]) => each === code)?.[0] ?? String(code);
}
