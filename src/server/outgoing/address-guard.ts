import { BlockList, isIP } from "node:net";

/** Which addresses the server may call. */
export interface AddressGuard {
  allows(address: string): boolean;
}

/** Networks of IPv4 that lead into this machine, its surroundings, or nowhere (IANA's special-purpose ones). */
const closedNetworks: readonly (readonly [address: string, prefixLength: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
];

/** Of IPv6 only global unicast is public at all, and within it these are not, or lead to IPv4. */
const globalUnicast: readonly [string, number] = ["2000::", 3];
const closedGlobalNetworks: readonly (readonly [address: string, prefixLength: number])[] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [address, length] of closedNetworks) closed.addSubnet(address, length, "ipv4");
for (const [address, length] of closedGlobalNetworks) closed.addSubnet(address, length, "ipv6");
const global = new BlockList();
global.addSubnet(...globalUnicast, "ipv6");

/**
 * Lets calls reach public addresses and the given networks (`10.0.0.0/8`, or a single address), and
 * nothing else: an address of an internal service would open it to whoever may name addresses.
 */
export function createAddressGuard(allowedNetworks: readonly string[]): AddressGuard {
  const allowed = networksOf(allowedNetworks);
  return {
    allows(address) {
      const [plain = ""] = address.split("%");
      const version = isIP(plain);
      if (version === 0) return false;
      const family = version === 4 ? "ipv4" : "ipv6";
      if (allowed.check(plain, family)) return true;
      if (version === 6 && !global.check(plain, family)) return false;
      return !closed.check(plain, family);
    },
  };
}

/** True for an address, or an address with the length of a prefix. */
export function isNetwork(text: string): boolean {
  const [address = "", length, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || address.includes("%") || rest.length > 0) return false;
  if (length === undefined) return true;
  return /^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128);
}

function networksOf(texts: readonly string[]): BlockList {
  const networks = new BlockList();
  for (const text of texts) {
    if (!isNetwork(text)) throw new Error(`"${text}" is no network`);
    const [address = "", length] = text.split("/");
    const family = isIP(address) === 4 ? "ipv4" : "ipv6";
    if (length === undefined) networks.addAddress(address, family);
    else networks.addSubnet(address, Number(length), family);
  }
  return networks;
}
