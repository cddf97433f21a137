import { defineCarrier } from "../carrier.ts";
import { bool, embedded, int32, list, text } from "../member.ts";

/** Something that can be chosen in a custom field. */
const CustomFieldOption = defineCarrier("CustomFieldOption", {
  Id: int32(),
  Label: text(),
});

/** What a custom field of tickets is. */
export const CustomFieldDefinition = defineCarrier("CustomFieldDefinition", {
  /** `x_…`; it stays what it was made with. */
  Key: text({ access: "create" }),
  Label: text(),
  /** By its published name, such as ShortText. */
  Type: text(),
  Mandatory: bool(),
  ReadOnly: bool(),
  /** Customers may see it. */
  External: bool(),
  /** As a value of the field is written in a ticket; null = none. */
  DefaultValue: text(),
  /** Longest text; 0 = unlimited. */
  MaxLength: int32(),
  Options: list(embedded(CustomFieldOption)),
  Rank: int32(),
});
