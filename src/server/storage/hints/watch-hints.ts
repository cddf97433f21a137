import type { ClientConfig } from "pg";
import { watchChannel, type ChannelWatch } from "../watch-channel.ts";

/** Hears of messages to be analysed and trainings to be made. */
export function watchHints(connection: ClientConfig, onWork: () => void): ChannelWatch {
  return watchChannel(connection, {
    channel: "hints",
    name: "counterfoil hints",
    onNotice: onWork,
  });
}
