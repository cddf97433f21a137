import { Link } from "@tanstack/react-router";
import { useText } from "../../../lib/i18n/use-text.ts";
import { useSession } from "../../../lib/session/session.ts";
import { SetPassword } from "../../me/set-password.tsx";
import type { BesideProps } from "../frame/area.ts";
import { RoleRights } from "./role-rights.tsx";
import type { User } from "./user.ts";

/** What a user may do by the role that is chosen, and a way to give him a password. */
export function UserBeside(props: BesideProps<User>) {
  const say = useText();
  const session = useSession();
  const { stored } = props;
  return (
    <>
      <RoleRights {...props} />
      <Link
        to="/admin/$area"
        params={{ area: "roles" }}
        className="inline-flex min-h-(--target) items-center justify-self-start text-accent underline"
      >
        {say("users.viewRoles")}
      </Link>
      {stored !== null && !stored.IsDeleted && (
        <section className="grid gap-3 rounded-lg bg-raised p-4" aria-label={say("users.password")}>
          <h3 className="text-lg font-semibold">{say("users.password")}</h3>
          <p className="text-xs text-muted">
            {say("users.passwordText", { name: stored.FullName || stored.UserName })}
          </p>
          <SetPassword
            associateId={stored.AssociateId}
            isOwn={session.data?.AssociateId === stored.AssociateId}
          />
        </section>
      )}
    </>
  );
}
