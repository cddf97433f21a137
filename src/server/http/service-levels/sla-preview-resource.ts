import { SlaPreview, SlaPreviewRequest } from "../../../contract/additions/sla-preview.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { CountedTime } from "../../../domain/explain/counted-time.ts";
import type { Text } from "../../texts/text.ts";
import { previewPriority, type PriorityPreview } from "../../usecases/lists/preview-priority.ts";
import { hoursOfFaultless } from "../../usecases/lists/save-opening-hours.ts";
import type { ListCall } from "../lists/list-call.ts";
import { orListError } from "../lists/list-error.ts";
import { priorityInputOf } from "../lists/priority-input.ts";
import { priorityMemberNamesIn } from "../lists/priority-list.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";
import { explainPreview } from "./explain-preview.ts";
import { readDays } from "./opening-days.ts";

/** What a priority would make of a ticket, before anybody saves it. */
export const slaPreviewResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "POST",
    path: "/api/counterfoil/v1/sla-preview",
    name: "SlaPreview.Post",
    tag: "Priorities",
    operationId: "SlaPreview_Post",
    summary: "Tells deadline and escalation that a priority, saved or not, would give a ticket.",
    scope: "read",
    readsOnly: true,
    body: { kind: "entity", carrier: SlaPreviewRequest },
    bodyName: "request",
    answer: { kind: "carrier", carrier: SlaPreview },
    failures: ["notFound"],
    run: async (call) => {
      const { context, body, presentation } = call;
      const createdAt = typeof body.CreatedAt === "number" ? body.CreatedAt : context.clock.now();
      const preview = await previewOf(call, createdAt);
      return present(preview, createdAt, presentation.language);
    },
  }),
];

interface PreviewCall extends ListCall {
  readonly body: Input<typeof SlaPreviewRequest>;
  readonly problems: ReadonlyMap<string, Text>;
}

async function previewOf(call: PreviewCall, createdAt: number): Promise<PriorityPreview> {
  const { context, caller, body, presentation, problems } = call;
  const { language } = presentation;
  const faults = new Map(problems);
  const priority = body.Priority ?? {};
  const days = readDays(body.OpeningHours ?? [], "OpeningHours", faults);
  // Nobody wants a form of no days; whoever means that the desk is never closed leaves its days empty.
  const hasDays = (body.OpeningHours ?? []).length > 0;
  const preview = async () =>
    previewPriority(context, caller, {
      createdAt,
      save: {
        id: Math.max(0, priority.TicketPriorityId ?? 0),
        input: (stored, desk) => {
          const within = new Map<string, Text>();
          const input = priorityInputOf(priority, { stored, desk, language, faults: within });
          for (const [path, fault] of within) faults.set(`Priority/${path}`, fault);
          return hasDays ? { ...input, ...hoursOfFaultless(days.intervals) } : input;
        },
        isFaulty: () => faults.size > 0,
      },
    });
  return orListError(preview(), { ...priorityMemberNamesIn("Priority"), ...days.names }, faults);
}

function present(
  preview: PriorityPreview,
  createdAt: number,
  language: string | null,
): Wire<typeof SlaPreview> {
  const { deadlineAt, levels, desk, openingHours, chainHours } = preview;
  return {
    CreatedAt: createdAt,
    TimeZone: desk.settings.baseTimeZone,
    DeadlineAt: deadlineAt,
    Levels: levels.map(({ level, firesAt }, place) => ({
      Level: level.level,
      At: firesAt,
      Action: level.action,
      Segments: segmentsOf(chainHours.tell(levels[place - 1]?.firesAt ?? createdAt, firesAt)),
    })),
    Segments: deadlineAt === null ? [] : segmentsOf(openingHours.tell(createdAt, deadlineAt)),
    Explanation: explainPreview(preview, language),
  };
}

function segmentsOf({ segments }: CountedTime) {
  return segments.map(({ kind, fromAt, untilAt, seconds, countedSeconds }) => ({
    Kind: kind,
    From: fromAt,
    Until: untilAt,
    Seconds: seconds,
    CountedSeconds: countedSeconds,
  }));
}
