import { TICKET_PREFIX } from "../../auth/login-ticket-text.ts";

/** What an Authorization header says, by its scheme. */
export type Authorization =
  | { readonly scheme: "none" }
  | { readonly scheme: "basic"; readonly loginName: string; readonly password: string }
  | { readonly scheme: "ticket"; readonly ticket: string }
  | { readonly scheme: "bearer"; readonly token: string }
  | { readonly scheme: "unreadable" };

const strictUtf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads an Authorization header (RFC 9110, RFC 7617). Scheme names match in any case. Basic
 * credentials are UTF-8, or ISO-8859-1 when the bytes are not; they split at the first colon, but a
 * ticket in place of the user name contains one itself.
 */
export function parseAuthorization(header: string | undefined): Authorization {
  if (header === undefined) return { scheme: "none" };
  const [, scheme = "", value = ""] = /^\s*([A-Za-z]+)\s+(\S+)\s*$/.exec(header) ?? [];
  switch (scheme.toLowerCase()) {
    case "basic":
      return parseBasic(value);
    case "soticket":
      return { scheme: "ticket", ticket: value };
    case "bearer":
      return { scheme: "bearer", token: value };
    default:
      return { scheme: "unreadable" };
  }
}

function parseBasic(value: string): Authorization {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(value)) return { scheme: "unreadable" };
  const text = decodeText(Buffer.from(value, "base64"));
  // Never part of a name or password, and some of them nothing that PostgreSQL could compare.
  if (/\p{Cc}/u.test(text)) return { scheme: "unreadable" };
  if (text.startsWith(TICKET_PREFIX)) {
    return { scheme: "ticket", ticket: text.endsWith(":") ? text.slice(0, -1) : text };
  }
  const colon = text.indexOf(":");
  if (colon < 1) return { scheme: "unreadable" };
  return { scheme: "basic", loginName: text.slice(0, colon), password: text.slice(colon + 1) };
}

function decodeText(bytes: Buffer): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
}
