import { defineEnum } from "../enum.ts";

/** What kind of value a user-defined field has. */
export const UDefFieldType = defineEnum("UDefFieldType", {
  Number: 1,
  ShortText: 2,
  LongText: 3,
  Date: 4,
  UnlimitedDate: 5,
  Checkbox: 6,
  List: 7,
  Decimal: 8,
});

/** Which entity a field belongs to. */
export const UDefType = defineEnum("UDefType", {
  Invalid: 0,
  Contact: 7,
  Person: 8,
  Project: 9,
  Sale: 10,
  Temp: 11,
  Appointment: 12,
  Document: 13,
  None: 14,
});

/** Where in its box a value stands. */
export const UDefJustification = defineEnum("UDefJustification", {
  Default: 0,
  Left: 1,
  Center: 2,
  Right: 3,
});
