import { lookup as lookupInDns, type LookupAddress } from "node:dns";
import type { LookupFunction } from "node:net";
import type { AddressGuard } from "./address-guard.ts";
import { CallFailure } from "./outgoing-calls.ts";

/** Finds the addresses of a host. */
export type Resolve = (
  host: string,
  callback: (error: Error | null, addresses: readonly LookupAddress[]) => void,
) => void;

export const resolveInDns: Resolve = (host, callback) => {
  lookupInDns(host, { all: true }, callback);
};

/**
 * Looks a host up for the very connection that is being made, so that no later answer can lead
 * elsewhere. A host with any address that may not be called is refused as a whole.
 */
export function createGuardedLookup(guard: AddressGuard, resolve: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined) {
        callback(new CallFailure("unknownHost", { cause: error }), "", 0);
      } else if (!addresses.every(({ address }) => guard.allows(address))) {
        callback(new CallFailure("addressNotAllowed"), "", 0);
      } else if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
}
