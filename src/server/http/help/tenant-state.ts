import type { Instant } from "../../../domain/instant.ts";
import { isoText } from "../iso-text.ts";

const ASK_AGAIN_AFTER_SECONDS = 3600;

export interface TenantQuestion {
  /** Whom the caller asks about. */
  readonly asked: string;
  /** Who this server is. */
  readonly contextIdentifier: string;
  /** Address of this server up to where `/api` begins. */
  readonly baseUrl: string;
  readonly version: string;
  readonly now: Instant;
}

/** Whether an installation runs here. About any other nothing is known, so nobody learns which exist. */
export function tenantState({ asked, contextIdentifier, baseUrl, version, now }: TenantQuestion) {
  const isOurs = asked.toLowerCase() === contextIdentifier.toLowerCase();
  return {
    ContextIdentifier: isOurs ? contextIdentifier : asked,
    Endpoint: isOurs ? baseUrl : "",
    State: isOurs ? "Running" : "Unknown",
    IsRunning: isOurs,
    ValidUntil: isoText(now + ASK_AGAIN_AFTER_SECONDS),
    Api: isOurs ? `${baseUrl}/api` : "",
    Version: isOurs ? version : "",
  };
}
