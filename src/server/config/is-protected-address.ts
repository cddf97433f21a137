import { isLoopback } from "./is-loopback.ts";

/** What is said there must not be overheard: TLS, unless it does not leave this machine. */
export function isProtectedAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  if (protocol === "https:") return true;
  return protocol === "http:" && isLoopback(hostname.replace(/^\[|\]$/g, ""));
}
