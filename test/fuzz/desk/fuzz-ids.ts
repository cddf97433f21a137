import {
  customFieldTypeCodes,
  type CustomFieldType,
} from "../../../src/domain/desk/custom-field.ts";

/** Ids of records that a fuzzed desk begins with, and of some that it has not. */
export const fuzzIds = {
  tickets: 40,
  /** Users, people and companies that requests may do anything to: nobody signs in as one of them. */
  bystanders: 40,
  /** After this one come the users who send requests; requests may link them, and no address names one. */
  lastBeforeSenders: 3000,
  /** As many as the tickets, and the first ones that are added to them. */
  messages: 120,
  named: [5, 6, 70, 71, 72, 80, 90, 95, 1001, 1002],
  /** A webhook that hears of everything; nobody names it. */
  listener: 777_777,
  strange: [0, -1, 2_147_483_647, -2_147_483_648, 99_999],
} as const;

/** Custom fields of every type. */
export const fuzzFields: readonly (readonly [key: string, type: CustomFieldType])[] = (
  Object.keys(customFieldTypeCodes) as CustomFieldType[]
).map((type) => [`x_${type.toLowerCase()}`, type]);
