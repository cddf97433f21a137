import { hashSecret, isSameHash } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import {
  findApplicationByClientId,
  type Application,
} from "../../storage/applications/applications.ts";

/** A registered program, as OAuth calls it. */
export type Client = Application;

/** The program with that public name; null when there is none. */
export function findClient(
  { database }: Pick<Context, "database">,
  clientId: string,
): Promise<Client | null> {
  return findApplicationByClientId(database, clientId);
}

/** Whether it shows the secret that it has, or none when it cannot keep one. */
export function isClientSecret({ secretHash }: Client, secret: string | null): boolean {
  if (secretHash === null || secret === null) return secretHash === secret;
  return isSameHash(secretHash, hashSecret(secret));
}
