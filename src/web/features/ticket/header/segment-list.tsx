import { useText } from "../../../lib/i18n/use-text.ts";
import type { MessageId } from "../../../texts.ts";
import type { CountedSegment } from "../explanation.ts";
import { useTimes } from "../use-times.ts";

const SEGMENTS_MAX = 12;

/** Spans of time, what they are called, and how much of each counts. */
export function SegmentList({ segments }: { readonly segments: readonly CountedSegment[] }) {
  const say = useText();
  if (segments.length === 0) return null;
  return (
    <>
      <ul className="grid gap-1 text-xs">
        {segments.slice(0, SEGMENTS_MAX).map((segment) => (
          <Segment key={segment.From} segment={segment} />
        ))}
      </ul>
      {segments.length > SEGMENTS_MAX && (
        <p className="text-xs text-muted">
          {say("ticket-time.showMore", { count: segments.length - SEGMENTS_MAX })}
        </p>
      )}
    </>
  );
}

/** What kinds of spans are called. */
export const segmentKinds: Readonly<Record<string, MessageId>> = {
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
        {times.moment(segment.From)},{" "}
        {say(segmentKinds[segment.Kind] ?? "ticket-time.segmentOther")}
      </span>
      <span className="whitespace-nowrap">{times.duration(segment.CountedSeconds)}</span>
    </li>
  );
}
