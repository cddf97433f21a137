import { useState } from "react";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { Area, FieldProps } from "../frame/area.ts";
import { AreaFrame } from "../frame/area-frame.tsx";
import { fieldsOf, type Option } from "../frame/fields.tsx";
import { SecretControl } from "./secret-control.tsx";
import { WebhookLog } from "./webhook-log.tsx";
import { offeredEvents, webhookStore, type Webhook } from "./webhook.ts";

const { text, url, choice, several, lines } = fieldsOf<Webhook>();

const useEventOptions = ({ Events }: Webhook): readonly Option[] =>
  offeredEvents(Events).map((event) => ({ value: event, label: event }));

function useStateOptions(): readonly Option[] {
  const say = useText();
  return [
    { value: "Active", label: say("webhooks.active") },
    { value: "Stopped", label: say("webhooks.stopped") },
    { value: "TooManyErrors", label: say("webhooks.tooManyErrors") },
  ];
}

function WebhookNote({ row }: { readonly row: Webhook }) {
  const say = useText();
  const state = useStateOptions().find(({ value }) => value === row.State)?.label ?? row.State;
  return say("webhooks.note", { state, calls: row.TotalCalls, errors: row.TotalErrors });
}

/** What stood there when the form was opened stays unseen; what is made in the form is seen. */
function Secret(props: FieldProps<Webhook>) {
  const [before] = useState(props.draft.Secret);
  return <SecretControl {...props} isShown={props.isNew || props.draft.Secret !== before} />;
}

function SecretValue() {
  return "••••••";
}

const area: Area<Webhook> = {
  name: "webhooks",
  auditedAs: "Webhook",
  title: "webhooks.title",
  add: "webhooks.add",
  about: "webhooks.about",
  store: webhookStore,
  keyOf: ({ WebhookId }) => WebhookId,
  nameOf: ({ Name }) => Name ?? "",
  Note: WebhookNote,
  check: (draft, _rows, say) => {
    const faults = new Map<string, string>();
    if ((draft.Name ?? "").trim() === "") faults.set("Name", say("admin.fillIn"));
    if (!/^https?:\/\/\S+$/.test(draft.TargetUrl ?? "")) {
      faults.set("TargetUrl", say("webhooks.notAnUrl"));
    }
    if (draft.Events.length === 0) faults.set("Events", say("webhooks.noEvents"));
    return faults;
  },
  example: (blank, say) => ({
    ...blank,
    Name: say("webhooks.exampleName"),
    TargetUrl: "https://example.com/hooks/tickets",
  }),
  sections: [
    {
      title: "admin.properties",
      fields: [
        text("Name", "admin.name"),
        url("TargetUrl", "webhooks.target", { hint: "webhooks.targetHint" }),
        several("Events", "webhooks.events", useEventOptions),
        choice("State", "webhooks.state", useStateOptions),
        {
          id: "Secret",
          label: "webhooks.secret",
          members: ["Secret"],
          valueOf: ({ Secret: secret }) => secret,
          carry: ({ Secret: secret }) => ({ Secret: secret }),
          Control: Secret,
          Value: SecretValue,
        },
        text("ErrorsEmail", "webhooks.errorsEmail"),
        lines("Description", "webhooks.description"),
      ],
    },
  ],
  Beside: WebhookLog,
};

export function WebhooksScreen() {
  return <AreaFrame area={area} />;
}
