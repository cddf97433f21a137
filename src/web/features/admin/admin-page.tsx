import { Link, Navigate, useNavigate, useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { ErrorState } from "../../components/error-state.tsx";
import { Loading } from "../../components/loading.tsx";
import { textFieldLook } from "../../components/field.tsx";
import { LaterTexts } from "../../lib/i18n/later-texts.tsx";
import { useText } from "../../lib/i18n/use-text.ts";
import { NotFoundPage } from "../shell/not-found-page.tsx";
import { mayOpen, useRights } from "./admin-rights.ts";
import { areas, type AreaEntry } from "./areas.ts";
import { ForbiddenPage } from "./forbidden-page.tsx";

/** Administration: which areas there are for the reader, and the one of the address. */
export function AdminPage() {
  return (
    <LaterTexts>
      <Administration />
    </LaterTexts>
  );
}

function Administration() {
  const say = useText();
  const rights = useRights();
  const { area: name } = useParams({ strict: false });
  if (rights.isPending) return <Loading words={say("admin.loading")} />;
  if (rights.data === undefined) {
    return (
      <div className="p-6">
        <ErrorState error={rights.error} onRetry={() => void rights.refetch()} />
      </div>
    );
  }
  const open = areas.filter((area) => mayOpen(rights.data, area.rights));
  const entry = areas.find((area) => area.name === name);
  if (name === undefined) {
    const [first] = open;
    return first === undefined ? null : (
      <Navigate to="/admin/$area" params={{ area: first.name }} replace />
    );
  }
  if (entry === undefined) return <NotFoundPage />;
  return (
    <div className="flex h-full min-h-0 flex-col three-pane:flex-row">
      <AreaMenu areas={open} current={entry} />
      {mayOpen(rights.data, entry.rights) ? (
        <Suspense fallback={<Loading words={say("admin.loading")} />}>
          <entry.Screen key={entry.name} />
        </Suspense>
      ) : (
        <ForbiddenPage area={entry} />
      )}
    </div>
  );
}

interface AreaMenuProps {
  readonly areas: readonly AreaEntry[];
  readonly current: AreaEntry;
}

/** A list beside the area where there is room for one, else one line above it. */
function AreaMenu({ areas: open, current }: AreaMenuProps) {
  const say = useText();
  const navigate = useNavigate();
  return (
    <>
      <nav
        aria-label={say("admin.title")}
        className="hidden w-52 shrink-0 overflow-auto border-r border-line bg-raised p-2 three-pane:block"
      >
        <p className="px-2 py-2 text-xs font-semibold text-muted">{say("admin.title")}</p>
        <ul>
          {open.map(({ name, title }) => (
            <li key={name}>
              <Link
                to="/admin/$area"
                params={{ area: name }}
                aria-current={name === current.name ? "page" : undefined}
                className="flex min-h-(--row) items-center rounded-md px-2 py-1 hover:bg-surface aria-[current=page]:bg-surface aria-[current=page]:font-semibold"
              >
                {say(title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="border-b border-line bg-raised px-4 py-2 three-pane:hidden">
        <select
          aria-label={say("admin.areas")}
          className={textFieldLook}
          value={current.name}
          onChange={({ currentTarget }) =>
            void navigate({ to: "/admin/$area", params: { area: currentTarget.value } })
          }
        >
          {open.some(({ name }) => name === current.name) ? null : (
            <option value={current.name}>{say(current.title)}</option>
          )}
          {open.map(({ name, title }) => (
            <option key={name} value={name}>
              {say(title)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
