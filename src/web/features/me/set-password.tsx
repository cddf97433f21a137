import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { ErrorState } from "../../components/error-state.tsx";
import { Field, textFieldLook } from "../../components/field.tsx";
import { ApiError } from "../../lib/api/api-error.ts";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";

interface SetPasswordProps {
  readonly associateId: number;
  /** Whoever changes his own password has to know the present one. */
  readonly isOwn: boolean;
}

const noFaults: ApiError["faults"] = new Map();

/** Gives a user a password. What was typed is forgotten as soon as it is stored. */
export function SetPassword({ associateId, isOwn }: SetPasswordProps) {
  const say = useText();
  const api = useApi();
  const [password, setPassword] = useState("");
  const [current, setCurrent] = useState("");
  const [isShown, setShown] = useState(false);
  const store = useMutation({
    mutationFn: () =>
      api.call(`counterfoil/v1/users/${String(associateId)}/password`, {
        method: "PUT",
        body: { Password: password, CurrentPassword: current },
      }),
    onSuccess: () => {
      setPassword("");
      setCurrent("");
    },
  });
  const faults = store.error instanceof ApiError ? store.error.faults : noFaults;
  const type = isShown ? "text" : "password";
  return (
    <div className="grid gap-3">
      {isOwn && (
        <Field label={say("users.currentPassword")} fault={faults.get("CurrentPassword")}>
          {(control) => (
            <input
              {...control}
              type={type}
              autoComplete="current-password"
              className={textFieldLook}
              value={current}
              onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
            />
          )}
        </Field>
      )}
      <Field label={say("users.newPassword")} fault={faults.get("Password")}>
        {(control) => (
          <input
            {...control}
            type={type}
            autoComplete="new-password"
            className={textFieldLook}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        )}
      </Field>
      <label className="flex min-h-(--target) items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          checked={isShown}
          onChange={({ currentTarget }) => setShown(currentTarget.checked)}
        />
        {say("users.showPassword")}
      </label>
      <div className="flex flex-wrap items-center gap-3">
        <Button
          disabled={password === "" || (isOwn && current === "")}
          isBusy={store.isPending}
          onClick={() => store.mutate()}
        >
          {say("users.setPassword")}
        </Button>
        <output>{store.isSuccess && password === "" ? say("users.passwordSet") : ""}</output>
      </div>
      {store.isError && faults.size === 0 && <ErrorState error={store.error} />}
    </div>
  );
}
