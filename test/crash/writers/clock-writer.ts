import { setTimeout as wait } from "node:timers/promises";
import type { Writer, WriterParts } from "./writer.ts";

const EVERY_MS = 150;

/**
 * Moves the server's clock on to what time it is, with all that falls due on the way. A server that was
 * started again has the time of its start, so the clock never goes back.
 */
export function clockWriter({ client }: Pick<WriterParts, "client">): Writer {
  return async () => {
    const clock = await client.call("GET", "/dev/clock");
    const text = clock?.json["now"];
    if (typeof text === "string") {
      const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(text)) / 1000));
      await client.call("POST", "/dev/clock/advance", { seconds });
    }
    await wait(EVERY_MS);
  };
}
