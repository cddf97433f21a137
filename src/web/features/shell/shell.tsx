import { Link, Outlet, useNavigate } from "@tanstack/react-router";
import { CircleHelp, History, Plus, Search, UserRound } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { Button } from "../../components/button.tsx";
import { ClippedTitles } from "../../components/clipped-titles.tsx";
import { Kbd } from "../../components/kbd.tsx";
import { useCommands } from "../../lib/commands/command-context.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { loadPatiently } from "../../lib/load-patiently.ts";
import { useSession, useSignOut } from "../../lib/session/session.ts";
import { HeldNotice } from "../composer/held/held-notice.tsx";
import { NextBanner } from "../next/next-banner.tsx";
import { NoticeBar } from "./notice-bar.tsx";
import { OfflineBanner } from "./offline-banner.tsx";
import type { Overlay } from "./overlays.tsx";
import { PlaceBar } from "./place-bar.tsx";
import { places } from "./places.ts";
import { useHeedEvents } from "./use-heed-events.ts";

/** What comes up over the page; it is fetched when the page is there, and before anybody asks for it. */
const Overlays = lazy(async () => ({
  default: (await loadPatiently(() => import("./overlays.tsx"))).Overlays,
}));

/** What stands around every screen of somebody who is signed in. */
export function Shell() {
  const say = useText();
  const [open, setOpen] = useState<Overlay | null>(null);
  useShellCommands(setOpen);
  useHeedEvents();
  const isSettled = useIsSettled();
  const close = (): void => setOpen(null);
  return (
    <div className="grid h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_auto_auto_1fr_auto_auto]">
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-surface focus:p-3"
      >
        {say("shell.skip")}
      </a>
      <TopBar onOpen={setOpen} />
      <OfflineBanner />
      <div className="row-start-3">
        <NextBanner />
        <HeldNotice />
      </div>
      <main
        id="content"
        tabIndex={-1}
        className="row-start-4 min-h-0 min-w-0 overflow-auto outline-none"
      >
        <Outlet />
      </main>
      <div className="row-start-5">
        <NoticeBar />
      </div>
      <PlaceBar look="bottom" />
      <ClippedTitles />
      {(isSettled || open !== null) && (
        <Suspense>
          <Overlays open={open} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}

/** True once the browser has nothing better to do than to fetch what is not seen yet. */
function useIsSettled(): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLED_MS);
    return () => clearTimeout(timer);
  }, []);
  return isSettled;
}

const SETTLED_MS = 1000;

type Open = (what: Overlay) => void;

function TopBar({ onOpen }: { readonly onOpen: Open }) {
  const say = useText();
  const { data: session } = useSession();
  return (
    <header className="flex items-center gap-3 border-b border-line bg-raised px-4 py-2 max-two-pane:gap-1 max-two-pane:px-3">
      <Link
        to="/"
        className="inline-flex min-h-(--target) shrink-0 items-center font-semibold max-two-pane:mr-2"
      >
        {say("shell.product")}
      </Link>
      <button
        type="button"
        onClick={() => onOpen("palette")}
        className="flex min-h-8 max-w-md min-w-0 flex-1 cursor-pointer items-center gap-2 rounded-md border border-border bg-surface px-2 text-muted pointer-coarse:min-h-11"
      >
        <Search size={16} aria-hidden className="shrink-0" />
        <span className="min-w-0 truncate">{say("shell.search")}</span>
        <span className="ml-auto hidden three-pane:inline">
          <Kbd keys="Ctrl K" />
        </span>
      </button>
      <PlaceBar look="top" />
      <Link
        to="/new"
        aria-label={say("new-ticket.command")}
        title={say("new-ticket.command")}
        className="ml-auto inline-flex min-h-8 min-w-8 shrink-0 items-center justify-center gap-1 rounded-md border border-border bg-surface px-2 font-semibold hover:bg-raised pointer-coarse:min-h-11 pointer-coarse:min-w-11"
      >
        <Plus size={16} aria-hidden />
        <span className="max-two-pane:sr-only">{say("shell.new")}</span>
      </Link>
      <Button
        look="quiet"
        onClick={() => onOpen("activity")}
        aria-label={say("activity.title")}
        title={say("activity.title")}
      >
        <History size={16} aria-hidden />
      </Button>
      <Button
        look="quiet"
        onClick={() => onOpen("help")}
        aria-label={say("shell.help")}
        className="max-two-pane:hidden"
      >
        <CircleHelp size={16} aria-hidden />
      </Button>
      <Link
        to="/me"
        title={say("shell.me")}
        className="flex min-h-8 shrink-0 items-center justify-center gap-2 pointer-coarse:min-w-11 rounded-md px-2 hover:bg-surface pointer-coarse:min-h-11"
      >
        <UserRound size={16} aria-hidden />
        <span className="hidden three-pane:inline">{session?.FullName}</span>
        <span className="sr-only">{say("shell.me")}</span>
      </Link>
    </header>
  );
}

function useShellCommands(open: Open): void {
  const navigate = useNavigate();
  const signOut = useSignOut();
  useCommands([
    {
      id: "shell.palette",
      label: "shell.search",
      group: "shell.groupGeneral",
      keys: "Ctrl K",
      run: () => open("palette"),
    },
    {
      id: "shell.search",
      label: "shell.find",
      group: "shell.groupGeneral",
      keys: "/",
      run: () => open("palette"),
    },
    {
      id: "shell.help",
      label: "shell.help",
      group: "shell.groupGeneral",
      keys: "?",
      run: () => open("help"),
    },
    {
      id: "shell.activity",
      label: "activity.title",
      group: "shell.groupGeneral",
      run: () => open("activity"),
    },
    ...places.map(({ to, label, keys }) => ({
      id: `shell.goTo.${to}`,
      label,
      group: "shell.groupGo" as const,
      keys,
      run: () => void navigate({ to }),
    })),
    {
      id: "shell.goToExplorer",
      label: "shell.explorer",
      group: "shell.groupGo",
      run: () => void navigate({ to: "/explorer" }),
    },
    {
      id: "shell.newTicket",
      label: "new-ticket.command",
      group: "shell.groupGeneral",
      keys: "C",
      run: () => void navigate({ to: "/new" }),
    },
    {
      id: "shell.goToMe",
      label: "shell.me",
      group: "shell.groupGo",
      run: () => void navigate({ to: "/me" }),
    },
    {
      id: "shell.signOut",
      label: "shell.signOut",
      group: "shell.groupGeneral",
      run: () => signOut.mutate(),
    },
  ]);
}
