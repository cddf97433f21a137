import { useNavigate, useSearch } from "@tanstack/react-router";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { useIntl } from "react-intl";
import { textFieldLook } from "../../components/field.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { listItemsQuery } from "../queue/choose/list-items.ts";
import { joinConditions } from "../queue/filter/condition.ts";
import { conditionOf, listOfOperator, wordsCondition } from "./conditions-of.ts";
import { Facets } from "./facets.tsx";
import { FoundList } from "./found-list.tsx";
import { ListedTickets } from "./listed-tickets.tsx";
import { parseQuery } from "./parse-query.ts";
import { PeopleBeside } from "./people-beside.tsx";

/** Looks through everything that the user may see. */
export function SearchPage() {
  const say = useText();
  const navigate = useNavigate();
  const { q = "" } = useSearch({ from: "/search" });
  const [typed, setTyped] = useState(q);
  const [before, setBefore] = useState(q);
  if (before !== q) {
    setBefore(q);
    setTyped(q);
  }
  const search = (wanted: string): void => void navigate({ to: "/search", search: { q: wanted } });
  const { words, unknown, misnamed, filter, isListed } = useAsked(q);

  return (
    <div className="mx-auto grid max-w-6xl gap-4 p-4">
      <h1 className="text-2xl font-semibold">{say("search.title")}</h1>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            search(typed.trim());
          }}
          className="grid gap-1"
        >
          <input
            type="search"
            aria-label={say("search.field")}
            aria-describedby="search-hint"
            placeholder={say("search.field")}
            className={`${textFieldLook} min-h-10 text-lg`}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <p id="search-hint" className="text-xs text-muted">
            {say("search.hint")}
          </p>
        </form>
      </search>
      <output className="grid gap-1 empty:hidden">
        {unknown.map((part) => (
          <p key={part} className="text-warn">
            {say("search.unknownPart", { part })}
          </p>
        ))}
        {misnamed.map((part) => (
          <p key={part} className="text-warn">
            {say("search.unknownValue", { part })}
          </p>
        ))}
      </output>
      {q.trim() !== "" && (
        <div className="grid items-start gap-6 two-pane:grid-cols-[minmax(0,1fr)_240px]">
          {isListed ? (
            <ListedTickets filter={filter} words={words} onSearch={search} />
          ) : (
            <FoundList words={words} />
          )}
          <aside className="grid gap-6">
            <Facets filter={filter} query={q} onSearch={search} />
            <PeopleBeside words={words} />
          </aside>
        </div>
      )}
    </div>
  );
}

/** What a search asks for: its words, and the filter that asks for the same with all its conditions. */
function useAsked(q: string) {
  const api = useApi();
  const { locale } = useIntl();
  const { words, terms, unknown } = parseQuery(q);
  const names = [
    ...new Set(terms.flatMap(({ operator }) => (operator in listOfOperator ? [operator] : []))),
  ].map((operator) => listOfOperator[operator as keyof typeof listOfOperator]);
  const lists = useQueries({ queries: names.map((name) => listItemsQuery(api, name, locale)) });
  const listOf = (name: string) => lists[names.indexOf(name as (typeof names)[number])]?.data;
  const conditions = terms.map((term) => ({ term, condition: conditionOf(term, listOf) }));
  const isWaiting = conditions.some(({ condition }) => condition === undefined);
  const known = conditions.flatMap(({ condition }) => condition ?? []);
  const asked = words === "" ? known : [wordsCondition(words), ...known];
  return {
    words,
    unknown,
    misnamed: conditions.flatMap(({ term, condition }) => (condition === null ? [term.typed] : [])),
    filter: isWaiting ? "" : joinConditions(asked),
    isListed: known.length > 0 || isWaiting,
  };
}
