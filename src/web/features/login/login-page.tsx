import { useText } from "../../lib/i18n/use-text.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** For whoever is not signed in, at whatever address: the page asked for comes right after. */
export function LoginPage({ onSignedIn }: { readonly onSignedIn: () => void }) {
  const say = useText();
  return (
    <main className="grid min-h-dvh place-items-center bg-raised p-4">
      <div className="grid w-full max-w-sm gap-6 rounded-lg border border-line bg-surface p-6">
        <div>
          <p className="text-muted">Counterfoil</p>
          <h1 className="text-2xl font-semibold">{say("login.title")}</h1>
        </div>
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </main>
  );
}
