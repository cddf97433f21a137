import { freeText, onOff, wholeNumber, type Option } from "../option.ts";

/** Where everything is kept. */
export const storageOptions = {
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
} as const satisfies Record<string, Option<unknown>>;

/** The host may be missing after a user name: it then stands in the query, as for a socket. */
function isPostgresAddress(value: string): boolean {
  return /^postgres(ql)?:\/\//.test(value) && URL.canParse(value.replace("@/", "@localhost/"));
}
