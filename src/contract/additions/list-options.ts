import { defineEnum } from "../enum.ts";

// Published as the values of query parameters, without names of their own.

/** How much is told of each value of a list. */
export const ListMode = defineEnum("ListMode", { Slim: 0, Wide: 1, Full: 2 });

/** Whether the rows of a list are counted. */
export const InlineCount = defineEnum("InlineCount", {
  False: 0,
  Estimate: 1,
  True: 2,
  AllPages: 3,
});

/** How values are shown where there is only one form of each. */
export const ListOutput = defineEnum("ListOutput", { Logical: 0, Display: 1 });
