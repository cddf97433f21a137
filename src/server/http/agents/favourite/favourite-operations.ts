import type { AgentOperation } from "../agent-operation.ts";
import { addFavourite } from "./add-favourite.ts";
import { getFavourites } from "./get-favourites.ts";
import { isFavourite } from "./is-favourite.ts";
import { removeFavourite } from "./remove-favourite.ts";
import { toggleFavourite } from "./toggle-favourite.ts";

export const favouriteOperations: readonly AgentOperation[] = [
  isFavourite,
  addFavourite,
  removeFavourite,
  toggleFavourite,
  getFavourites,
];
