import { removeFavourite as remove } from "../../../usecases/favourites/favourites.ts";
import { defineOperation } from "../agent-operation.ts";
import { favouriteArguments, favouriteOf } from "./favourite-arguments.ts";

/** Takes a ticket off a user's favourites; one that is none is done with. */
export const removeFavourite = defineOperation({
  agent: "Favourite",
  name: "RemoveFavourite",
  summary: "Takes a ticket off your favourites or, for administrators, those of another user.",
  query: {},
  body: { kind: "arguments", members: favouriteArguments },
  answer: { kind: "none" },
  run: async ({ context, caller, body }) => remove(context, caller, favouriteOf(body)),
});
