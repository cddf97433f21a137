import type { ClientConfig } from "pg";

/** A database server that the tests of this run may use. Plain data: it travels to the test processes. */
export interface TestServer {
  /** For example `embedded PostgreSQL 18.4`. */
  readonly name: string;
  /** Connects as a user who may create databases. */
  readonly connection: ClientConfig;
  /** A database with all migrations applied; every test database is a copy of it. */
  readonly template: string;
}

declare module "vitest" {
  export interface ProvidedContext {
    databaseServers: readonly TestServer[];
    /** Removed at the end of the run with everything in it; servers on data below it are stopped. */
    runFolder: string;
  }
}
