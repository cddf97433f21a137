import { defineEnum } from "../enum.ts";

export const FormSubmissionStatus = defineEnum("FormSubmissionStatus", {
  Unknown: 0,
  InProgress: 1,
  EmailVerification: 2,
  Submitted: 3,
  Processed: 4,
  Failed: 5,
});
