import { bool } from "../../../../contract/member.ts";
import { toggleFavourite as toggle } from "../../../usecases/favourites/favourites.ts";
import { defineOperation } from "../agent-operation.ts";
import { favouriteOf, newFavouriteArguments } from "./favourite-arguments.ts";

/** Makes a favourite of a ticket that is none, and the other way round. */
export const toggleFavourite = defineOperation({
  agent: "Favourite",
  name: "ToggleFavourite",
  summary: "Puts a ticket among your favourites, or takes it off; says whether it is one now.",
  query: {},
  body: { kind: "arguments", members: newFavouriteArguments },
  answer: { kind: "value", member: bool() },
  run: async ({ context, caller, body }) => {
    const extraInfo = body.ExtraInfo ?? "";
    return toggle(context, caller, { ...favouriteOf(body), extraInfo });
  },
});
