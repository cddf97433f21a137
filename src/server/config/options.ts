import { isIP } from "node:net";
import { isProviderAddress } from "../openid/is-provider-address.ts";
import { choice, freeText, list, onOff, wholeNumber, type Option } from "./option.ts";

const MEBIBYTE = 1024 * 1024;

/**
 * Every setting there is, declared once. The flags, the help, the environment variables, the keys of
 * the configuration file and the type `Config` all follow from this list.
 */
export const options = {
  port: wholeNumber({
    flag: "port",
    environment: "PORT",
    fileKey: "port",
    description: "Port to listen on; 0 takes any free one",
    minimum: 0,
    maximum: 65_535,
    defaultValue: 8080,
  }),
  host: freeText({
    flag: "host",
    environment: "HOST",
    fileKey: "host",
    description: "Address to listen on; 0.0.0.0 or :: to be reachable from other machines",
    placeholder: "ADDRESS",
    expected: "an IP address or a host name of this machine",
    accepts: (value) => isIP(value) !== 0 || /^[\w.-]+$/.test(value),
    defaultValue: "127.0.0.1",
  }),
  data: freeText({
    flag: "data",
    environment: "DATA_DIR",
    fileKey: "data",
    description: "Folder for everything the server keeps, the embedded database included",
    placeholder: "FOLDER",
    expected: "the path of a folder",
    defaultValue: "./data",
  }),
  databaseUrl: freeText({
    flag: "database-url",
    environment: "DATABASE_URL",
    fileKey: "databaseUrl",
    description: "PostgreSQL 15 or newer to use instead of the embedded database",
    placeholder: "URL",
    expected: "an address such as postgres://user:password@host:5432/database",
    accepts: isPostgresAddress,
    defaultValue: null,
    secret: true,
  }),
  poolSize: wholeNumber({
    flag: "pool-size",
    environment: "POOL_SIZE",
    fileKey: "poolSize",
    description: "Database connections this server keeps at most",
    minimum: 1,
    maximum: 200,
    defaultValue: 10,
  }),
  demo: onOff({
    flag: "demo",
    environment: "DEMO",
    fileKey: "demo",
    description: "Fill an empty desk with demo data whose sign-in is public",
  }),
  clock: choice({
    flag: "clock",
    environment: "CLOCK",
    fileKey: "clock",
    description:
      "Where the time comes from: system, or virtual for a clock that requests set (loopback only)",
    placeholder: "CLOCK",
    choices: ["system", "virtual"],
    defaultValue: "system",
  }),
  contractProfile: choice({
    flag: "contract-profile",
    environment: "CONTRACT_PROFILE",
    fileKey: "contractProfile",
    description:
      "Members in answers: current for all that are published, seed for those published first",
    placeholder: "PROFILE",
    choices: ["current", "seed"],
    defaultValue: "current",
  }),
  requestBytes: wholeNumber({
    flag: "limit-request-bytes",
    environment: "LIMIT_REQUEST_BYTES",
    fileKey: "limits.requestBytes",
    description: "Largest accepted request body",
    minimum: 1024,
    maximum: 1024 * MEBIBYTE,
    defaultValue: 32 * MEBIBYTE,
  }),
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
  openidIssuer: freeText({
    flag: "openid-issuer",
    environment: "OPENID_ISSUER",
    fileKey: "openid.issuer",
    description: "OpenID provider at which users can sign in as well, by the address of its issuer",
    placeholder: "URL",
    expected: "an https address such as https://login.example.com; http only for this machine",
    accepts: isProviderAddress,
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
  trustProxy: list({
    flag: "trust-proxy",
    environment: "TRUST_PROXY",
    fileKey: "trustProxy",
    description: "Reverse proxies whose X-Forwarded-* headers count, separated by commas",
    placeholder: "ADDRESSES",
    expected: "IP addresses or ranges such as 10.0.0.0/8, or loopback, linklocal, uniquelocal",
    accepts: isAddressRange,
  }),
  logLevel: choice({
    flag: "log-level",
    environment: "LOG_LEVEL",
    fileKey: "logLevel",
    description:
      "Least important lines of the log: fatal, error, warn, info, debug, trace, or silent for none",
    placeholder: "LEVEL",
    choices: ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
    defaultValue: "info",
  }),
  configFile: freeText({
    flag: "config",
    environment: "CONFIG_FILE",
    fileKey: null,
    description: "JSON file with settings; flags and environment variables go before it",
    placeholder: "FILE",
    expected: "the path of a file",
    defaultValue: null,
  }),
} as const satisfies Record<string, Option<unknown>>;

export type OptionName = keyof typeof options;

/** In the order in which the help shows them. */
export const optionNames = Object.keys(options) as readonly OptionName[];

export type Config = {
  readonly [Name in OptionName]: (typeof options)[Name] extends Option<infer Value> ? Value : never;
};

/** The host may be missing after a user name: it then stands in the query, as for a socket. */
function isPostgresAddress(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value.replace("@/", "@localhost/"));
}

function isAddressRange(value: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(value)) return true;
  const [address = "", prefixLength] = value.split("/");
  const version = isIP(address);
  if (version === 0) return false;
  if (prefixLength === undefined) return true;
  return /^\d{1,3}$/.test(prefixLength) && Number(prefixLength) <= (version === 4 ? 32 : 128);
}
