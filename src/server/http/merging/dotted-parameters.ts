import type { Carrier } from "../../../contract/carrier.ts";
import type { Input } from "../../../contract/input.ts";
import type { Member } from "../../../contract/member.ts";
import { AppError } from "../../errors.ts";
import type { Text } from "../../texts/text.ts";
import type { DateReading } from "../media/dates/date-format.ts";
import { parseForm } from "../media/form/parse-form.ts";
import { decodeCarrier } from "../media/tree/decode-tree.ts";
import { Decoding } from "../media/tree/decoding.ts";
import { describeMalformed, describeProblem } from "../media/tree/describe-problem.ts";
import type { QueryParameters } from "../resources/resource-shapes.ts";

/**
 * The members of a record that a save reads, as parameters of a query string: `name.title`, and
 * `name.category.ticketCategoryId` for a link to another record. Lists and dictionaries have
 * places in their names that nobody can list.
 */
export function dottedParameters(name: string, carrier: Carrier): QueryParameters {
  const entries = Object.entries(carrier.members).flatMap(([memberName, member]) =>
    dottedMember(`${name}.${camel(memberName)}`, member),
  );
  return Object.fromEntries(
    entries.map(([path, member]) => [path, { member, description: "As in the ticket." }]),
  );
}

function dottedMember(path: string, member: Member): readonly (readonly [string, Member])[] {
  const { shape, access } = member;
  if (access === "read") return [];
  switch (shape.kind) {
    case "list":
    case "dictionary":
      return [];
    case "carrier": {
      const names = shape.picked === "all" ? Object.keys(shape.carrier.members) : shape.picked;
      return names.flatMap((name) => {
        const nested = shape.carrier.members[name];
        return nested === undefined ? [] : dottedMember(`${path}.${camel(name)}`, nested);
      });
    }
    default:
      return [[path, member]];
  }
}

/** As published: only the first letter is a small one, even of `URL`. */
function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * Reads the members of a record from the parameters of a query string that begin with its name. All that
 * forms can say can be said, so lists and dictionaries too.
 *
 * @throws AppError "malformedRequest"
 */
export function readDottedRecord<C extends Carrier>(
  carrier: C,
  name: string,
  { queryString, dates }: { readonly queryString: string; readonly dates: DateReading },
): { readonly body: Input<C>; readonly problems: ReadonlyMap<string, Text> } {
  const prefix = `${name}.`.toLowerCase();
  const own = [...new URLSearchParams(queryString)].filter(([key]) =>
    key.toLowerCase().startsWith(prefix),
  );
  const form = new URLSearchParams();
  for (const [key, value] of own) form.append(key.slice(prefix.length), value);
  const parsed = parseForm(form.toString(), { kind: "carrier", carrier, picked: "all" });
  if (!parsed.ok) throw new AppError("malformedRequest", describeMalformed(parsed.malformed));
  const decoded = decodeCarrier(carrier, parsed.tree ?? {}, new Decoding(dates));
  if (decoded.ok) return { body: decoded.value, problems: new Map() };
  const problems = new Map(
    decoded.problems.map((problem) => [problem.path, describeProblem(problem)]),
  );
  return { body: decoded.readable ?? {}, problems };
}
