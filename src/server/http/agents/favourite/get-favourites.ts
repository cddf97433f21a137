import { Favourite } from "../../../../contract/carriers/favourite.ts";
import { embedded, list } from "../../../../contract/member.ts";
import { listFavourites } from "../../../usecases/favourites/favourites.ts";
import { noRights } from "../../presenters/presentation.ts";
import { defineOperation } from "../agent-operation.ts";
import { favouritesArguments, requireTickets } from "./favourite-arguments.ts";

/** Lists a user's favourites; their rank is their place in the order in which he added them. */
export const getFavourites = defineOperation({
  agent: "Favourite",
  name: "GetFavourites",
  summary: "Gets your favourites or, for administrators, those of another user.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: favouritesArguments },
  answer: { kind: "value", member: list(embedded(Favourite)) },
  run: async ({ context, caller, body }) => {
    requireTickets(body.TableName);
    const favourites = await listFavourites(context, caller, { userId: body.AssociateId });
    return favourites.map(({ userId, ticketId, extraInfo }, place) => ({
      TableName: "ticket",
      RecordId: ticketId,
      AssociateId: userId,
      ExtraInfo: extraInfo,
      Rank: place + 1,
      ...noRights,
    }));
  },
});
