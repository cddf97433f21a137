import type { Country } from "../../../contract/carriers/country.ts";
import type { CustomerLanguage } from "../../../contract/carriers/customer-language.ts";
import type { EntityElement } from "../../../contract/carriers/entity-element.ts";
import type { TicketPriority } from "../../../contract/carriers/ticket-priority.ts";
import type { Wire } from "../../../contract/wire.ts";
import { localise } from "../language.ts";
import { noRights, type Presentation } from "./presentation.ts";

/** Addresses or numbers as a list; an empty one is none. */
export function presentElements(values: readonly string[]): readonly Wire<typeof EntityElement>[] {
  return values.filter(Boolean).map((value) => ({
    Value: value,
    StrippedValue: value.replaceAll(/[\s()\-./]/g, ""),
    Description: "",
    ...noRights,
  }));
}

/** A country, of which only the id is known; null for none. */
export function presentCountry(countryId: number): Wire<typeof Country> | null {
  if (countryId === 0) return null;
  return {
    CountryId: countryId,
    Name: "",
    CurrencyId: 0,
    EnglishName: "",
    TwoLetterISOCountry: "",
    ThreeLetterISOCountry: "",
    ImageDescription: "",
    OrgNrText: "",
    InterAreaPrefix: "",
    DialInPrefix: "",
    ZipPrefix: "",
    DomainName: "",
    AddressLayoutId: 0,
    DomesticAddressLayoutId: 0,
    ForeignAddressLayoutId: 0,
    Rank: 0,
    Tooltip: "",
    Deleted: false,
    ...noRights,
  };
}

/** The language of a customer, of which only the id is known; null for none. */
export function presentCustomerLanguage(languageId: number): Wire<typeof CustomerLanguage> | null {
  if (languageId === 0) return null;
  return { Id: languageId, Value: "", Tooltip: "", ...noRights };
}

/** A priority as an entry of a list; null for none. */
export function presentPriorityItem(
  priorityId: number,
  { desk, language }: Presentation,
): Wire<typeof TicketPriority> | null {
  const priority = desk.priorities.get(priorityId);
  if (priority === undefined) return null;
  return { Id: priorityId, Value: localise(priority.name, language), Tooltip: "", ...noRights };
}
