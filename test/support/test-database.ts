import { randomUUID } from "node:crypto";
import { escapeIdentifier } from "pg";
import type { ClientConfig } from "pg";
import { pino } from "pino";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openConnection } from "../../src/server/storage/connection.ts";
import { errorCode } from "../../src/server/storage/database-errors.ts";
import { openDatabase } from "../../src/server/storage/database.ts";
import type { Database } from "../../src/server/storage/database.ts";
import type { TestServer } from "./test-server.ts";

/** A database of its own for one test file or group, freshly migrated. */
export interface TestDatabase {
  /** Usable inside tests and hooks, not while tests are being collected. */
  readonly db: Database;
  readonly connection: ClientConfig;
}

interface TestDatabaseOptions {
  /** Default: the embedded server. */
  readonly server?: TestServer;
  readonly poolSize?: number;
}

/**
 * Gives the surrounding file or `describe` a database: a copy of the migrated template is made before
 * its tests and dropped after them. Call it while tests are collected.
 */
export function testDatabase(options: TestDatabaseOptions = {}): TestDatabase {
  const server = options.server ?? embeddedTestServer();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const connection = { ...server.connection, database: name };
  let opened: Database | undefined;
  beforeAll(async () => {
    await administer(
      server,
      `create database ${escapeIdentifier(name)} template ${escapeIdentifier(server.template)}`,
    );
    const log = pino({ level: "silent" });
    opened = await openDatabase(connection, { poolSize: options.poolSize ?? 4, log });
  });
  afterAll(async () => {
    await opened?.close();
    await dropDatabase(server, name);
  });
  return {
    connection,
    get db() {
      if (opened === undefined) throw new Error("the test database opens before the first test");
      return opened;
    },
  };
}

/** Runs the same tests on every database server of this run: the embedded one and, if there is one, a real one. */
export function describeEachDatabase(title: string, tests: (database: TestDatabase) => void): void {
  for (const server of inject("databaseServers")) {
    describe(`${title} (${server.name})`, () => {
      tests(testDatabase({ server }));
    });
  }
}

/**
 * Runs tests of what no database has a say in, such as the bytes of requests and answers, on the embedded
 * one alone. Each statement runs on the other one, too, in tests of what it is for.
 */
export function describeOneDatabase(title: string, tests: (database: TestDatabase) => void): void {
  const server = embeddedTestServer();
  describe(`${title} (${server.name})`, () => {
    tests(testDatabase({ server }));
  });
}

export function embeddedTestServer(): TestServer {
  const [server] = inject("databaseServers");
  if (server === undefined) throw new Error("this run has no database server");
  return server;
}

/**
 * Drops a database whatever is still connected to it. Force may not end a worker of autovacuum, which
 * belongs to the server and comes after many writes; the plain command sends that one away by itself.
 */
async function dropDatabase(server: TestServer, name: string): Promise<void> {
  const drop = `drop database if exists ${escapeIdentifier(name)}`;
  try {
    await administer(server, `${drop} with (force)`);
  } catch (error) {
    if (errorCode(error) !== INSUFFICIENT_PRIVILEGE) throw error;
    await administer(server, drop);
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";

async function administer(server: TestServer, sql: string): Promise<void> {
  const client = await openConnection(server.connection, "counterfoil test");
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
