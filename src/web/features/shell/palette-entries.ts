import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { useApi } from "../../lib/api/api-context.ts";
import { useCommandList } from "../../lib/commands/command-context.ts";
import { rankCommands } from "../../lib/commands/rank-commands.ts";
import { useText } from "../../lib/i18n/use-text.ts";
import { usePreferences } from "../../lib/preferences/preference-context.ts";
import { useOpenTicket } from "../queue/open-ticket.ts";
import { useViews } from "../queue/views/use-views.ts";
import { withPart } from "../search/parse-query.ts";
import { quickSearchQuery } from "../search/search-queries.ts";
import { readPaletteQuery } from "./palette-query.ts";

/** A line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly words: string;
  /** What it is: the group of a command, or a ticket, a view, a person. */
  readonly kind: string;
  /** Empty = none. */
  readonly keys: string;
  readonly run: () => void;
}

/** While something else is looked for as well, so many commands are enough. */
const COMMANDS_MAX = 6;
const TICKETS_MAX = 6;
const PEOPLE_MAX = 3;

/** What fits what was typed: a ticket by its id first, then commands, views, tickets and people. */
export function usePaletteEntries(typed: string): readonly PaletteEntry[] {
  const asked = useDeferredValue(typed);
  const { ticketId, text, isCommandOnly } = readPaletteQuery(asked);
  const commands = useCommandEntries(text);
  const views = useViewEntries(text);
  const found = useFoundEntries(isCommandOnly ? "" : text);
  const jump = useJump(ticketId);
  if (isCommandOnly) return commands;
  if (text === "") return [...commands, ...views];
  return [...jump, ...commands.slice(0, COMMANDS_MAX), ...views, ...found];
}

function useCommandEntries(text: string): readonly PaletteEntry[] {
  const say = useText();
  const { keys } = usePreferences();
  const commands = useCommandList().filter(
    ({ blocked, id }) => blocked === undefined && id !== "shell.palette" && id !== "shell.search",
  );
  const ranked = rankCommands(
    commands.map((command) => ({
      command,
      words: `${say(command.label, command.values)} ${say(command.group)}`,
      fitsSelection: command.fitsSelection === true,
    })),
    text,
  );
  return ranked.map(({ command }) => ({
    id: command.id,
    words: say(command.label, command.values),
    kind: say(command.group),
    keys: keys[command.id] ?? command.keys ?? "",
    run: command.run,
  }));
}

function useViewEntries(text: string): readonly PaletteEntry[] {
  const say = useText();
  const navigate = useNavigate();
  const kind = say("views.groupGo");
  const views = useViews().views.map((view) => ({
    view,
    words: `${view.name} ${kind}`,
    fitsSelection: false,
  }));
  return rankCommands(views, text).map(({ view: { viewId, name } }) => ({
    id: `view ${viewId}`,
    words: name,
    kind,
    keys: "",
    run: () => void navigate({ to: "/", search: { view: viewId } }),
  }));
}

function useFoundEntries(text: string): readonly PaletteEntry[] {
  const say = useText();
  const navigate = useNavigate();
  const open = useOpenTicket();
  const found = useQuery(quickSearchQuery(useApi(), text, TICKETS_MAX)).data;
  const search = (q: string): void => void navigate({ to: "/search", search: { q } });
  return [
    ...(found?.Tickets ?? []).map(({ TicketId, Title, PersonName }) => ({
      id: `ticket ${String(TicketId)}`,
      words: `${String(TicketId)} ${Title ?? ""}`,
      kind: PersonName ?? "",
      keys: "",
      run: () => open(TicketId),
    })),
    ...(found?.Persons ?? []).slice(0, PEOPLE_MAX).map(({ PersonId, FullName, ContactName }) => ({
      id: `person ${String(PersonId)}`,
      words: say("search.ofPerson", { name: FullName ?? "" }),
      kind: ContactName ?? "",
      keys: "",
      run: () => search(withPart("", "person", FullName ?? "")),
    })),
    ...(text === ""
      ? []
      : [
          {
            id: "search everything",
            words: say("search.everything", { text }),
            kind: "",
            keys: "",
            run: () => search(text),
          },
        ]),
  ];
}

function useJump(ticketId: number | null): readonly PaletteEntry[] {
  const say = useText();
  const open = useOpenTicket();
  if (ticketId === null) return [];
  const words = say("search.openTicket", { id: String(ticketId) });
  return [{ id: "jump", words, kind: "", keys: "", run: () => open(ticketId) }];
}
