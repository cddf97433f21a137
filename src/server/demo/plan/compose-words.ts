import type { Instant } from "../../../domain/instant.ts";
import { errorCodes, products, rooms } from "../catalogue/products.ts";
import type { DemoPerson } from "../compose/compose-people.ts";
import type { Draws } from "../draws.ts";
import type { Words } from "../fill-in.ts";
import { MINUTE } from "./office-hours.ts";

/** The words that the texts of one ticket, begun at `at`, ask for; the same in all its messages. */
export function composeWords(draws: Draws, person: DemoPerson, at: Instant): Words {
  return {
    name: person.firstName,
    fullName: [person.salutation, person.lastName].filter(Boolean).join(" "),
    laptop: draws.pick(products.laptop),
    dock: draws.pick(products.dock),
    printer: draws.pick(products.printer),
    router: draws.pick(products.router),
    app: draws.pick(products.app),
    room: draws.pick(rooms),
    code: draws.pick(errorCodes),
    count: String(draws.whole(3, 9)),
    minutes: String(draws.whole(4, 19) * 5),
    number: String(draws.whole(10_000, 99_999)),
    digits: String(draws.whole(10, 99)),
    order: `SO-${draws.whole(20_000, 49_999)}`,
    invoice: `INV-${draws.whole(60_000, 89_999)}`,
    serial: `LF${draws.whole(100, 999)}-${draws.whole(1000, 9999)}`,
    time: `${draws.whole(14, 16)}:${draws.pick(["00", "15", "30", "45"])}`,
    earlier: clockAt(at - draws.whole(2, 18) * 5 * MINUTE),
  };
}

/** `09:05`, to five minutes, as people remember it. */
function clockAt(at: Instant): string {
  const step = 5 * MINUTE;
  return new Date(Math.floor(at / step) * step * 1000).toISOString().slice(11, 16);
}
