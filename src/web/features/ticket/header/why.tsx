import { useText } from "../../../lib/i18n/use-text.ts";
import {
  useExplanation,
  type CountedStay,
  type ExplainedName,
  type ExplainedValue,
  type JudgedMember,
} from "../explanation.ts";
import { useTimes } from "../use-times.ts";
import { SegmentList } from "./segment-list.tsx";

interface WhyProps {
  readonly ticketId: number;
  readonly of: ExplainedName;
}

/** The server's reasons for a value: the rule, who made it so, and the times that were counted. */
export function Why({ ticketId, of }: WhyProps) {
  const say = useText();
  const times = useTimes();
  const { data, error } = useExplanation(ticketId);
  const explained = data?.Values[of];
  if (explained === undefined) {
    return <p className="text-muted">{error?.message ?? say("ticket-state.loading")}</p>;
  }
  const { Value, Rule, Difference, Time, Stays = [], Assignment } = explained;
  const hours = Time?.OpeningHoursOf ?? null;
  return (
    <>
      {typeof Value === "string" && <p className="font-semibold">{times.moment(Value)}</p>}
      <p>{Rule}</p>
      {Difference !== null && <p className="text-warn">{Difference.Reason}</p>}
      <MadeBy change={explained.Change} />
      {hours !== null && (
        <p className="text-xs">
          {say("ticket-time.hoursOf", {
            name: hours.Name,
            time: times.duration(Time?.CountedSeconds ?? 0),
          })}
        </p>
      )}
      <SegmentList segments={Time?.Segments ?? []} />
      <StayList stays={Stays} />
      <Members members={Assignment?.Members ?? []} />
      <p className="text-xs text-muted">{say("ticket-time.zone", { zone: times.zone })}</p>
    </>
  );
}

function MadeBy({ change }: { readonly change: ExplainedValue["Change"] }) {
  const times = useTimes();
  if (change === null) return null;
  const who = change.By.FullName;
  return (
    <p className="text-xs text-muted">
      {who === "" ? "" : `${who}, `}
      {times.moment(change.At)}
    </p>
  );
}

/** The latest stays are the ones that are asked about. */
const STAYS_MAX = 8;

function StayList({ stays }: { readonly stays: readonly CountedStay[] }) {
  const say = useText();
  const times = useTimes();
  if (stays.length === 0) return null;
  return (
    <ul className="grid gap-1 text-xs">
      {stays
        .slice(-STAYS_MAX)
        .map(({ Status: { Name: name }, Running, BookedSeconds, Time }, place) => (
          <li key={Time?.From ?? place} className="flex justify-between gap-3">
            <span>
              {Time !== null && `${times.moment(Time.From)}, `}
              {Running ? say("ticket-time.running", { name }) : name}
            </span>
            <span className="whitespace-nowrap">{times.duration(BookedSeconds)}</span>
          </li>
        ))}
    </ul>
  );
}

function Members({ members }: { readonly members: readonly JudgedMember[] }) {
  const say = useText();
  const could = members.filter(({ PassedOver }) => PassedOver === null);
  const couldNot = members.filter(({ PassedOver }) => PassedOver !== null);
  return (
    <>
      {could.length > 0 && (
        <p className="text-xs">{say("ticket-time.considered", { names: namesOf(could) })}</p>
      )}
      {couldNot.length > 0 && (
        <p className="text-xs text-muted">
          {say("ticket-time.passedOver", { names: namesOf(couldNot) })}
        </p>
      )}
    </>
  );
}

function namesOf(judged: readonly JudgedMember[]): string {
  return judged.map(({ FullName }) => FullName).join(", ");
}
