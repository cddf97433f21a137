import { defineCarrier } from "../carrier.ts";
import { bool, text } from "../member.ts";

/** Whether a program may act as its system user, and with what. */
export const SystemUserAnswer = defineCarrier("SystemUserAnswer", {
  IsSuccessful: bool(),
  Token: text(),
  ErrorMessage: text(),
});
