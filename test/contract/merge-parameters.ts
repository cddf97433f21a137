import type { Carrier } from "../../src/contract/carrier.ts";
import { TicketEntity } from "../../src/contract/carriers/ticket-entity.ts";
import { dottedParameters } from "../../src/server/http/merging/dotted-parameters.ts";

const NAME = "mergedTicketEntity";

const described = new Set(Object.keys(dottedParameters(NAME, TicketEntity)));

/** Every member of the ticket with all that is nested in it, as a published description spells it out. */
function publishedNames(prefix: string, carrier: Carrier): readonly string[] {
  return Object.entries(carrier.members).flatMap(([name, { shape }]) => {
    const path = `${prefix}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return shape.kind === "carrier" ? publishedNames(path, shape.carrier) : [path];
  });
}

/** The published parameters of a merge that say nothing to this server. */
export const mergeParametersWithoutMeaning = publishedNames(NAME, TicketEntity).filter(
  (name) => !described.has(name),
);
