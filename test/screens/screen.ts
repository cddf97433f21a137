import type { Locator, Page } from "playwright-core";

/** What addresses name. */
export interface NamedOnScreens {
  readonly ticketId: number;
}

/** A screen of the workspace in one of its states, as a reader comes to see it. */
export interface Screen {
  /** The name of its pictures. */
  readonly name: string;
  /** What stands in the address behind the workspace's own. */
  readonly address: string | ((desk: NamedOnScreens) => string);
  /** Who signs in; default: the administrator. */
  readonly as?: "administrator" | "agent" | "reader" | "nobody";
  /** Runs before the page is opened, for example to let answers fail. */
  readonly prepare?: (page: Page) => Promise<void>;
  /** What has come when the screen has; whatever is still under way then, is waited for besides. */
  readonly shows: (page: Page) => Locator;
  /** What the reader does then. */
  readonly act?: (page: Page) => Promise<void>;
}
