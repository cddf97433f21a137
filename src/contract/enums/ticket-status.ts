import { defineEnum } from "../enum.ts";

export const TicketStatusTimeCounter = defineEnum("TicketStatusTimeCounter", {
  None: 0,
  Internally: 1,
  Externally: 2,
  Queue: 3,
});
