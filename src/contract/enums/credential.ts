import { defineEnum } from "../enum.ts";

/** How the value of a credential is entered. */
export const CredentialValueControl = defineEnum("CredentialValueControl", {
  Static: 0,
  Edit: 1,
  Password: 2,
  Link: 3,
  Hidden: 4,
});
