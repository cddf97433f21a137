import type { TicketInput } from "../../../domain/ticket/save/ticket-input.ts";
import { callNotes } from "../catalogue/phrases/internal-notes.ts";
import { demoProjects } from "../catalogue/projects.ts";
import { DAY } from "./office-hours.ts";
import { planCustomFields } from "./plan-custom-fields.ts";
import type { Story } from "./story.ts";
import type { TicketPlan } from "./ticket-plan.ts";
import { agentNotes, customerWrites } from "./write-messages.ts";

/** Mostly the desk's own rules choose: person, company and type have a say in the priority. */
const NAMED_PRIORITY_SHARE = 0.6;

/** Shares of the tickets that wait in the queue for somebody to take them; later they are taken. */
const QUEUED_SHARE = 0.06;
const NEW_QUEUED_SHARE = 0.4;
const NEW_FOR_DAYS = 3;

const ABSENT_OWNER_SHARE = 0.1;
const ABSENT_SINCE_DAYS = 120;

/** How the ticket comes into being, and its first message. */
export function planOpening(story: Story): TicketPlan["opening"] {
  const { channel, texts, draws, standIn, title, at } = story;
  const save: TicketInput = {
    title,
    origin: channel,
    personId: story.person.personId,
    ...classification(story),
    ...connections(story),
    ...planCustomFields(story),
  };
  if (channel === "Phone") {
    agentNotes(story, `${draws.pick(callNotes)}\n\n${texts.problem}`, standIn);
    return { at, actor: standIn, save };
  }
  customerWrites(story, texts.problem);
  const fromAddress = channel === "Email" ? { fromAddress: story.person.emails[0] ?? "" } : {};
  return { at, actor: "intake", save: { ...save, ...fromAddress, createdById: 0 } };
}

function classification({ scenario, channel, arrivesIn, draws, world, at }: Story): TicketInput {
  const { ids, time } = world;
  const isNew = at > time.now - NEW_FOR_DAYS * DAY;
  // Whoever answers the telephone leaves nobody waiting.
  const queued = channel !== "Phone" && draws.chance(isNew ? NEW_QUEUED_SHARE : QUEUED_SHARE);
  const namesPriority = draws.chance(NAMED_PRIORITY_SHARE);
  const forAbsent =
    scenario.category === "Support/Software" &&
    at < time.today - ABSENT_SINCE_DAYS * DAY &&
    draws.chance(ABSENT_OWNER_SHARE);
  return {
    categoryId: ids.category(arrivesIn),
    ticketTypeId: ids.ticketType(scenario.type),
    ...(namesPriority && { priorityId: draws.weighted(scenario.priorityWeights) + 1 }),
    ...(queued
      ? { owner: 0, statusId: ids.status("inQueue") }
      : { owner: forAbsent ? ids.user("edma") : "automatic" }),
  };
}

/** Tags, colleagues in copy, and what was sold to them. */
function connections({ scenario, draws, world, person }: Story): TicketInput {
  const tags = scenario.tags.filter(() => draws.chance(0.45));
  const { company, personId } = person;
  const colleagues = world.people.filter(
    (other) => company !== null && other.company === company && other.personId !== personId,
  );
  const copied = colleagues.length > 0 && draws.chance(0.1) ? [draws.pick(colleagues)] : [];
  const sales = world.sales.filter(({ buyer }) => company !== null && buyer.company === company);
  const sale = sales.length > 0 && draws.chance(0.3) ? draws.pick(sales) : null;
  return {
    tags: tags.map((name) => ({ tagId: world.ids.tag(name) })),
    secondaryPersonIds: copied.map((other) => other.personId),
    ...(sale !== null && { saleId: sale.saleId }),
    ...(draws.chance(0.05) && { projectId: draws.whole(1, demoProjects.length) }),
  };
}
