import type { ClientConfig } from "pg";
import type { Logger } from "pino";
import type { Config } from "../config/options.ts";
import { openAttachmentStore } from "../attachments/open-attachment-store.ts";
import { ConfigError } from "../config/config-error.ts";
import { readDatabaseCondition, readDeskCondition } from "../storage/condition.ts";
import { openDatabase } from "../storage/database.ts";
import { DatabaseUnavailable, DatabaseUnusable } from "../storage/database-errors.ts";
import { readSchemaState, type SchemaState } from "../storage/migrate.ts";
import { examineDatabase, examineDesk } from "./examine-database.ts";
import { bad, good, warning, type Finding } from "./finding.ts";

export interface ExaminedSystem {
  readonly config: Config;
  readonly connection: ClientConfig;
  readonly log: Logger;
  /** Epoch seconds, with fractions. */
  readonly nowSeconds: () => number;
}

/** Looks at the database and what is in it. Changes nothing, and says what it could not see. */
export async function examineStored(system: ExaminedSystem): Promise<readonly Finding[]> {
  const { connection, log, config } = system;
  try {
    const database = await openDatabase(connection, { poolSize: 1, log });
    try {
      const condition = await readDatabaseCondition(database);
      const { poolSize } = config;
      const facts = { ...condition, ownSeconds: system.nowSeconds(), poolSize };
      const schema = await readSchemaState(connection);
      const isReadable = schema.problem === null && schema.applied === schema.known;
      const desk = isReadable ? examineDesk(await readDeskCondition(database)) : [];
      return [...examineDatabase(facts), examineSchema(schema), ...desk];
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable) && !(error instanceof DatabaseUnusable))
      throw error;
    const advice =
      "Start PostgreSQL, or correct --database-url; nothing else can be looked at before.";
    return [bad("database", error.message, advice)];
  }
}

function examineSchema({ applied, known, problem }: SchemaState): Finding {
  if (problem !== null) return bad("tables", problem, "Nothing was changed.");
  const found = `${applied} of ${known} migrations have run`;
  return applied < known
    ? warning("tables", found, "Back up, then start the server or run counterfoil migrate.")
    : good("tables", found);
}

/** Looks whether contents of attachments can be stored and read. */
export async function examineAttachments(config: Config, log: Logger): Promise<readonly Finding[]> {
  const place = config.attachments ?? `${config.data}/attachments`;
  try {
    await openAttachmentStore(config, log);
    return [good("attachments", place)];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [
      bad(
        "attachments",
        `${place}: ${error.message}`,
        "Correct the settings that begin with --attachments.",
      ),
    ];
  }
}
