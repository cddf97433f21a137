import { isProtectedAddress } from "../is-protected-address.ts";
import { freeText, type Option } from "../option.ts";

/** At which OpenID provider users can sign in as well. */
export const openidOptions = {
  openidIssuer: freeText({
    flag: "openid-issuer",
    environment: "OPENID_ISSUER",
    fileKey: "openid.issuer",
    description: "OpenID provider at which users can sign in as well, by the address of its issuer",
    placeholder: "URL",
    expected: "an https address such as https://login.example.com; http only for this machine",
    accepts: isProtectedAddress,
    defaultValue: null,
  }),
  openidClientId: freeText({
    flag: "openid-client-id",
    environment: "OPENID_CLIENT_ID",
    fileKey: "openid.clientId",
    description: "Name of this server at the OpenID provider",
    placeholder: "ID",
    expected: "the client id that the provider gave",
    defaultValue: null,
  }),
  openidClientSecret: freeText({
    flag: "openid-client-secret",
    environment: "OPENID_CLIENT_SECRET",
    fileKey: "openid.clientSecret",
    description: "Secret of this server at the OpenID provider; none for a public client",
    placeholder: "SECRET",
    expected: "the client secret that the provider gave",
    defaultValue: null,
    secret: true,
  }),
  openidScopes: freeText({
    flag: "openid-scopes",
    environment: "OPENID_SCOPES",
    fileKey: "openid.scopes",
    description: "What the OpenID provider is asked for",
    placeholder: "SCOPES",
    expected: "scopes separated by blanks, with openid among them",
    accepts: (value) => value.split(" ").includes("openid"),
    defaultValue: "openid email profile",
  }),
  openidUserClaim: freeText({
    flag: "openid-user-claim",
    environment: "OPENID_USER_CLAIM",
    fileKey: "openid.userClaim",
    description:
      "Claim of the OpenID provider that is the login name or e-mail address of a user who comes for the first time",
    placeholder: "CLAIM",
    expected: "the name of a claim such as email or preferred_username",
    defaultValue: "email",
  }),
  openidButtonLabel: freeText({
    flag: "openid-button-label",
    environment: "OPENID_BUTTON_LABEL",
    fileKey: "openid.buttonLabel",
    description: "What stands on the button that leads to the OpenID provider",
    placeholder: "TEXT",
    expected: "a few words",
    defaultValue: null,
  }),
} as const satisfies Record<string, Option<unknown>>;
