import type { Recipient } from "../jobs/outbox-message.ts";

/** The addresses of a list that administrators write with commas; nothing between two is none. */
export function addressesIn(list: string): Recipient[] {
  return list
    .split(",")
    .map((address) => address.trim())
    .filter((address) => address !== "")
    .map((address) => ({ address }));
}
