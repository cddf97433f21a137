import { isIP } from "node:net";
import { choice, freeText, list, wholeNumber, type Option } from "../option.ts";

/** Where the server is reached, and under which address it tells that it is. */
export const listenOptions = {
  port: wholeNumber({
    flag: "port",
    environment: "PORT",
    fileKey: "port",
    description: "Port to listen on; 0 takes any free one",
    minimum: 0,
    maximum: 65_535,
    defaultValue: 8080,
  }),
  host: freeText({
    flag: "host",
    environment: "HOST",
    fileKey: "host",
    description: "Address to listen on; 0.0.0.0 or :: to be reachable from other machines",
    placeholder: "ADDRESS",
    expected: "an IP address or a host name of this machine",
    accepts: (value) => isIP(value) !== 0 || /^[\w.-]+$/.test(value),
    defaultValue: "127.0.0.1",
  }),
  trustProxy: list({
    flag: "trust-proxy",
    environment: "TRUST_PROXY",
    fileKey: "trustProxy",
    description: "Reverse proxies whose X-Forwarded-* headers count, separated by commas",
    placeholder: "ADDRESSES",
    expected: "IP addresses or ranges such as 10.0.0.0/8, or loopback, linklocal, uniquelocal",
    accepts: isAddressRange,
  }),
  corsOrigins: list({
    flag: "cors-origins",
    environment: "CORS_ORIGINS",
    fileKey: "cors.origins",
    description: "Origins whose pages may call the API from a browser, separated by commas",
    placeholder: "ORIGINS",
    expected: "origins such as https://desk.example.com or https://*.example.com, or *",
    accepts: (value) => /^(?:\*|https?:\/\/[\w.*-]+(?::[\d*]+)?)$/i.test(value),
  }),
  linkScheme: choice({
    flag: "link-scheme",
    environment: "LINK_SCHEME",
    fileKey: "links.scheme",
    description: "Scheme of the addresses in answers; request takes that of the request",
    placeholder: "SCHEME",
    choices: ["request", "http", "https"],
    defaultValue: "request",
  }),
  linkHost: freeText({
    flag: "link-host",
    environment: "LINK_HOST",
    fileKey: "links.host",
    description: "Host of the addresses in answers, in place of that of the request",
    placeholder: "HOST",
    expected: "a host name or an IP address, without a port",
    accepts: (value) => /^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(value),
    defaultValue: null,
  }),
  linkPort: wholeNumber({
    flag: "link-port",
    environment: "LINK_PORT",
    fileKey: "links.port",
    description: "Port of the addresses in answers; 0 takes that of the request",
    minimum: 0,
    maximum: 65_535,
    defaultValue: 0,
  }),
} as const satisfies Record<string, Option<unknown>>;

function isAddressRange(value: string): boolean {
  if (["loopback", "linklocal", "uniquelocal"].includes(value)) return true;
  const [address = "", prefixLength] = value.split("/");
  const version = isIP(address);
  if (version === 0) return false;
  if (prefixLength === undefined) return true;
  return /^\d{1,3}$/.test(prefixLength) && Number(prefixLength) <= (version === 4 ? 32 : 128);
}
