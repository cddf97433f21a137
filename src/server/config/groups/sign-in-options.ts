import { choice, freeText, onOff, type Option } from "../option.ts";

/** How callers prove who they are. */
export const signInOptions = {
  contextIdentifier: freeText({
    flag: "context-identifier",
    environment: "CONTEXT_IDENTIFIER",
    fileKey: "contextIdentifier",
    description: "Name of this installation in tickets, tokens and addresses",
    placeholder: "NAME",
    expected: "1 to 64 letters, digits, hyphens or underscores",
    accepts: (value) => /^[A-Za-z0-9_-]{1,64}$/.test(value),
    defaultValue: "Default",
  }),
  authorizeWithUsername: onOff({
    flag: "authorize-with-username",
    environment: "AUTHORIZE_WITH_USERNAME",
    fileKey: "authentication.authorizeWithUsername",
    description: "Accept user name and password with each call (Basic)",
    defaultValue: true,
  }),
  authorizeWithTicket: onOff({
    flag: "authorize-with-ticket",
    environment: "AUTHORIZE_WITH_TICKET",
    fileKey: "authentication.authorizeWithTicket",
    description: "Accept tickets (SoTicket)",
    defaultValue: true,
  }),
  authorizeWithToken: onOff({
    flag: "authorize-with-token",
    environment: "AUTHORIZE_WITH_TOKEN",
    fileKey: "authentication.authorizeWithToken",
    description: "Accept access tokens (Bearer)",
    defaultValue: true,
  }),
  appTokens: choice({
    flag: "app-tokens",
    environment: "APP_TOKENS",
    fileKey: "appTokens.mode",
    description:
      "Header SO-AppToken: off to ignore it, optional to know the application, required for calls with tickets",
    placeholder: "MODE",
    choices: ["off", "optional", "required"],
    defaultValue: "optional",
  }),
  systemUsers: onOff({
    flag: "system-users",
    environment: "SYSTEM_USERS",
    fileKey: "authentication.systemUsers",
    description: "Let registered applications sign in as their system user by signature",
  }),
  insecureCookies: onOff({
    flag: "insecure-cookies",
    environment: "INSECURE_COOKIES",
    fileKey: "authentication.insecureCookies",
    description: "Set cookies without Secure, for development over plain http only",
  }),
} as const satisfies Record<string, Option<unknown>>;
