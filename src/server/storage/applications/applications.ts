import { scopesOf, type Scope } from "../../../domain/access/scope.ts";
import type { Instant } from "../../../domain/instant.ts";
import type { Queryable } from "../queryable.ts";
import { defineStatement } from "../statement.ts";
import { timestampParameter } from "../value-types.ts";

/** A registered program. */
export interface Application {
  readonly applicationId: number;
  /** Its public name in OAuth. */
  readonly clientId: string;
  readonly name: string;
  /** What its tokens may be for at most. */
  readonly scopes: ReadonlySet<Scope>;
  readonly redirectUris: readonly string[];
  /** Null = a program that cannot keep a secret. */
  readonly secretHash: Uint8Array | null;
  /** PEM; null = it may not sign in as its system user. */
  readonly publicKey: string | null;
  readonly systemTokenHash: Uint8Array | null;
  readonly systemUserId: number | null;
  readonly createdAt: Instant;
}

export type NewApplication = Omit<Application, "applicationId"> & {
  readonly tokenHash: Uint8Array;
};

interface ApplicationRow {
  application_id: number;
  client_id: string;
  name: string;
  scopes: string[];
  redirect_uris: string[];
  secret_hash: Uint8Array | null;
  public_key: string | null;
  system_token_hash: Uint8Array | null;
  system_user_id: number | null;
  created_at: number;
}

const columns = `application_id, client_id, name, scopes, redirect_uris, secret_hash, public_key,
         system_token_hash, system_user_id, created_at`;

const insertApplication = defineStatement<{ application_id: number }>(`
  insert into application
    (client_id, name, token_hash, secret_hash, scopes, redirect_uris, public_key, system_token_hash,
     system_user_id, created_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
  returning application_id`);

const selectByToken = defineStatement<ApplicationRow>(
  `select ${columns} from application where token_hash = $1`,
);
const selectByClientId = defineStatement<ApplicationRow>(
  `select ${columns} from application where client_id = $1`,
);
const selectAll = defineStatement<ApplicationRow>(
  `select ${columns} from application order by application_id`,
);
const removeApplication = defineStatement("delete from application where application_id = $1");

/** Registers a program, and returns its id. */
export async function storeApplication(
  db: Queryable,
  application: NewApplication,
): Promise<number> {
  const { rows } = await db.query(insertApplication, [
    application.clientId,
    application.name,
    application.tokenHash,
    application.secretHash,
    [...application.scopes],
    application.redirectUris,
    application.publicKey,
    application.systemTokenHash,
    application.systemUserId,
    timestampParameter(application.createdAt),
  ]);
  const [row] = rows;
  if (row === undefined) throw new Error("the application was not stored");
  return row.application_id;
}

export async function findApplicationByToken(
  db: Queryable,
  tokenHash: Uint8Array,
): Promise<Application | null> {
  const { rows } = await db.query(selectByToken, [tokenHash]);
  return rows.map(applicationFromRow)[0] ?? null;
}

export async function findApplicationByClientId(
  db: Queryable,
  clientId: string,
): Promise<Application | null> {
  const { rows } = await db.query(selectByClientId, [clientId]);
  return rows.map(applicationFromRow)[0] ?? null;
}

export async function listApplications(db: Queryable): Promise<Application[]> {
  const { rows } = await db.query(selectAll);
  return rows.map(applicationFromRow);
}

/** Forgets a program with all its tokens and tickets. False = there is none with that id. */
export async function deleteApplication(db: Queryable, applicationId: number): Promise<boolean> {
  const { rowCount } = await db.query(removeApplication, [applicationId]);
  return rowCount > 0;
}

function applicationFromRow(row: ApplicationRow): Application {
  return {
    applicationId: row.application_id,
    clientId: row.client_id,
    name: row.name,
    scopes: scopesOf(row.scopes),
    redirectUris: row.redirect_uris,
    secretHash: row.secret_hash,
    publicKey: row.public_key,
    systemTokenHash: row.system_token_hash,
    systemUserId: row.system_user_id,
    createdAt: row.created_at,
  };
}
