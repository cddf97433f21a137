import { adminScreens } from "./lists/admin-screens.ts";
import { otherScreens } from "./lists/other-screens.ts";
import { queueScreens } from "./lists/queue-screens.ts";
import { ticketScreens } from "./lists/ticket-screens.ts";
import type { Screen } from "./screen.ts";

/** Every screen there is a picture of. A new one is added to the list of its area. */
export const allScreens: readonly Screen[] = [
  ...queueScreens,
  ...ticketScreens,
  ...adminScreens,
  ...otherScreens,
];
