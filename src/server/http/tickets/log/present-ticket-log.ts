import type { TicketLogEntry } from "../../../../contract/additions/ticket-log-entry.ts";
import type { Wire } from "../../../../contract/wire.ts";
import { personFullName } from "../../../../domain/people/person.ts";
import { otherTicketsOf, type LoggedCall } from "../../../../domain/ticket/log/ticket-log.ts";
import { CUSTOM_FIELD_CHANGE, type LogChange } from "../../../../domain/ticket/save/log-changes.ts";
import type { TicketLog } from "../../../usecases/list-ticket-log.ts";
import { localise, type Language } from "../../language.ts";
import { logActionName } from "../log-action-names.ts";
import { loggedMembers } from "./logged-members.ts";
import { formOfCustomField, logNamesFor, type LogNames } from "./present-logged-value.ts";

type Entry = Wire<typeof TicketLogEntry>;
type Change = NonNullable<Entry["Changes"][number]>;

/** The calls of a log under published names, told as far as the caller may see what they name. */
export function presentTicketLog(log: TicketLog, language: Language | null): Entry[] {
  const names = logNamesFor(log, language);
  return log.calls.map((call) => ({
    LogId: call.logId,
    At: call.at,
    AssociateId: call.userId,
    FullName: call.userId === 0 ? "" : (log.desk.users.get(call.userId)?.fullName ?? ""),
    Action: logActionName(call.action),
    MessageId: call.messageId,
    FromTicketId: fromTicketOf(call, log),
    OtherTicketIds: otherTicketsOf(call).filter((id) => log.visibleTicketIds.has(id)),
    TookMergeBack: call.details?.unmerged !== undefined,
    Changes: [
      ...call.changes.flatMap((change) => presentChange(change, { log, names, language })),
      ...presentPersons(call, log),
    ],
  }));
}

function fromTicketOf(
  { originalTicketId }: LoggedCall,
  { ticket, visibleTicketIds }: TicketLog,
): number {
  const isOther = originalTicketId !== ticket.ticketId;
  return isOther && visibleTicketIds.has(originalTicketId) ? originalTicketId : 0;
}

interface Told {
  readonly log: TicketLog;
  readonly names: LogNames;
  readonly language: Language | null;
}

function presentChange(change: LogChange, { log, names, language }: Told): Change[] {
  const { field, from, to, customField } = change;
  if (field === CUSTOM_FIELD_CHANGE && customField !== undefined) {
    const known = log.desk.customFields.get(customField);
    return [
      {
        Member: "CustomFields",
        CustomField: customField,
        Label: localise(known?.label ?? customField, language),
        Form: formOfCustomField(known),
        Before: names.customValue(customField, from),
        After: names.customValue(customField, to),
      },
    ];
  }
  const logged = loggedMembers[field];
  if (logged === undefined) return [];
  return [
    {
      Member: logged.member,
      CustomField: "",
      Label: "",
      Form: logged.form,
      Before: names.name(field, from),
      After: names.name(field, to),
    },
  ];
}

/** The other persons have no number in the published log, so they are kept beside its fields. */
function presentPersons({ details }: LoggedCall, { references }: TicketLog): Change[] {
  const persons = details?.secondaryPersons;
  if (persons === undefined) return [];
  const namesOf = (ids: readonly number[]): string =>
    ids
      .map((id) => {
        const person = references.persons.get(id);
        return person === undefined ? `#${String(id)}` : personFullName(person);
      })
      .join(", ");
  return [
    {
      Member: "SecondaryPersons",
      CustomField: "",
      Label: "",
      Form: "Name",
      Before: namesOf(persons.removed),
      After: namesOf(persons.added),
    },
  ];
}
