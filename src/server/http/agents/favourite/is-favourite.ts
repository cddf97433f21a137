import { bool } from "../../../../contract/member.ts";
import { isFavourite as isOne } from "../../../usecases/favourites/favourites.ts";
import { defineOperation } from "../agent-operation.ts";
import { favouriteArguments, favouriteOf } from "./favourite-arguments.ts";

export const isFavourite = defineOperation({
  agent: "Favourite",
  name: "IsFavourite",
  summary: "Says whether a ticket is a favourite of yours or, for administrators, of another user.",
  readsOnly: true,
  query: {},
  body: { kind: "arguments", members: favouriteArguments },
  answer: { kind: "value", member: bool() },
  run: async ({ context, caller, body }) => isOne(context, caller, favouriteOf(body)),
});
