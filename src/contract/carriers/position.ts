import { defineCarrier } from "../carrier.ts";
import { int32, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** What somebody is at his company. */
export const Position = defineCarrier("Position", {
  Id: int32({ access: "read" }),
  Value: text({ maxLength: 239 }),
  Tooltip: text({ access: "read" }),
  ...rowRights,
});
