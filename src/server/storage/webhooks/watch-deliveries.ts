import type { ClientConfig } from "pg";
import { watchChannel, type ChannelWatch } from "../watch-channel.ts";

/** Hears of events to be delivered. */
export function watchDeliveries(connection: ClientConfig, onEvent: () => void): ChannelWatch {
  return watchChannel(connection, {
    channel: "webhook_deliveries",
    name: "counterfoil webhooks",
    onNotice: onEvent,
  });
}
