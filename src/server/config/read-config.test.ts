import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { ConfigError } from "./config-error.ts";
import { optionNames, options } from "./options.ts";
import { readConfig, type Environment, type Flags } from "./read-config.ts";

function fileWith(content: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), "counterfoil-config-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "settings");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

function complaint(flags: Flags, environment: Environment = {}): string {
  try {
    readConfig(flags, environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
}

describe("configuration", () => {
  test("has a default for everything", () => {
    expect(readConfig({}, {})).toEqual({
      port: 8080,
      host: "127.0.0.1",
      data: "./data",
      databaseUrl: null,
      attachments: null,
      attachmentsEndpoint: null,
      attachmentsRegion: "us-east-1",
      attachmentsKeyId: null,
      attachmentsKey: null,
      poolSize: 10,
      demo: false,
      clock: "system",
      contractProfile: "current",
      datesUnzonedByDefault: false,
      openApiRequireLogin: false,
      requestBytes: 33_554_432,
      requestsPerSecond: 0,
      corsOrigins: [],
      contextIdentifier: "Default",
      authorizeWithUsername: true,
      authorizeWithTicket: true,
      authorizeWithToken: true,
      attachmentBytes: 67_108_864,
      webhookNetworks: [],
      webhookHttp: false,
      webhookAnyCertificate: false,
      linkScheme: "request",
      linkHost: null,
      linkPort: 0,
      appTokens: "optional",
      systemUsers: false,
      insecureCookies: false,
      openidIssuer: null,
      openidClientId: null,
      openidClientSecret: null,
      openidScopes: "openid email profile",
      openidUserClaim: "email",
      openidButtonLabel: null,
      metricsToken: null,
      trustProxy: [],
      logLevel: "info",
      configFile: null,
    });
  });

  test("takes a flag before the environment before the file before the default", () => {
    const configFile = fileWith({
      port: 3,
      host: "::1",
      demo: true,
      limits: { requestBytes: 2048 },
      dates: { unzonedByDefault: true },
    });
    const environment = { PORT: "2", HOST: "127.0.0.2", CONFIG_FILE: configFile };
    expect(readConfig({ port: "1" }, environment)).toMatchObject({
      port: 1,
      host: "127.0.0.2",
      demo: true,
      requestBytes: 2048,
      datesUnzonedByDefault: true,
      data: "./data",
    });
  });

  test("reads the file that the flag names, not the one of the environment", () => {
    const environment = { CONFIG_FILE: fileWith({ port: 2 }) };
    expect(readConfig({ configFile: fileWith({ port: 1 }) }, environment).port).toBe(1);
  });

  test("takes every value that the environment can hold", () => {
    const environment: Environment = {
      PORT: "0",
      HOST: "0.0.0.0",
      DATA_DIR: "/srv/desk",
      DATABASE_URL: "postgresql://user:secret@db/desk?sslmode=require",
      ATTACHMENTS: "s3://desk-files/one/two/",
      ATTACHMENTS_ENDPOINT: "https://s3.example.com/storage",
      ATTACHMENTS_REGION: "eu-north-1",
      ATTACHMENTS_KEY_ID: "AKIA",
      ATTACHMENTS_KEY: "hush",
      POOL_SIZE: "16",
      DEMO: "yes",
      CLOCK: "System",
      CONTRACT_PROFILE: "seed",
      DATES_UNZONED_BY_DEFAULT: "true",
      OPENAPI_REQUIRE_LOGIN: "on",
      LIMIT_REQUEST_BYTES: "1024",
      LIMIT_REQUESTS_PER_SECOND: "50",
      CORS_ORIGINS: "https://desk.example.com, https://*.example.com:*",
      CONTEXT_IDENTIFIER: "Cust12345",
      AUTHORIZE_WITH_USERNAME: "off",
      AUTHORIZE_WITH_TICKET: "false",
      AUTHORIZE_WITH_TOKEN: "no",
      LIMIT_ATTACHMENT_BYTES: "2048",
      WEBHOOK_ALLOW_NETWORKS: "10.1.0.0/16, ::1",
      WEBHOOK_ALLOW_HTTP: "on",
      WEBHOOK_SKIP_CERTIFICATE_CHECK: "true",
      LINK_SCHEME: "https",
      LINK_HOST: "desk.example.com",
      LINK_PORT: "8443",
      APP_TOKENS: "required",
      SYSTEM_USERS: "on",
      INSECURE_COOKIES: "1",
      OPENID_ISSUER: "https://login.example.com/tenant",
      OPENID_CLIENT_ID: "desk",
      OPENID_CLIENT_SECRET: "hush",
      OPENID_SCOPES: "openid upn",
      OPENID_USER_CLAIM: "upn",
      OPENID_BUTTON_LABEL: "Sign in with Example",
      METRICS_TOKEN: "a-token-of-sixteen",
      TRUST_PROXY: "10.0.0.0/8, ::1,loopback",
      LOG_LEVEL: "warn",
    };
    expect(readConfig({}, environment)).toEqual({
      port: 0,
      host: "0.0.0.0",
      data: "/srv/desk",
      databaseUrl: "postgresql://user:secret@db/desk?sslmode=require",
      attachments: "s3://desk-files/one/two/",
      attachmentsEndpoint: "https://s3.example.com/storage",
      attachmentsRegion: "eu-north-1",
      attachmentsKeyId: "AKIA",
      attachmentsKey: "hush",
      poolSize: 16,
      demo: true,
      clock: "system",
      contractProfile: "seed",
      datesUnzonedByDefault: true,
      openApiRequireLogin: true,
      requestBytes: 1024,
      requestsPerSecond: 50,
      corsOrigins: ["https://desk.example.com", "https://*.example.com:*"],
      contextIdentifier: "Cust12345",
      authorizeWithUsername: false,
      authorizeWithTicket: false,
      authorizeWithToken: false,
      attachmentBytes: 2048,
      webhookNetworks: ["10.1.0.0/16", "::1"],
      webhookHttp: true,
      webhookAnyCertificate: true,
      linkScheme: "https",
      linkHost: "desk.example.com",
      linkPort: 8443,
      appTokens: "required",
      systemUsers: true,
      insecureCookies: true,
      openidIssuer: "https://login.example.com/tenant",
      openidClientId: "desk",
      openidClientSecret: "hush",
      openidScopes: "openid upn",
      openidUserClaim: "upn",
      openidButtonLabel: "Sign in with Example",
      metricsToken: "a-token-of-sixteen",
      trustProxy: ["10.0.0.0/8", "::1", "loopback"],
      logLevel: "warn",
      configFile: null,
    });
  });

  test("takes an empty variable for none", () => {
    expect(readConfig({}, { PORT: "", DATABASE_URL: "", DATABASE_URL_FILE: "" })).toMatchObject({
      port: 8080,
      databaseUrl: null,
    });
  });

  test("lets a switch be turned off again", () => {
    expect(readConfig({ demo: false }, { DEMO: "true" }).demo).toBe(false);
    expect(readConfig({ authorizeWithUsername: false }, {}).authorizeWithUsername).toBe(false);
  });

  test("reads a secret from the file that a variable names, without its line end", () => {
    const environment = { DATABASE_URL_FILE: fileWith("postgres://db/desk\n") };
    expect(readConfig({}, environment).databaseUrl).toBe("postgres://db/desk");
  });
});

describe("a wrong value", () => {
  test.each([
    [{ port: "abc" }, '--port expects a whole number from 0 to 65535, not "abc".'],
    [{ port: "-1" }, '--port expects a whole number from 0 to 65535, not "-1".'],
    [{ port: "65536" }, '--port expects a whole number from 0 to 65535, not "65536".'],
    [{ port: "80.5" }, '--port expects a whole number from 0 to 65535, not "80.5".'],
    [{ poolSize: "0" }, '--pool-size expects a whole number from 1 to 200, not "0".'],
    [{ host: "a b" }, '--host expects an IP address or a host name of this machine, not "a b".'],
    [{ clock: "sundial" }, '--clock expects one of system, virtual, not "sundial".'],
    [{ data: "" }, '--data expects the path of a folder, not "".'],
    [
      { trustProxy: "10.0.0.0/33" },
      '--trust-proxy expects IP addresses or ranges such as 10.0.0.0/8, or loopback, linklocal, uniquelocal, not "10.0.0.0/33".',
    ],
    [
      { clock: "virtual", host: "0.0.0.0" },
      '--clock virtual lets every caller set the time, so --host must be a loopback address such as 127.0.0.1, not "0.0.0.0".',
    ],
    [
      { openidIssuer: "http://login.example.com" },
      '--openid-issuer expects an https address such as https://login.example.com; http only for this machine, not "http://login.example.com".',
    ],
    [
      { openidScopes: "email" },
      '--openid-scopes expects scopes separated by blanks, with openid among them, not "email".',
    ],
    [
      { openidIssuer: "https://login.example.com" },
      "--openid-issuer and --openid-client-id go together: give both or neither.",
    ],
    [
      { attachments: "s3://abc/x", attachmentsKeyId: "k" },
      "--attachments needs --attachments-key-id and --attachments-key.",
    ],
    [
      { attachmentsEndpoint: "https://s3.example.com" },
      "--attachments-key-id, --attachments-key and --attachments-endpoint belong to --attachments, which is not given.",
    ],
    [
      { attachmentsEndpoint: "http://s3.example.com" },
      '--attachments-endpoint expects an https address such as https://s3.example.com; http only for this machine, not "http://s3.example.com".',
    ],
    [
      { attachments: "desk-files" },
      '--attachments expects an address such as s3://bucket or s3://bucket/folder, not "desk-files".',
    ],
    [
      { openidClientId: "desk" },
      "--openid-issuer and --openid-client-id go together: give both or neither.",
    ],
  ])("of a flag is told in one sentence: %j", (flags, sentence) => {
    expect(complaint(flags)).toBe(sentence);
  });

  test.each(["127.0.0.1", "127.8.0.1", "::1", "localhost"])(
    "is not the virtual clock on %s",
    (host) => {
      expect(complaint({ clock: "virtual", host })).toBe("");
    },
  );

  test("of the environment is told with the name of the variable", () => {
    expect(complaint({}, { DEMO: "maybe" })).toBe('DEMO expects true or false, not "maybe".');
  });

  test("of a secret is not repeated", () => {
    const sentence =
      "DATABASE_URL expects an address such as postgres://user:password@host:5432/database.";
    expect(complaint({}, { DATABASE_URL: "mysql://root:hush@db" })).toBe(sentence);
  });

  test("given twice is refused", () => {
    const environment = { DATABASE_URL: "postgres://a/b", DATABASE_URL_FILE: "/run/secrets/url" };
    expect(complaint({}, environment)).toBe("Set DATABASE_URL or DATABASE_URL_FILE, not both.");
  });

  test("names a missing secret file", () => {
    expect(complaint({}, { DATABASE_URL_FILE: "/nowhere/url" })).toBe(
      "DATABASE_URL_FILE names a file that cannot be read: /nowhere/url.",
    );
  });
});

describe("a configuration file", () => {
  test.each([
    ["{", "is not valid JSON"],
    ["[]", "must hold one JSON object"],
    [{ prot: 1 }, '"prot" in PATH is not a setting; known are port, host, trustProxy'],
    [{ limits: { bytes: 1 } }, '"limits.bytes" in PATH is not a setting'],
    [{ configFile: "x" }, '"configFile" in PATH is not a setting'],
    [{ port: null }, '"port" in PATH must be text, a number, true, false or a list of texts'],
    [{ port: "x" }, '"port" in PATH expects a whole number from 0 to 65535, not "x".'],
    [{ demo: 7 }, '"demo" in PATH expects true or false, not "7".'],
  ])("with %j is refused", (content, sentence) => {
    const path = fileWith(content);
    expect(complaint({ configFile: path })).toContain(sentence.replace("PATH", path));
  });

  test("that is missing is refused", () => {
    expect(complaint({ configFile: "/nowhere/settings.json" })).toBe(
      "The configuration file /nowhere/settings.json cannot be read.",
    );
  });

  test("may hold a list", () => {
    const configFile = fileWith({ trustProxy: ["10.0.0.1", "10.0.0.2"] });
    expect(readConfig({ configFile }, {}).trustProxy).toEqual(["10.0.0.1", "10.0.0.2"]);
  });
});

test("every option has names of its own", () => {
  for (const name of ["flag", "environment", "fileKey"] as const) {
    const names = optionNames.map((option) => options[option][name]);
    expect(new Set(names).size).toBe(names.length);
  }
});
