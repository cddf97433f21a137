import { readFileSync } from "node:fs";
import { ConfigError } from "../../config/config-error.ts";
import { importParts, type ImportPart, type ImportWishes } from "../../importing/import-job.ts";
import { sourceAddress } from "../../importing/source/source-address.ts";

/** As they are given on the command line. */
export interface ImportFlags {
  readonly url?: string;
  readonly token?: string;
  readonly tokenFile?: string;
  readonly user?: string;
  readonly passwordFile?: string;
  readonly since?: string;
  readonly only?: string;
  readonly dryRun?: boolean;
  readonly atOnce?: string;
}

export interface ImportSettings extends ImportWishes {
  readonly address: string;
  /** The value of the header. */
  readonly authorization: string;
  readonly isTrial: boolean;
}

const AT_ONCE = 4;
const AT_ONCE_MAX = 32;

/** What is to be imported, and from where. Throws `ConfigError`. */
export function readImportOptions(flags: ImportFlags): ImportSettings {
  return {
    address: sourceAddress(flags.url ?? ""),
    authorization: readAuthorization(flags),
    parts: readParts(flags.only),
    since: readSince(flags.since),
    atOnce: readAtOnce(flags.atOnce),
    isTrial: flags.dryRun === true,
  };
}

function readAuthorization({ token, tokenFile, user, passwordFile }: ImportFlags): string {
  const ways = [token, tokenFile, user].filter((way) => way !== undefined).length;
  if (ways !== 1) {
    throw new ConfigError("Say who calls the source: with --token-file, --token or --user.");
  }
  if (user !== undefined) {
    if (passwordFile === undefined) throw new ConfigError("--user also needs --password-file.");
    const password = readSecret(passwordFile, "--password-file");
    return `Basic ${Buffer.from(`${user}:${password}`, "utf8").toString("base64")}`;
  }
  const secret = token ?? readSecret(tokenFile ?? "", "--token-file");
  if (!/^[\x21-\x7e]+$/.test(secret)) throw new ConfigError("The token is no token.");
  return secret.startsWith("7T:") ? `SOTicket ${secret}` : `Bearer ${secret}`;
}

const STDIN = 0;

/** The first line of a file, or of the input when it is called `-`. */
function readSecret(path: string, flag: string): string {
  let content: string;
  try {
    content = readFileSync(path === "-" ? STDIN : path, "utf8");
  } catch (error) {
    throw new ConfigError(`The file of ${flag} cannot be read: ${path}.`, { cause: error });
  }
  const [line = ""] = content.split(/\r?\n/);
  if (line === "") throw new ConfigError(`The file of ${flag} is empty: ${path}.`);
  return line;
}

function readParts(only: string | undefined): ReadonlySet<ImportPart> {
  if (only === undefined) return new Set(importParts);
  const names = only.split(",").map((name) => name.trim().toLowerCase());
  const wrong = names.find((name) => !importParts.some((part) => part === name));
  if (wrong !== undefined) {
    throw new ConfigError(
      `--only takes any of ${importParts.join(", ")}, with commas between them.`,
    );
  }
  return new Set(importParts.filter((part) => names.includes(part)));
}

function readSince(since: string | undefined): number | null {
  if (since === undefined) return null;
  const isDate = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.test(since);
  const instant = isDate ? Date.parse(since) : Number.NaN;
  if (Number.isNaN(instant)) {
    throw new ConfigError(
      "--since must be a day such as 2026-01-31, or a time such as 2026-01-31T08:00Z.",
    );
  }
  return Math.floor(instant / 1000);
}

function readAtOnce(atOnce: string | undefined): number {
  if (atOnce === undefined) return AT_ONCE;
  const number = Number(atOnce);
  if (Number.isInteger(number) && number >= 1 && number <= AT_ONCE_MAX) return number;
  throw new ConfigError(`--at-once must be a number from 1 to ${AT_ONCE_MAX}.`);
}
