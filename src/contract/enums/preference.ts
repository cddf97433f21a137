import { defineEnum } from "../enum.ts";

/** For whom a preference holds; a nearer level wins. */
export const PreferenceLevel = defineEnum("PreferenceLevel", {
  Undefined: 0,
  HardDefault: 1,
  SystemWide: 2,
  Database: 3,
  Group: 4,
  Individual: 5,
  PC: 6,
});

/** What kind of value a preference has. */
export const PrefDescValueType = defineEnum("PrefDescValueType", {
  Unknown: 0,
  Number: 1,
  Text: 2,
  Bool: 3,
  ListOfValues: 4,
  ListTableRef: 5,
  TimeList: 6,
  ContactID: 7,
  PersonID: 8,
  ProjectID: 9,
  SelectionID: 10,
  PosSize: 11,
  TimeZone: 12,
  Time: 13,
  Password: 14,
  MultiLineText: 15,
});
