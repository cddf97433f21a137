import { defineCarrier } from "../carrier.ts";
import { bool, dictionary, int32, list, text } from "../member.ts";

/** A list of tickets that has a name, as the caller has it. */
export const ListView = defineCarrier("ListView", {
  /** A number, or the name of one that every desk has. */
  ViewId: text({ access: "read" }),
  Name: text({ maxLength: 100 }),
  Filter: text(),
  OrderBy: text(),
  /** None = the usual ones. */
  Columns: list(text()),
  /** Private, Team or BuiltIn. */
  Scope: text(),
  IsPinned: bool(),
  Rank: int32(),
  MayChange: bool({ access: "read" }),
});

/** How many tickets each view has, by its id. */
export const ListViewCounts = defineCarrier("ListViewCounts", {
  Counts: dictionary(int32()),
});
