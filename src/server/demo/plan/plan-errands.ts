import type { MessageInput } from "../../../domain/ticket/message/message-input.ts";
import { internalErrands, junkMails } from "../catalogue/phrases/internal-notes.ts";
import { ownCompany } from "../catalogue/company-names.ts";
import type { DemoLogin } from "../catalogue/users.ts";
import { fillIn } from "../fill-in.ts";
import { composeWords } from "./compose-words.ts";
import { HOUR, nextOfficeMoment } from "./office-hours.ts";
import type { TicketSeed } from "./plan-story.ts";
import { standstillChance } from "./standstill.ts";
import type { DemoWorld } from "./story.ts";
import type { PlannedEvent, TicketPlan } from "./ticket-plan.ts";

const leads: readonly DemoLogin[] = ["tje0", "maso", "hebr", "kaoh"];

/** Work that the team does for itself: nobody outside sees it. */
export function planErrand(world: DemoWorld, { ticketId, at, draws }: TicketSeed): TicketPlan {
  const { ids, people, time } = world;
  const errand = draws.pick(internalErrands);
  const [own] = people;
  const words = own === undefined ? {} : composeWords(draws, own, at);
  const author = draws.pick(leads);
  const worker = draws.pick(leads);
  const noteAt = nextOfficeMoment(at + draws.whole(2, 60) * HOUR, draws);
  const closedAt = nextOfficeMoment(noteAt + draws.whole(1, 90) * HOUR, draws);
  const events: PlannedEvent[] = [
    { at, actor: author, message: note(fillIn(errand.body, words)) },
    { at: noteAt, actor: worker, message: note("Half of it is done, the rest follows.") },
    { at: closedAt, actor: worker, message: note("Done.") },
    { at: closedAt, actor: worker, save: { baseStatus: "Closed" } },
  ];
  const stops = draws.chance(standstillChance(time, at));
  return {
    ticketId,
    opening: {
      at,
      actor: author,
      save: {
        title: errand.title,
        origin: "Internal",
        securityLevel: "Internal",
        categoryId: ids.category("Internal"),
        ticketTypeId: ids.ticketType("Change"),
        owner: draws.chance(0.8) ? ids.user(worker) : 0,
      },
    },
    events: events.slice(0, stops ? 2 : 4).filter((event) => event.at <= time.now),
    standIn: worker,
    readAt: null,
  };
}

function note(body: string): MessageInput {
  return { body, securityLevel: "Internal", timeSpentMinutes: 15 };
}

/** Advertising and worse, sorted out by hand. */
export function planJunk(world: DemoWorld, { ticketId, at, draws }: TicketSeed): TicketPlan {
  const mail = draws.pick(junkMails);
  const fromAddress = `offer-${draws.whole(100, 999)}@bargains.example`;
  const sortedAt = nextOfficeMoment(at + draws.whole(1, 20) * HOUR, draws);
  const events: PlannedEvent[] = [
    {
      at,
      actor: "intake",
      message: {
        body: mail.body,
        author: fromAddress,
        createdById: 0,
        badge: "Incoming",
        headers: [{ name: "To", value: ownCompany.supportAddress }],
      },
    },
    { at: sortedAt, actor: "maso", save: { baseStatus: "Spam" } },
  ];
  return {
    ticketId,
    opening: {
      at,
      actor: "intake",
      save: {
        title: mail.title,
        origin: "Email",
        fromAddress,
        createdById: 0,
        categoryId: world.ids.category("Support"),
        owner: 0,
      },
    },
    events: events.filter((event) => event.at <= world.time.now),
    standIn: "maso",
    readAt: null,
  };
}
