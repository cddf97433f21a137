import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";

interface FoundTicket {
  readonly TicketId: number;
  readonly Title: string | null;
}

interface FindTicketProps {
  readonly exceptId: number;
  readonly chosenId: number | null;
  readonly onChoose: (ticketId: number) => void;
}

const FOUND_MAX = 8;

/** Finds another ticket by its number or by words of it. */
export function FindTicket({ exceptId, chosenId, onChoose }: FindTicketProps) {
  const say = useText();
  const api = useApi();
  const [typed, setTyped] = useState("");
  const search = typed.trim().replace(/^#/, "");
  const { data: found = [] } = useQuery({
    queryKey: ["ticket", "find", search],
    enabled: search !== "",
    queryFn: async ({ signal }) => {
      const { value } = await api.call<{ readonly Tickets: readonly FoundTicket[] }>(
        "counterfoil/v1/search",
        { query: { q: search }, signal },
      );
      return value.Tickets;
    },
  });
  return (
    <div className="grid gap-2">
      <Field label={say("ticket-actions.mergeOther")}>
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            className={textFieldLook}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Field>
      <ul className="grid gap-1">
        {found
          .filter(({ TicketId }) => TicketId !== exceptId)
          .slice(0, FOUND_MAX)
          .map(({ TicketId: id, Title: title }) => (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === chosenId}
                onClick={() => onChoose(id)}
                className={`flex min-h-8 w-full cursor-pointer items-center rounded-md px-2 text-left hover:bg-raised pointer-coarse:min-h-11 ${id === chosenId ? "bg-raised font-semibold" : ""}`}
              >
                #{id} {title}
              </button>
            </li>
          ))}
      </ul>
    </div>
  );
}
