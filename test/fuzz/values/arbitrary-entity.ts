import * as fc from "fast-check";
import type { Carrier } from "../../../src/contract/carrier.ts";
import { fuzzIds } from "../desk/fuzz-ids.ts";
import { arbitraryGrantedRecord } from "./arbitrary-granted.ts";
import { arbitraryMembersOf } from "./arbitrary-shape.ts";
import { arbitraryText } from "./arbitrary-text.ts";
import { wildList, wildNumber, wildObject, type Wild, type WildMember } from "./wild.ts";

type Opening = fc.Arbitrary<readonly WildMember[]>;

const number = (max: number): fc.Arbitrary<Wild> =>
  fc.integer({ min: 1, max }).map((id) => wildNumber(String(id)));
const words = fc.constantFrom("Printer on fire", "Lampe i gangen", "æøå \u{1F600}", "a & b < c");
const anyWords: fc.Arbitrary<Wild> = fc.oneof({ weight: 9, arbitrary: words }, arbitraryText);

const member = (name: string, value: fc.Arbitrary<Wild>, percent: number): Opening =>
  fc
    .tuple(fc.integer({ min: 1, max: 100 }), value)
    .map(([chance, sent]) => (chance <= percent ? [[name, sent] as const] : []));
const all = (...openings: readonly Opening[]): Opening =>
  fc.tuple(...openings).map((parts) => parts.flat());

/** What a body begins with, so that a good part of them is granted. */
function openingOf({ name }: Carrier, webhookTarget: string): Opening {
  switch (name) {
    case "TicketEntity":
      return all(member("TicketId", number(fuzzIds.tickets), 60), member("Title", anyWords, 60));
    case "TicketMessageEntity": {
      const ticket = number(fuzzIds.tickets).map((id) => wildObject([["TicketId", id]]));
      // Texts of a stored message may not be changed on this desk.
      return fc.oneof(
        member("EjMessageId", number(fuzzIds.messages), 100),
        all(member("Ticket", ticket, 90), member("Body", anyWords, 80)),
      );
    }
    case "Webhook":
      return all(
        member("WebhookId", number(4), 30),
        member("Name", anyWords, 80),
        member("Events", fc.constantFrom("ticket.created", "ticket.*", "no").map(listOfOne), 80),
        member("TargetUrl", arbitraryTarget(webhookTarget), 90),
      );
    case "AttachmentEntity":
      return all(member("AttachmentId", number(20), 40), member("Name", anyWords, 70));
    default:
      return fc.constant([]);
  }
}

const listOfOne = (value: string): Wild => wildList([value]);

function arbitraryTarget(webhookTarget: string): fc.Arbitrary<Wild> {
  const strange = ["", "x", "javascript:alert(1)", "file:///etc/passwd", "ftp://127.0.0.1/"];
  const forbidden = [
    "http://169.254.169.254/",
    "http://[::1]:1/",
    "http://127.0.0.1:1/",
    "http://0x7f.1/",
  ];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(webhookTarget) },
    { weight: 1, arbitrary: fc.constantFrom(...strange, ...forbidden) },
  );
}

/** Bodies for a carrier: such as may well be granted, such as hardly will, and such as are both. */
export function arbitraryEntity(carrier: Carrier, webhookTarget: string): fc.Arbitrary<Wild> {
  const granted = arbitraryGrantedRecord(carrier, "all");
  const whatever = arbitraryMembersOf(carrier);
  const nothing = fc.constant(wildObject([]));
  const parts = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(granted, nothing) },
    { weight: 1, arbitrary: fc.tuple(granted, whatever) },
    { weight: 2, arbitrary: fc.tuple(nothing, whatever) },
  );
  return fc
    .tuple(openingOf(carrier, webhookTarget), parts)
    .map(([opening, [calm, wild]]) => wildObject([...opening, ...calm.members, ...wild.members]));
}
