import { useText } from "../../../lib/i18n/use-text.ts";
import type { FieldProps } from "../frame/area.ts";
import type { Priority } from "./priority.ts";

const events = [
  ["TicketRead", "levels.eventRead"],
  ["ChangedOwner", "levels.eventOwner"],
  ["TicketNewinfo", "levels.eventNewInfo"],
  ["TicketClosed", "levels.eventClosed"],
  ["TicketChangedPriority", "levels.eventPriority"],
  ["TicketNew", "levels.eventNew"],
] as const;

const reactions = [
  ["None", "levels.reactNone"],
  ["Stop", "levels.reactStop"],
  ["Continue", "levels.reactContinue"],
  ["Restart", "levels.reactRestart"],
] as const;

export const eventMembers = events.map(([member]) => member);

/** What each event does to a chain that is running. */
export function EventsControl({ draft, change }: FieldProps<Priority>) {
  const say = useText();
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left">
        <caption className="mb-1 text-left font-semibold">{say("levels.events")}</caption>
        <thead>
          <tr>
            <th className="py-1 pr-2 font-normal text-muted">{say("levels.event")}</th>
            {reactions.map(([reaction, label]) => (
              <th key={reaction} scope="col" className="px-2 py-1 font-normal text-muted">
                {say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {events.map(([member, label]) => (
            <tr key={member} className="border-t border-line">
              <th scope="row" className="py-1 pr-2 font-normal">
                {say(label)}
              </th>
              {reactions.map(([reaction, reactionLabel]) => (
                <td key={reaction} className="px-2 py-1">
                  <label className="inline-flex size-(--target) items-center justify-center">
                    <input
                      type="radio"
                      name={member}
                      className="size-4 accent-(--accent)"
                      aria-label={`${say(label)}: ${say(reactionLabel)}`}
                      checked={draft[member] === reaction}
                      onChange={() => change({ [member]: reaction })}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function EventsValue({ row }: { readonly row: Priority }) {
  const say = useText();
  return events
    .map(([member, label]) => {
      const reaction = reactions.find(([each]) => each === row[member]);
      return `${say(label)}: ${reaction === undefined ? row[member] : say(reaction[1])}`;
    })
    .join(", ");
}
