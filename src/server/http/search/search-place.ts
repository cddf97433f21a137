import { searchTexts } from "../../texts/search-texts.ts";
import { say } from "../../texts/text.ts";
import { foundInPlaces, type FoundTicket } from "../../usecases/search/search-desk.ts";
import { memberError } from "../translate/member-error.ts";

const ID_MAX = 2_147_483_647;

/** Where a page of a search goes on, for whoever asks for it. */
export function writePlace({ foundIn, ticketId }: FoundTicket): string {
  return `${foundIn}-${ticketId}`;
}

/**
 * Reads it. Whatever it says, its bearer sees only tickets that he may see.
 *
 * @throws AppError "validation" when it is no place.
 */
export function readPlace(written: string | null): FoundTicket | null {
  if (written === null) return null;
  const [, name, digits] = /^([a-z]+)-(\d{1,10})$/.exec(written) ?? [];
  const foundIn = foundInPlaces.find((place) => place === name);
  const ticketId = Number(digits);
  if (foundIn !== undefined && ticketId <= ID_MAX) return { foundIn, ticketId };
  throw memberError("validation", [["after", say(searchTexts.unknownPlace)]]);
}
