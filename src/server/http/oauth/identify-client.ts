import type { FastifyRequest } from "fastify";
import type { Context } from "../../context.ts";
import { findClient, isClientSecret, type Client } from "../../usecases/oauth/find-client.ts";
import type { Parameters } from "../pages/read-parameters.ts";
import { OauthError } from "./oauth-error.ts";

interface ClientCredentials {
  readonly clientId: string;
  /** Null = a program that cannot keep one sends none. */
  readonly secret: string | null;
}

/** Finds out which program is calling. Throws `OauthError` unless it shows what it has to. */
export async function identifyClient(
  context: Pick<Context, "database">,
  { headers }: Pick<FastifyRequest, "headers">,
  { form, realm }: { readonly form: Parameters; readonly realm: string },
): Promise<Client> {
  const { authorization } = headers;
  const challenge = authorization === undefined ? null : `Basic realm="${realm}"`;
  const refused = new OauthError(
    "invalid_client",
    "The program is not known, or shows another secret than its own.",
    challenge,
  );
  const credentials =
    authorization === undefined ? readFields(form) : readHeader(authorization, form);
  if (credentials === null) throw refused;
  const client = await findClient(context, credentials.clientId);
  if (client === null || !isClientSecret(client, credentials.secret)) throw refused;
  return client;
}

function readFields(form: Parameters): ClientCredentials {
  const clientId = form.get("client_id");
  if (clientId === undefined) {
    throw new OauthError("invalid_request", "The parameter client_id is missing.");
  }
  return { clientId, secret: form.get("client_secret") ?? null };
}

/** Both parts are encoded like forms before they are joined (RFC 6749, section 2.3.1). */
function readHeader(authorization: string, form: Parameters): ClientCredentials | null {
  const [, encoded] = /^basic +([A-Za-z0-9+/]+={0,2})$/i.exec(authorization) ?? [];
  if (encoded === undefined) return null;
  const [, name, word] =
    /^([^:]+):(.*)$/s.exec(Buffer.from(encoded, "base64").toString("utf8")) ?? [];
  const clientId = decodePart(name);
  const secret = decodePart(word);
  if (clientId === null || secret === null) return null;
  if (form.get("client_secret") !== undefined) {
    throw new OauthError("invalid_request", "The program shows its secret in one way only.");
  }
  if ((form.get("client_id") ?? clientId) !== clientId) {
    throw new OauthError("invalid_request", "Header and form name different programs.");
  }
  return { clientId, secret: secret === "" ? null : secret };
}

/** Null for what cannot be decoded, or holds what no name and no secret does. */
function decodePart(part: string | undefined): string | null {
  try {
    const text = decodeURIComponent((part ?? "").replaceAll("+", " "));
    return /\p{Cc}/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
