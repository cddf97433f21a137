import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { AssignmentSimulation } from "../../../../contract/additions/assignment-simulation.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { Button } from "../../../components/button.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { BesideProps } from "../frame/area.ts";
import { simulationBodyOf, type Category } from "./category.ts";

type Simulation = JsonOf<typeof AssignmentSimulation>;

const TICKETS_USUALLY = 8;
const TICKETS_MAX = 10_000;

/** Who would get the next tickets of a category as it stands in the form. */
export function SimulateAssignment({ draft }: BesideProps<Category>) {
  const say = useText();
  const api = useApi();
  const [tickets, setTickets] = useState(String(TICKETS_USUALLY));
  const count = Number(tickets);
  const isRight = /^\d+$/.test(tickets) && count >= 1 && count <= TICKETS_MAX;
  const simulate = useMutation({
    mutationFn: async () => {
      const body = simulationBodyOf(draft, count);
      const path = "counterfoil/v1/assignment-simulation";
      return (await api.call<Simulation>(path, { method: "POST", body })).value;
    },
  });
  return (
    <section
      className="grid gap-3 rounded-lg bg-raised p-4"
      aria-label={say("assignment.simulateTitle")}
    >
      <h3 className="text-lg font-semibold">{say("assignment.simulateTitle")}</h3>
      <Field
        label={say("assignment.simulateCount")}
        fault={isRight ? undefined : say("assignment.simulateRange", { max: TICKETS_MAX })}
      >
        {(control) => (
          <input
            {...control}
            inputMode="numeric"
            className={`${textFieldLook} max-w-24`}
            value={tickets}
            onChange={({ currentTarget }) => setTickets(currentTarget.value)}
          />
        )}
      </Field>
      <Button
        className="justify-self-start"
        disabled={!isRight}
        isBusy={simulate.isPending}
        onClick={() => simulate.mutate()}
      >
        {say("assignment.simulate", { count: isRight ? count : TICKETS_USUALLY })}
      </Button>
      {simulate.isError && <ErrorState error={simulate.error} />}
      <div aria-live="polite">
        {simulate.data !== undefined && <Outcome simulation={simulate.data} />}
      </div>
    </section>
  );
}

function Outcome({ simulation }: { readonly simulation: Simulation }) {
  const say = useText();
  const most = Math.max(1, ...simulation.Users.map(({ Count }) => Count));
  return (
    <div className="grid gap-2">
      <ul className="grid gap-2">
        {simulation.Users.map(({ AssociateId, FullName, Count, Reason }) => (
          <li key={AssociateId} className="grid gap-0.5">
            <span className="flex justify-between gap-2">
              <span>{AssociateId === 0 ? say("admin.nobody") : FullName}</span>
              <strong>{Count}</strong>
            </span>
            <span className="h-1.5 rounded-sm bg-line">
              <span
                className="block h-full rounded-sm bg-accent"
                style={{ width: `${String((Count / most) * 100)}%` }}
              />
            </span>
            {(Reason ?? "") !== "" && <span className="text-xs text-muted">{Reason}</span>}
          </li>
        ))}
      </ul>
      {(simulation.Explanation ?? "") !== "" && (
        <p className="text-xs whitespace-pre-line text-muted">{simulation.Explanation}</p>
      )}
    </div>
  );
}
