import {
  AssignmentSimulation,
  AssignmentSimulationRequest,
} from "../../../contract/additions/assignment-simulation.ts";
import type { Input } from "../../../contract/input.ts";
import type { Wire } from "../../../contract/wire.ts";
import type { Category } from "../../../domain/desk/category.ts";
import type { Desk } from "../../../domain/desk/desk.ts";
import { SYSTEM_USER_ID } from "../../../domain/desk/user.ts";
import { assignmentTexts } from "../../texts/assignment-texts.ts";
import { methodTexts, passedOverTexts } from "../../texts/simulation-texts.ts";
import { say, wordsOf, type Text } from "../../texts/text.ts";
import {
  previewAssignment,
  type AssignmentPreview,
} from "../../usecases/lists/preview-assignment.ts";
import { categoryInputOf } from "../lists/category-input.ts";
import { categoryMemberNamesIn } from "../lists/category-list.ts";
import type { ListCall } from "../lists/list-call.ts";
import { orListError } from "../lists/list-error.ts";
import { defineRoute, type ResourceRoute } from "../resources/resource-route.ts";

const TICKETS_DEFAULT = 8;

/** Who would get new tickets, before anybody saves a category. */
export const assignmentSimulationResource: readonly ResourceRoute[] = [
  defineRoute({
    method: "POST",
    path: "/api/counterfoil/v1/assignment-simulation",
    name: "AssignmentSimulation.Post",
    tag: "Categories",
    operationId: "AssignmentSimulation_Post",
    summary: "Tells who would get new tickets of a category, saved or not.",
    scope: "read",
    readsOnly: true,
    body: { kind: "entity", carrier: AssignmentSimulationRequest },
    bodyName: "request",
    answer: { kind: "carrier", carrier: AssignmentSimulation },
    failures: ["notFound"],
    run: async (call) => present(await preview(call), call.presentation.language),
  }),
];

interface SimulationCall extends ListCall {
  readonly body: Input<typeof AssignmentSimulationRequest>;
  readonly problems: ReadonlyMap<string, Text>;
}

function preview(call: SimulationCall): Promise<AssignmentPreview> {
  const { context, caller, body, presentation, problems } = call;
  const { language } = presentation;
  const faults = new Map(problems);
  const category = body.Category ?? {};
  const wish = {
    tickets: body.Tickets ?? TICKETS_DEFAULT,
    seed: body.Seed ?? null,
    members:
      body.Members?.map(({ AssociateId, Weight }) => ({
        userId: AssociateId ?? 0,
        weight: Weight ?? 0,
      })) ?? null,
    save: {
      id: Math.max(0, category.TicketCategoryId ?? 0),
      input: (stored: Category | null, desk: Desk) => {
        const within = new Map<string, Text>();
        const input = categoryInputOf(category, { stored, desk, language, faults: within });
        for (const [path, fault] of within) faults.set(`Category/${path}`, fault);
        return input;
      },
      isFaulty: () => faults.size > 0,
    },
  };
  return orListError(
    previewAssignment(context, caller, wish),
    categoryMemberNamesIn("Category"),
    faults,
  );
}

function present(
  { members, counts, desk, category }: AssignmentPreview,
  language: string | null,
): Wire<typeof AssignmentSimulation> {
  const memberIds = new Set(members.map(({ userId }) => userId));
  const nameOf = (userId: number): string =>
    userId === SYSTEM_USER_ID
      ? wordsOf(say(assignmentTexts.unassigned), language)
      : (desk.users.get(userId)?.fullName ?? "");
  // Whoever gets tickets without being a member, such as the category's administrator.
  const others = [...counts.keys()].filter((userId) => !memberIds.has(userId));
  const { assignmentMethod } = category;
  const method = assignmentMethod === "Unknown" ? "Not" : assignmentMethod;
  return {
    Users: [
      ...members.map(({ userId, weight, passedOver }) => ({
        AssociateId: userId,
        FullName: nameOf(userId),
        Weight: weight,
        Count: counts.get(userId) ?? 0,
        Reason: passedOver === null ? null : wordsOf(say(passedOverTexts[passedOver]), language),
      })),
      ...others.map((userId) => ({
        AssociateId: userId,
        FullName: nameOf(userId),
        Weight: 0,
        Count: counts.get(userId) ?? 0,
        Reason: null,
      })),
    ],
    Explanation: wordsOf(say(methodTexts[method]), language),
  };
}
