import { lazy, Suspense } from "react";
import { loadPatiently } from "../../../lib/load-patiently.ts";
import { useHeldState } from "./held-messages.ts";

const HeldBanner = lazy(async () => ({
  default: (await loadPatiently(() => import("./held-banner.tsx"))).HeldBanner,
}));

/** Nothing while there is nothing to call back, and nothing is fetched for it. */
export function HeldNotice() {
  const { messages, outcome } = useHeldState();
  if (messages.length === 0 && outcome === null) return null;
  return (
    <Suspense fallback={null}>
      <HeldBanner />
    </Suspense>
  );
}
