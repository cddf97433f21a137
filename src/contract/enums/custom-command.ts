import { defineEnum } from "../enum.ts";

/** What a command asks before it is carried out. */
export const CommandActions = defineEnum("CommandActions", {
  Implicit: 0,
  YesNo: 1,
  OkCancel: 2,
  Ok: 3,
});
