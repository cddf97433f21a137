import { defineCarrier } from "../carrier.ts";
import { FormSubmissionStatus } from "../enums/form-submission.ts";
import { key, oneOf, text } from "../member.ts";

/** The web form a ticket came from. */
export const TicketFormSubmission = defineCarrier("TicketFormSubmission", {
  FormSubmissionId: key({ access: "read" }),
  EmailAddress: text({ access: "read", maxLength: 255 }),
  Status: oneOf(FormSubmissionStatus, { access: "read" }),
});
