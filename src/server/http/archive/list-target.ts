import type { Condition } from "../../../domain/archive/condition/condition.ts";
import type { ArchiveProvider } from "../../../domain/archive/providers.ts";
import type { ResourceCall } from "../resources/resource-call.ts";
import type { ListTarget } from "./answer-list.ts";
import type { ListCall } from "./list-call.ts";

/** What of a call to a resource a list needs, whatever else the route takes. */
export type AnyResourceCall = Pick<
  ResourceCall,
  "context" | "caller" | "presentation" | "dates" | "linkBase" | "request" | "path"
>;

export function listCallOf({ context, caller, presentation, dates }: AnyResourceCall): ListCall {
  return { context, caller, presentation, dates };
}

interface TargetWishes {
  readonly provider: ArchiveProvider;
  /** The list's own, from the root. */
  readonly path: string;
  readonly within?: Condition;
  readonly inAnyState?: boolean;
  /** Where the options do not stand in the address, what they are. */
  readonly query?: ListTarget["address"]["query"];
}

/** Which list a call is about, and where its next page is. */
export function listTargetOf(
  { linkBase, request }: AnyResourceCall,
  { provider, path, within, inAnyState = false, query }: TargetWishes,
): ListTarget {
  return {
    provider,
    within: within ?? null,
    inAnyState,
    address: {
      url: linkBase + path,
      query: query ?? (request.query as ListTarget["address"]["query"]),
    },
    metadataUrl: `${linkBase}/api/v1/Archive/$metadata`,
  };
}
