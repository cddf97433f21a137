import { useMutation } from "@tanstack/react-query";
import type { MailboxTrial } from "../../../../contract/additions/mailbox.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { Button } from "../../../components/button.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";
import type { BesideProps } from "../frame/area.ts";
import type { Mailbox } from "./mailbox.ts";

/** Asks the server of a mailbox for its greeting, before or after the mailbox is stored. */
export function TryMailbox({ draft }: BesideProps<Mailbox>) {
  const say = useText();
  const api = useApi();
  const trial = useMutation({
    mutationFn: async (tried: Mailbox) => {
      const { Address, ServerType, ServerHost, ServerPort } = tried;
      const body = { Address, ServerType, ServerHost, ServerPort };
      const path = "counterfoil/v1/mailboxes/try";
      return (await api.call<JsonOf<typeof MailboxTrial>>(path, { method: "POST", body })).value;
    },
  });
  // What was said of another server says nothing of this one.
  const isCurrent = trial.variables !== undefined && reads(trial.variables) === reads(draft);
  return (
    <section className="grid gap-2 rounded-lg bg-raised p-4">
      <h3 className="text-lg font-semibold">{say("mailboxes.tryTitle")}</h3>
      <Button
        className="justify-self-start"
        isBusy={trial.isPending}
        disabled={(draft.Address ?? "").trim() === ""}
        onClick={() => trial.mutate(draft)}
      >
        {say("mailboxes.try")}
      </Button>
      {trial.isError && isCurrent && <ErrorState error={trial.error} />}
      <output className="block">
        {trial.data !== undefined && isCurrent && (
          <span className={trial.data.IsReachable ? "text-ok" : "text-bad"}>
            {trial.data.Message}
          </span>
        )}
      </output>
    </section>
  );
}

function reads({ Address, ServerType, ServerHost, ServerPort }: Mailbox): string {
  return JSON.stringify([Address, ServerType, ServerHost, ServerPort]);
}
