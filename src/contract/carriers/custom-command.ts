import { defineCarrier } from "../carrier.ts";
import { CommandActions } from "../enums/custom-command.ts";
import { oneOf, text } from "../member.ts";
import { rowRights } from "./row-rights.ts";

/** Something to be done by a user interface. */
export const CustomCommand = defineCarrier("CustomCommand", {
  Name: text(),
  DisplayName: text(),
  Description: text(),
  ToolTip: text(),
  Actions: oneOf(CommandActions),
  ActionData: text(),
  ...rowRights,
});
