import { defineCarrier } from "../carrier.ts";
import { PrefDescValueType, PreferenceLevel } from "../enums/preference.ts";
import { embedded, int32, oneOf, text } from "../member.ts";
import { PreferenceSpec } from "./preference-spec.ts";
import { rowRights } from "./row-rights.ts";
import { TabOrder } from "./tab-order.ts";

/** One setting of a user, a group or everybody. */
export const Preference = defineCarrier("Preference", {
  Level: oneOf(PreferenceLevel),
  RawValue: text({ maxLength: 4000 }),
  Specification: embedded(PreferenceSpec),
  DisplayValue: text({ access: "read" }),
  DisplayTooltip: text({ access: "read" }),
  DisplayType: oneOf(PrefDescValueType, { access: "read" }),
  TabOrder: embedded(TabOrder, { access: "read" }),
  TargetId: int32(),
  PrefDescId: int32({ access: "read" }),
  TableName: text({ access: "read" }),
  UserPreferenceId: int32({ access: "read" }),
  ...rowRights,
});
