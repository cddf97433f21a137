import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useLive } from "../../../lib/live/live-context.ts";
import { loadPatiently } from "../../../lib/load-patiently.ts";
import { useSession } from "../../../lib/session/session.ts";
import { heldKey, useHeldState } from "./held-messages.ts";

const HeldBanner = lazy(async () => ({
  default: (await loadPatiently(() => import("./held-banner.tsx"))).HeldBanner,
}));

/** Nothing while there is nothing to call back. Whatever the same user does elsewhere may be about that. */
export function HeldNotice() {
  const { messages, outcome } = useHeldState();
  const client = useQueryClient();
  const ownId = useSession().data?.AssociateId;
  useLive((events) => {
    const isOwn = events.some((event) => event.kind === "ticket" && event.byAssociateId === ownId);
    const isMissed = events.some(({ kind }) => kind === "missed");
    if (!isOwn && !isMissed) return;
    void client.invalidateQueries({ queryKey: heldKey }, { cancelRefetch: isOwn });
  });
  if (messages.length === 0 && outcome === null) return null;
  return (
    <Suspense fallback={null}>
      <HeldBanner />
    </Suspense>
  );
}
