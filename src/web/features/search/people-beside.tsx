import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { withPart } from "./parse-query.ts";
import { quickSearchQuery } from "./search-queries.ts";

/** People and companies whose names have the words; each leads to its tickets. */
export function PeopleBeside({ words }: { readonly words: string }) {
  const say = useText();
  const found = useQuery(quickSearchQuery(useApi(), words, 1)).data;
  const persons = found?.Persons ?? [];
  const contacts = found?.Contacts ?? [];
  return (
    <>
      {persons.length > 0 && (
        <section className="grid gap-1">
          <h2 className="font-semibold">{say("search.people")}</h2>
          <ul>
            {persons.map(({ PersonId, FullName, Email, ContactName }) => (
              <li key={PersonId} className="grid py-1">
                <Link
                  to="/search"
                  search={{ q: withPart("", "person", FullName ?? "") }}
                  className="text-accent hover:underline"
                >
                  {FullName}
                </Link>
                <span className="truncate text-xs text-muted">
                  {[Email, ContactName].filter(Boolean).join(", ")}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {contacts.length > 0 && (
        <section className="grid gap-1">
          <h2 className="font-semibold">{say("search.companies")}</h2>
          <ul>
            {contacts.map(({ ContactId, Name, Department }) => (
              <li key={ContactId} className="py-1">
                <Link
                  to="/search"
                  search={{ q: withPart("", "company", Name ?? "") }}
                  className="text-accent hover:underline"
                >
                  {[Name, Department].filter(Boolean).join(", ")}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
