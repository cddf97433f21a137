import { defineEnum } from "../enum.ts";

/** Which of his addresses one is. */
export const AddressType = defineEnum("AddressType", {
  Unknown: 0,
  ContactPostalAddress: 1,
  ContactStreetAddress: 2,
  PersonPrivateAddress: 16387,
  QuoteBillingAddress: 8196,
  QuoteShippingAddress: 8197,
});
