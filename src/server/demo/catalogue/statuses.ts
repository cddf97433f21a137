import type { BaseStatus, TimeCounter } from "../../../domain/desk/status.ts";
import { inAllLanguages } from "./languages.ts";

interface DemoStatus {
  readonly key: string;
  readonly name: string;
  readonly baseStatus: BaseStatus;
  readonly timeCounter: TimeCounter;
  readonly usedInQueue: boolean;
}

/** What the demo desk adds to the statuses that every desk has. */
export const demoStatuses = [
  {
    key: "inQueue",
    name: inAllLanguages({
      en: "In queue",
      no: "I kø",
      sv: "I kö",
      da: "I kø",
      de: "In der Warteschlange",
      nl: "In wachtrij",
    }),
    baseStatus: "Active",
    timeCounter: "Queue",
    usedInQueue: true,
  },
  {
    key: "waitingForCustomer",
    name: inAllLanguages({
      en: "Waiting for customer",
      no: "Venter på kunde",
      sv: "Väntar på kund",
      da: "Venter på kunde",
      de: "Wartet auf Kunden",
      nl: "Wacht op klant",
    }),
    baseStatus: "Postponed",
    timeCounter: "Externally",
    usedInQueue: false,
  },
  {
    key: "waitingForThirdParty",
    name: inAllLanguages({
      en: "Waiting for third party",
      no: "Venter på tredjepart",
      sv: "Väntar på tredje part",
      da: "Venter på tredjepart",
      de: "Wartet auf Dritte",
      nl: "Wacht op derde partij",
    }),
    baseStatus: "Active",
    timeCounter: "Externally",
    usedInQueue: false,
  },
] as const satisfies readonly DemoStatus[];

export type DemoStatusKey = (typeof demoStatuses)[number]["key"];
