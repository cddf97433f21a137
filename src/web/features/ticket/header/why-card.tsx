import { Hovercard, HovercardAnchor, HovercardProvider } from "@ariakit/react";
import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import { explanationQuery, type CountedSegment, type ExplainedName } from "../explanation.ts";
import { useTimes } from "../use-times.ts";

interface WhyCardProps {
  readonly ticketId: number;
  /** The computed value that is asked about. */
  readonly of: ExplainedName;
  /** What stands there; hovering it, or pressing it, tells why. */
  readonly children: ReactNode;
  readonly label: string;
}

/** A computed value that tells on demand by which rule, and by which times, it came about. */
export function WhyCard({ ticketId, of, children, label }: WhyCardProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <HovercardProvider open={isOpen} setOpen={setIsOpen} timeout={300}>
      <HovercardAnchor
        render={<button type="button" aria-label={label} />}
        aria-expanded={isOpen}
        onClick={() => setIsOpen(true)}
        className="inline-flex min-h-(--target) cursor-help items-center gap-1 rounded-sm underline decoration-dotted underline-offset-4"
      >
        {children}
      </HovercardAnchor>
      <Hovercard
        gutter={6}
        aria-label={label}
        className="z-50 grid max-h-[60vh] w-80 max-w-[calc(100vw-24px)] gap-2 overflow-auto rounded-lg border border-line bg-surface p-3 font-normal text-text shadow-2xl"
      >
        {isOpen && <Why ticketId={ticketId} of={of} />}
      </Hovercard>
    </HovercardProvider>
  );
}

const SEGMENTS_MAX = 12;

function Why({ ticketId, of }: Pick<WhyCardProps, "ticketId" | "of">) {
  const say = useText();
  const times = useTimes();
  const { data } = useQuery(explanationQuery(useApi(), ticketId));
  const explained = data?.Values[of];
  if (explained === undefined) return <p className="text-muted">{say("ticket-state.loading")}</p>;
  const { Value, Rule, Time } = explained;
  const segments = Time?.Segments ?? [];
  return (
    <>
      {typeof Value === "string" && <p className="font-semibold">{times.moment(Value)}</p>}
      <p lang="en">{Rule}</p>
      {segments.length > 0 && (
        <ul className="grid gap-1 text-xs">
          {segments.slice(0, SEGMENTS_MAX).map((segment) => (
            <Segment key={segment.From} segment={segment} />
          ))}
        </ul>
      )}
      {segments.length > SEGMENTS_MAX && (
        <p className="text-xs text-muted">
          {say("ticket-time.showMore", { count: segments.length - SEGMENTS_MAX })}
        </p>
      )}
      <p className="text-xs text-muted">{say("ticket-time.zone", { zone: times.zone })}</p>
    </>
  );
}

const kinds: Readonly<Record<string, MessageId>> = {
  open: "ticket-time.segmentOpen",
  outsideHours: "ticket-time.segmentOutside",
  closedDay: "ticket-time.segmentClosed",
  holiday: "ticket-time.segmentHoliday",
};

function Segment({ segment }: { readonly segment: CountedSegment }) {
  const say = useText();
  const times = useTimes();
  const isCounted = segment.CountedSeconds > 0;
  return (
    <li className={`flex justify-between gap-3 ${isCounted ? "" : "text-muted"}`}>
      <span>
        {times.moment(segment.From)}, {say(kinds[segment.Kind] ?? "ticket-time.segmentOther")}
      </span>
      <span className="whitespace-nowrap">{times.duration(segment.CountedSeconds)}</span>
    </li>
  );
}
