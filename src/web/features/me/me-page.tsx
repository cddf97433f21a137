import type { ReactNode } from "react";
import { LaterTexts } from "../../lib/i18n/later-texts.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { useSession } from "../../lib/session/session.ts";
import { KeyFields } from "./key-fields.tsx";
import { LookFields } from "./look-fields.tsx";
import { OwnProfile } from "./own-profile.tsx";
import { SetPassword } from "./set-password.tsx";
import { UndoField } from "./undo-field.tsx";

/** Who the user is to the desk, and how the workspace looks and acts for him. */
export function MePage() {
  return (
    <LaterTexts>
      <Me />
    </LaterTexts>
  );
}

function Me() {
  const say = useText();
  const session = useSession();
  const associateId = session.data?.AssociateId ?? 0;
  return (
    <div className="mx-auto grid max-w-5xl grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-8 p-4 two-pane:grid-cols-2 two-pane:p-6">
      <h1 className="text-2xl font-semibold two-pane:col-span-2">{say("shell.me")}</h1>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <Section title={say("me.look")} note={say("me.kept")}>
          <LookFields />
        </Section>
        <Section title={say("me.you")}>
          {associateId !== 0 && <OwnProfile associateId={associateId} />}
        </Section>
        <Section title={say("me.changePassword")} note={say("me.changePasswordText")}>
          <SetPassword associateId={associateId} isOwn />
        </Section>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
        <Section title={say("me.acting")}>
          <UndoField />
        </Section>
        <Section title={say("me.keys")}>
          <KeyFields />
        </Section>
      </div>
    </div>
  );
}

interface SectionProps {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Section({ title, note, children }: SectionProps) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div className="border-b border-line pb-1">
        <h2 className="text-lg font-semibold">{title}</h2>
        {note !== undefined && <p className="text-xs text-muted">{note}</p>}
      </div>
      {children}
    </section>
  );
}
