import { useRef, useState, type FormEvent } from "react";
import { Button } from "../../components/button.tsx";
import { Field, textFieldLook } from "../../components/field.tsx";
import { ApiError } from "../../lib/api/api-error.ts";
import { useText, type Say } from "../../lib/i18n/use-text.ts";
import { useSignIn } from "../../lib/session/session.ts";

interface SignInFormProps {
  /** Filled in where somebody signs in again. */
  readonly userName?: string;
  readonly onSignedIn: () => void;
}

/** Works with password managers and with the clipboard; wrong credentials say the same for everybody. */
export function SignInForm({ userName = "", onSignedIn }: SignInFormProps) {
  const say = useText();
  const signIn = useSignIn();
  const form = useRef<HTMLFormElement>(null);
  const [isShown, setShown] = useState(false);
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const given = { username: textOf(data, "username"), password: textOf(data, "password") };
    const empty = Object.entries(given).flatMap(([name, text]) => (text === "" ? [name] : []));
    setMissing(new Set(empty));
    const [first] = empty;
    if (first !== undefined) focusOn(form.current, first);
    else
      signIn.mutate(given, {
        onSuccess: onSignedIn,
        onError: () => focusOn(form.current, "password"),
      });
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="grid gap-4">
      {signIn.isError && (
        <p role="alert" className="rounded-md bg-bad-soft p-3 text-bad">
          {describe(signIn.error, say)}
        </p>
      )}
      <Field
        label={say("login.userName")}
        fault={missing.has("username") ? say("login.missing") : undefined}
      >
        {(control) => (
          <input
            {...control}
            name="username"
            defaultValue={userName}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            className={textFieldLook}
          />
        )}
      </Field>
      <Field
        label={say("login.password")}
        fault={missing.has("password") ? say("login.missing") : undefined}
      >
        {(control) => (
          <input
            {...control}
            name="password"
            type={isShown ? "text" : "password"}
            autoComplete="current-password"
            className={textFieldLook}
          />
        )}
      </Field>
      <label className="flex min-h-(--target) items-center gap-2">
        <input
          type="checkbox"
          checked={isShown}
          onChange={(event) => setShown(event.currentTarget.checked)}
          className="size-4 accent-(--accent)"
        />
        {say("login.showPassword")}
      </label>
      <Button type="submit" look="primary" isBusy={signIn.isPending}>
        {say("login.title")}
      </Button>
    </form>
  );
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}

function focusOn(form: HTMLFormElement | null, name: string): void {
  form?.querySelector<HTMLInputElement>(`[name="${name}"]`)?.focus();
}

/** The server's own words tell how long to wait; only what it cannot know is said here. */
function describe(error: Error, say: Say): string {
  if (!(error instanceof ApiError) || error.status === 0) {
    return navigator.onLine ? say("shell.noAnswer") : say("login.offline");
  }
  return error.status === 401 ? say("login.wrong") : error.message;
}
