import { createPublicKey, randomUUID } from "node:crypto";
import { scopesOf } from "../../../domain/access/scope.ts";
import { createSecret, hashSecret } from "../../auth/secret.ts";
import type { Context } from "../../context.ts";
import { storeApplication } from "../../storage/applications/applications.ts";
import { findUserId } from "../../storage/users.ts";
import { credentialTexts } from "../../texts/credential-texts.ts";
import { say, type Text } from "../../texts/text.ts";
import { userTexts } from "../../texts/user-texts.ts";
import { invalidFields } from "../invalid-fields.ts";
import { checkName } from "../tokens/check-token-wish.ts";

export interface AddApplicationCommand {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly redirectUris: readonly string[];
  /** It can keep a secret, as a program on a server can. */
  readonly confidential: boolean;
  /** PEM, for a program that signs in as its system user. */
  readonly publicKey: string | null;
  readonly systemUserLogin: string | null;
}

/** The only time that any of the secrets is told. */
export interface AddedApplication {
  readonly applicationId: number;
  readonly clientId: string;
  readonly appToken: string;
  readonly clientSecret: string | null;
  readonly systemToken: string | null;
}

const RSA_BITS_MIN = 2048;

/**
 * Registers a program. Throws `AppError` "validation" with every field at fault: `name`, `scopes`,
 * `redirect-uri`, `public-key`, `system-user`.
 */
export async function addApplication(
  { database, clock }: Pick<Context, "database" | "clock">,
  command: AddApplicationCommand,
): Promise<AddedApplication> {
  const { systemUserLogin, publicKey } = command;
  const name = command.name.trim();
  const scopes = scopesOf(command.scopes);
  const systemUserId =
    systemUserLogin === null ? null : await findUserId(database, systemUserLogin.normalize("NFC"));
  checkFields([
    ["name", checkName(name)],
    ["scopes", scopes.size === 0 ? say(credentialTexts.scopeExpected) : null],
    ["redirect-uri", checkRedirectUris(command.redirectUris)],
    ["public-key", checkPublicKey(publicKey)],
    ["system-user", checkSystemUser(command, systemUserId)],
  ]);
  const clientId = randomUUID().replaceAll("-", "");
  const appToken = createSecret();
  const clientSecret = command.confidential ? createSecret() : null;
  const systemToken = publicKey === null ? null : createSecret();
  const applicationId = await storeApplication(database, {
    clientId,
    name,
    scopes,
    redirectUris: command.redirectUris,
    tokenHash: hashSecret(appToken),
    secretHash: clientSecret === null ? null : hashSecret(clientSecret),
    publicKey,
    systemTokenHash: systemToken === null ? null : hashSecret(systemToken),
    systemUserId,
    createdAt: clock.now(),
  });
  return { applicationId, clientId, appToken, clientSecret, systemToken };
}

function checkFields(faults: readonly (readonly [string, Text | null])[]): void {
  if (faults.some(([, fault]) => fault !== null)) throw invalidFields(faults);
}

function checkRedirectUris(uris: readonly string[]): Text | null {
  return uris.every(isRedirectUri) ? null : say(credentialTexts.redirectUriExpected);
}

/** A code must not travel in the clear, except to a program on the user's own machine. */
function isRedirectUri(text: string): boolean {
  if (!URL.canParse(text) || text.includes("#")) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  const isOwnMachine = ["127.0.0.1", "[::1]", "localhost"].includes(hostname);
  return protocol === "https:" || (protocol === "http:" && isOwnMachine);
}

function checkPublicKey(pem: string | null): Text | null {
  if (pem === null) return null;
  try {
    const key = createPublicKey(pem);
    const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
    const isPublic = !pem.includes("PRIVATE KEY");
    if (isPublic && key.asymmetricKeyType === "rsa" && bits >= RSA_BITS_MIN) return null;
  } catch {
    // Not a key at all.
  }
  return say(credentialTexts.publicKeyExpected);
}

function checkSystemUser(
  { publicKey, systemUserLogin }: AddApplicationCommand,
  systemUserId: number | null,
): Text | null {
  if ((publicKey === null) !== (systemUserLogin === null)) {
    return say(credentialTexts.systemUserNeedsKey);
  }
  if (systemUserLogin === null || systemUserId !== null) return null;
  return say(userTexts.unknown);
}
