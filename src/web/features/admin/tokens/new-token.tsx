import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import type { AddedAccessToken } from "../../../../contract/additions/added-access-token.ts";
import type { JsonOf } from "../../../../contract/json-of.ts";
import { Button } from "../../../components/button.tsx";
import { Dialog } from "../../../components/dialog.tsx";
import { ErrorState } from "../../../components/error-state.tsx";
import { Field, textFieldLook } from "../../../components/field.tsx";
import { ApiError } from "../../../lib/api/api-error.ts";
import { useApi } from "../../../lib/api/api-context.ts";
import { useText } from "../../../lib/i18n/use-text.ts";

const DAYS_USUALLY = "90";

/** Asks what a token is for, and shows it this once. */
export function NewToken({ onClose }: { readonly onClose: () => void }) {
  const say = useText();
  const api = useApi();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [mayWrite, setMayWrite] = useState(false);
  const [days, setDays] = useState(DAYS_USUALLY);
  const add = useMutation({
    mutationFn: async () => {
      const body = {
        Name: name,
        Scopes: mayWrite ? ["read", "write"] : ["read"],
        LifeDays: Number(days),
      };
      const path = "counterfoil/v1/tokens";
      return (await api.call<JsonOf<typeof AddedAccessToken>>(path, { method: "POST", body }))
        .value;
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ["admin", "tokens"] }),
  });
  const faults = add.error instanceof ApiError ? add.error.faults : new Map<string, string>();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  if (add.data !== undefined) return <ShownOnce token={add.data.Token ?? ""} onClose={onClose} />;
  return (
    <Dialog title={say("tokens.add")} isOpen onClose={onClose}>
      <form className="grid gap-4" noValidate onSubmit={submit}>
        <Field label={say("tokens.name")} hint={say("tokens.nameHint")} fault={faults.get("Name")}>
          {(control) => (
            <input
              {...control}
              className={textFieldLook}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
          )}
        </Field>
        <label className="flex min-h-(--target) items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-(--accent)"
            checked={mayWrite}
            onChange={({ currentTarget }) => setMayWrite(currentTarget.checked)}
          />
          {say("tokens.mayWrite")}
        </label>
        <Field
          label={say("tokens.days")}
          hint={say("tokens.daysHint")}
          fault={faults.get("LifeDays")}
        >
          {(control) => (
            <input
              {...control}
              inputMode="numeric"
              className={`${textFieldLook} max-w-24`}
              value={days}
              onChange={({ currentTarget }) => setDays(currentTarget.value.replaceAll(/\D/g, ""))}
            />
          )}
        </Field>
        {add.isError && faults.size === 0 && <ErrorState error={add.error} />}
        <div className="flex flex-wrap justify-end gap-2">
          <Button onClick={onClose}>{say("admin.cancel")}</Button>
          <Button look="primary" type="submit" isBusy={add.isPending} disabled={name.trim() === ""}>
            {say("tokens.make")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ShownOnceProps {
  readonly token: string;
  readonly onClose: () => void;
}

function ShownOnce({ token, onClose }: ShownOnceProps) {
  const say = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <Dialog title={say("tokens.made")} isOpen>
      <p>{say("tokens.once")}</p>
      <input
        readOnly
        aria-label={say("tokens.token")}
        className={`${textFieldLook} font-mono`}
        value={token}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={() => void copy()}>
          {say(isCopied ? "tokens.copied" : "tokens.copy")}
        </Button>
        <Button look="primary" onClick={onClose}>
          {say("tokens.done")}
        </Button>
      </div>
    </Dialog>
  );
}
