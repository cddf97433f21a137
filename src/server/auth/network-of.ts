import { isIPv6 } from "node:net";

/**
 * What counts as one client for limits: an IPv4 address, or the /64 network of an IPv6 address, which
 * is the least that a single connection to the Internet is given.
 */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return address;
  const [head = "", tail] = plain.split("::");
  const groups = head === "" ? [] : head.split(":");
  if (tail !== undefined) {
    const tailGroups = tail === "" ? [] : tail.split(":");
    // A dotted end stands for two groups.
    const tailLength = tailGroups.length + (tail.includes(".") ? 1 : 0);
    groups.push(
      ...Array.from({ length: 8 - groups.length - tailLength }, () => "0"),
      ...tailGroups,
    );
  }
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
