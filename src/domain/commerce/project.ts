import type { OptionalInstant } from "../instant.ts";

/** A project a ticket can be connected to, as other modules show it. */
export interface Project {
  readonly projectId: number;
  readonly name: string;
  readonly number: string;
  readonly description: string;
  readonly url: string;
  readonly urlName: string;
  readonly typeId: number;
  readonly typeName: string;
  readonly statusId: number;
  readonly statusName: string;
  readonly textId: number;
  readonly userId: number;
  readonly updatedAt: OptionalInstant;
  readonly publishFrom: OptionalInstant;
  readonly publishTo: OptionalInstant;
  readonly published: boolean;
}
