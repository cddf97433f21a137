import { OpeningHours } from "../../../contract/additions/opening-day.ts";
import { int32 } from "../../../contract/member.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { openingIntervals } from "../../../domain/desk/priority/opening-intervals.ts";
import { requirePriority, saveOpeningHours } from "../../usecases/lists/save-opening-hours.ts";
import { rowState } from "../conditions/row-state.ts";
import { StoredAnswer } from "../conditions/stored-answer.ts";
import { expectedBy } from "../lists/expected-by.ts";
import { orListError } from "../lists/list-error.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { memberError } from "../translate/member-error.ts";
import { presentDays, readDays } from "./opening-days.ts";

const ofPriority = {
  path: "/api/counterfoil/v1/priorities/{priorityId}/opening-hours",
  tag: "Priorities",
  pathParameters: { priorityId: { member: int32(), description: "Id of the priority." } },
  failures: ["notFound"],
} as const;
const answer = { kind: "carrier", carrier: OpeningHours } as const;

/** The opening hours of a priority with breaks, of which the published members know only both ends. */
export const openingHoursResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "GET",
    ...ofPriority,
    name: "Priorities.GetOpeningHours",
    conditional: true,
    operationId: "Priorities_GetOpeningHours",
    summary: "Tells when a priority counts time, day by day, with its breaks.",
    body: { kind: "none" },
    answer,
    run: async ({ recordId, presentation }) => present(recordId, presentation.desk),
  }),
  defineRoute({
    method: "PUT",
    ...ofPriority,
    name: "Priorities.PutOpeningHours",
    conditional: true,
    operationId: "Priorities_PutOpeningHours",
    summary: "Replaces the opening hours of a priority. Holidays stay as they are.",
    body: { kind: "entity", carrier: OpeningHours },
    bodyName: "openingHours",
    answer,
    run: async ({ context, caller, recordId: priorityId, body, problems, conditions }) => {
      const faults = new Map(problems);
      const { intervals, names } = readDays(body.Days ?? [], "Days", faults);
      if (faults.size > 0) throw memberError("validation", faults);
      const isExpected = expectedBy(conditions, priorityId);
      const saving = saveOpeningHours(context, caller, { priorityId, intervals, isExpected });
      const { desk } = await orListError(saving, names);
      return present(priorityId, desk);
    },
  }),
];

/** They are part of the priority, so its state is theirs. */
function present(priorityId: number, { priorities }: Pick<Desk, "priorities">) {
  const priority = requirePriority(priorities.get(priorityId), priorityId);
  const value = { Days: presentDays(openingIntervals(priority)) };
  return new StoredAnswer(value, rowState(priorityId, priority));
}
