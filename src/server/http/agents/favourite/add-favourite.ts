import { addFavourite as add } from "../../../usecases/favourites/favourites.ts";
import { defineOperation } from "../agent-operation.ts";
import { favouriteOf, newFavouriteArguments } from "./favourite-arguments.ts";

/** Puts a ticket among a user's favourites, of whose news he is told. */
export const addFavourite = defineOperation({
  agent: "Favourite",
  name: "AddFavourite",
  summary: "Puts a ticket among your favourites or, for administrators, those of another user.",
  query: {},
  body: { kind: "arguments", members: newFavouriteArguments },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => {
    const extraInfo = body.ExtraInfo ?? "";
    await add(context, caller, { ...favouriteOf(body), extraInfo });
  },
});
