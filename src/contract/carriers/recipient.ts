import { defineCarrier } from "../carrier.ts";
import { RecipientType } from "../enums/ticket-message.ts";
import { oneOf, text } from "../member.ts";

/** Somebody whom a message that is about to be written goes to. */
export const Recipient = defineCarrier("Recipient", {
  Type: oneOf(RecipientType),
  Value: text(),
  DisplayValue: text(),
});
