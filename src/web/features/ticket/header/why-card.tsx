import { Hovercard, HovercardAnchor, HovercardProvider } from "@ariakit/react";
import { useState, type ReactNode } from "react";
import type { ExplainedName } from "../explanation.ts";
import { Why } from "./why.tsx";

interface WhyCardProps {
  readonly ticketId: number;
  /** The computed value that is asked about. */
  readonly of: ExplainedName;
  /** What stands there; hovering it, or pressing it, tells why. */
  readonly children: ReactNode;
  readonly label: string;
  /** It stands at the end of its line, so the card has its place to the left. */
  readonly isAtEnd?: boolean;
}

/** A computed value that tells on demand by which rule, and by which times, it came about. */
export function WhyCard({ ticketId, of, children, label, isAtEnd = false }: WhyCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <HovercardProvider
      open={isOpen}
      setOpen={setIsOpen}
      timeout={300}
      placement={isAtEnd ? "bottom-end" : "bottom"}
    >
      <HovercardAnchor
        render={<button type="button" aria-label={label} />}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
        className="inline-flex min-h-(--target) min-w-(--target) cursor-help items-center gap-1 rounded-sm text-left underline decoration-dotted underline-offset-4"
      >
        {children}
      </HovercardAnchor>
      <Hovercard
        portal
        gutter={6}
        overflowPadding={12}
        aria-label={label}
        className="z-50 grid max-h-[60vh] w-80 max-w-[calc(100vw-24px)] gap-2 overflow-auto rounded-lg border border-line bg-surface p-3 font-normal text-text shadow-2xl"
      >
        {isOpen && <Why ticketId={ticketId} of={of} />}
      </Hovercard>
    </HovercardProvider>
  );
}
