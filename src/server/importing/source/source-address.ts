import { ConfigError } from "../../config/config-error.ts";

/** The address of a desk without the path of its API and without a slash at the end. */
export function sourceAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new ConfigError("--url must be an address such as https://desk.example.com/Cust12345.");
  }
  if (url.username !== "" || url.password !== "") {
    throw new ConfigError("--url must not hold credentials: use --token-file, or --user.");
  }
  const path = url.pathname.replace(/\/+$/, "").replace(/\/api(?:\/v1)?$/i, "");
  return url.origin + path;
}
