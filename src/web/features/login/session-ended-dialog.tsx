import { useEffect, useState } from "react";
import { Dialog } from "../../components/dialog.tsx";
import { useApi } from "../../lib/api/api-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { useSession } from "../../lib/session/session.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** Comes up over the page when the session has ended; what stands on the page stays. */
export function SessionEndedDialog() {
  const api = useApi();
  const say = useText();
  const { data: session } = useSession();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => api.onSessionEnded(() => setOpen(true)), [api]);
  return (
    <Dialog title={say("login.title")} isOpen={isOpen && session !== null}>
      <p className="text-muted">{say("login.again")}</p>
      <SignInForm userName={session?.UserName ?? ""} onSignedIn={() => setOpen(false)} />
    </Dialog>
  );
}
