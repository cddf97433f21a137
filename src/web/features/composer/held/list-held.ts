import type { HeldSend } from "../../../../contract/additions/held-send.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import type { Api } from "../../../lib/api/api.ts";
import { serverNow } from "../../../lib/clock/server-clock.ts";
import { composerModes } from "../draft-store.ts";
import type { HeldMessage } from "./held-messages.ts";

/** What the server holds of this user, the first to leave first. */
export async function listHeld(api: Api, signal: AbortSignal): Promise<readonly HeldMessage[]> {
  const { value, serverTime } = await api.call<readonly JsonOf<typeof HeldSend>[]>(
    "counterfoil/v1/held-sends",
    { signal },
  );
  const now = serverNow();
  const answeredAt = serverTime?.getTime() ?? now;
  return value.flatMap((held) => {
    const mode = composerModes.find((each) => each === held.Mode);
    if (mode === undefined) return [];
    return {
      heldSendId: held.HeldSendId,
      ticketId: held.TicketId,
      mode,
      draft: null,
      name: held.To[0] ?? "",
      // Both by one clock, so that the answer alone says how long it is.
      until: now + Date.parse(held.SendAt ?? "") - answeredAt,
    };
  });
}
