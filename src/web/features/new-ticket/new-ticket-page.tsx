import { Link, useNavigate } from "@tanstack/react-router";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Field, textFieldLook } from "../../components/field.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useCommands } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { newKey } from "../composer/new-key.ts";
import { PersonPicker } from "../ticket/people/person-picker.tsx";
import { isNoTime, useTimes } from "../ticket/use-times.ts";
import {
  dropNewTicketDraft,
  isBareAddress,
  keepNewTicketDraft,
  readNewTicketDraft,
  type NewTicketDraft,
} from "./new-ticket-draft.ts";
import { NewTicketProperties } from "./new-ticket-properties.tsx";
import { deadlineQuery, openTicketsOfPersonQuery, useCreateTicket } from "./new-ticket-queries.ts";

/** Makes a ticket. What was begun stays on the device until it is made. */
export function NewTicketPage() {
  const say = useText();
  const navigate = useNavigate();
  const [draft, setDraft] = useState(() => readNewTicketDraft(localStorage, newKey()));
  const [isTried, setIsTried] = useState(false);
  const create = useCreateTicket();
  const change = (part: Partial<NewTicketDraft>): void => {
    const next = { ...draft, ...part, ...(create.isError && { createKey: newKey() }) };
    keepNewTicketDraft(localStorage, next);
    setDraft(next);
  };
  const isPersonBad =
    draft.personId === 0 && draft.person.trim() !== "" && !isBareAddress(draft.person);
  const submit = (): void => {
    setIsTried(true);
    if (draft.title.trim() === "" || isPersonBad || create.isPending) return;
    const wish = { draft, onMade: (ticketId: number) => change({ ticketId }) };
    create.mutate(wish, {
      onSuccess: (ticketId) => {
        dropNewTicketDraft(localStorage);
        void navigate({ to: "/tickets/$ticketId", params: { ticketId: String(ticketId) } });
      },
    });
  };
  useCommands([
    {
      id: "new-ticket.create",
      label: "new-ticket.create",
      group: "ticket.group",
      keys: "Ctrl Enter",
      run: submit,
    },
  ]);
  return (
    <form
      className="mx-auto grid max-w-2xl gap-4 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1 className="text-2xl font-semibold">{say("new-ticket.heading")}</h1>
      <Field
        label={say("ticket.title")}
        fault={isTried && draft.title.trim() === "" ? say("new-ticket.missingTitle") : undefined}
      >
        {(control) => (
          <input
            {...control}
            ref={takeFocus}
            maxLength={255}
            dir="auto"
            className={textFieldLook}
            value={draft.title}
            onChange={({ currentTarget }) => change({ title: currentTarget.value })}
          />
        )}
      </Field>
      <PersonPicker
        label={say("new-ticket.person")}
        value={draft.person}
        onPick={({ id, name }) => change({ personId: id, person: name })}
        onType={(typed) => change({ personId: 0, person: typed })}
      />
      {isTried && isPersonBad && <p className="text-xs text-bad">{say("new-ticket.badPerson")}</p>}
      <TicketsOfPerson personId={draft.personId} />
      <NewTicketProperties draft={draft} onChange={change} />
      <Deadline draft={draft} />
      <Field label={say("new-ticket.message")}>
        {(control) => (
          <textarea
            {...control}
            rows={8}
            dir="auto"
            className={`${textFieldLook} py-2`}
            value={draft.message}
            onChange={({ currentTarget }) => change({ message: currentTarget.value })}
          />
        )}
      </Field>
      {create.error !== null && (
        <p role="alert" className="rounded-md bg-bad-soft p-2 text-bad">
          {create.error.status === 0
            ? say("new-ticket.offline")
            : say("new-ticket.failed", { reason: create.error.message })}
        </p>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => void navigate({ to: "/" })}>{say("new-ticket.cancel")}</Button>
        <Button type="submit" look="primary" isBusy={create.isPending}>
          {say("new-ticket.create")}
        </Button>
      </div>
    </form>
  );
}

/** Whoever opens the form begins to type. */
function takeFocus(field: HTMLInputElement | null): void {
  field?.focus();
}

function Deadline({ draft }: { readonly draft: NewTicketDraft }) {
  const say = useText();
  const times = useTimes();
  const { data } = useQuery(deadlineQuery(useApi(), draft));
  const time = data === undefined || isNoTime(data) ? "–" : times.moment(data);
  return <output className="text-muted">{say("new-ticket.deadline", { time })}</output>;
}

/** Perhaps the same was asked before. */
function TicketsOfPerson({ personId }: { readonly personId: number }) {
  const say = useText();
  const { data = [] } = useQuery(openTicketsOfPersonQuery(useApi(), personId));
  if (data.length === 0) return null;
  return (
    <section className="grid gap-1 rounded-md bg-raised p-3">
      <h2 className="font-semibold">{say("new-ticket.openTickets")}</h2>
      <ul className="grid gap-1">
        {data.map(({ ticketId, title }) => (
          <li key={ticketId}>
            <Link
              to="/tickets/$ticketId"
              params={{ ticketId: String(ticketId) }}
              className="inline-flex min-h-(--target) items-center text-accent underline"
            >
              #{ticketId} {title}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
