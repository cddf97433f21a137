import { personFullName, type Person } from "../../../../domain/people/person.ts";
import { listPersons } from "../../../usecases/people/list-persons.ts";
import { recentCustomers, searchCustomers } from "../../../usecases/lists/search-customers.ts";
import { userOfPerson } from "../../presenters/present-person.ts";
import {
  ITEMS_MAX,
  type ListItem,
  type ListQuestion,
  type ListReading,
  type MdoList,
} from "../mdo-list.ts";

type ItemOf = (person: Person, reading: ListReading) => ListItem;

/** People with their companies, as a ticket takes them. */
export const personNew = personList("person_new", 19, (person, { attributes }) => ({
  id: person.personId,
  name: attributes.isOn("withoutCompany") ? personFullName(person) : nameWithCompany(person),
  toolTip: person.emails[0] ?? "",
  type: "Person",
  iconHint: person.contact === null ? "Personwithoutcontact" : "Personwithcontact",
  extraInfo: String(person.contact?.contactId ?? 0),
  ...(person.retired && { styleHint: "deleted_item" }),
}));

/** People by their own names. */
export const person = personList("person", 20, (each, { attributes, presentation }) => {
  const user = userOfPerson(presentation.desk, each.personId);
  const parts = [
    user === undefined ? "" : `associate_id=${user.userId}`,
    `contact_id=${each.contact?.contactId ?? 0}`,
    attributes.isOn("includeHasEmail") ? `has_email=${each.emails.length > 0 ? 1 : 0}` : "",
  ];
  return {
    id: each.personId,
    name: personFullName(each),
    toolTip: each.emails[0] ?? "",
    extraInfo: parts.filter(Boolean).join("&"),
    ...(each.retired && { styleHint: "deleted_item" }),
  };
});

function personList(name: string, listId: number, itemOf: ItemOf): MdoList {
  const items = (people: readonly Person[], reading: ListReading): readonly ListItem[] =>
    people.map((each) => itemOf(each, reading));
  return {
    name,
    listId,
    kind: "searched",
    search: async (question) => items(await found(question), question),
    find: async (ids, reading) => items(await listPersons(reading.context, ids), reading),
    recent: async (reading) => items(await recentCustomers(reading), reading),
  };
}

async function found({ attributes, search, ...reader }: ListQuestion): Promise<readonly Person[]> {
  const filter = {
    personId: attributes.id("person_id"),
    contactId: attributes.id("contact_id"),
    saleId: attributes.id("sale_id"),
    projectId: attributes.id("project_id"),
    skipRetired: attributes.isOn("skipRetired"),
  };
  return searchCustomers(reader, { search, filter, limit: ITEMS_MAX });
}

function nameWithCompany(each: Person): string {
  const company = [each.contact?.name, each.contact?.department].filter(Boolean).join(", ");
  const name = personFullName(each);
  return company === "" ? name : `${name} (${company})`;
}
