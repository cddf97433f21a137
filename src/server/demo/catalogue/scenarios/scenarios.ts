import type { CategoryName } from "../categories.ts";
import type { TagName } from "../tags.ts";
import type { TicketTypeName } from "../ticket-types.ts";

/** What a matter means for its tickets; the texts are in the books of the languages. */
export interface Scenario {
  readonly category: CategoryName;
  readonly type: TicketTypeName;
  /** How often Low, Medium, High, Urgent and Office hours are chosen, as weights in this order. */
  readonly priorityWeights: readonly [number, number, number, number, number];
  /** Names of tags that fit; some of them are used. */
  readonly tags: readonly TagName[];
  /** How the customer sounds at first: −100 very unhappy … 100 very happy. */
  readonly mood: number;
  /** How often it comes up, compared with the others; usual is 1. */
  readonly frequency?: number;
}

const ordinary = [3, 8, 2, 0, 1] as const;
const pressing = [0, 5, 6, 1, 0] as const;
const patient = [7, 5, 0, 0, 2] as const;

/** The matters that tickets of the demo desk are about. */
export const scenarios = {
  vpnDrops: {
    category: "Support/Network",
    type: "Incident",
    priorityWeights: pressing,
    tags: ["vpn", "remote-work", "network", "home-office"],
    mood: -35,
  },
  wifiMeetingRoom: {
    category: "Support/Network",
    type: "Incident",
    priorityWeights: ordinary,
    tags: ["wifi", "meeting-room", "network"],
    mood: -30,
  },
  passwordReset: {
    category: "Support/Accounts and access/Passwords",
    type: "Request",
    priorityWeights: ordinary,
    tags: ["password", "sign-in", "account"],
    mood: -5,
    frequency: 1.3,
  },
  accountLocked: {
    category: "Support/Accounts and access/Passwords",
    type: "Incident",
    priorityWeights: pressing,
    tags: ["locked-account", "sign-in", "password"],
    mood: -40,
  },
  twoStepNewPhone: {
    category: "Support/Accounts and access/Two-step sign-in",
    type: "Request",
    priorityWeights: ordinary,
    tags: ["two-step", "mobile", "sign-in"],
    mood: -10,
    frequency: 2.5,
  },
  newStarter: {
    category: "Support/Accounts and access",
    type: "Request",
    priorityWeights: patient,
    tags: ["new-starter", "account", "permissions"],
    mood: 20,
  },
  sharedFolderAccess: {
    category: "Support/Accounts and access",
    type: "Request",
    priorityWeights: ordinary,
    tags: ["permissions", "shared-folder"],
    mood: 0,
  },
  laptopSlow: {
    category: "Support/Hardware/Laptops and docks",
    type: "Incident",
    priorityWeights: ordinary,
    tags: ["laptop", "slow", "hardware"],
    mood: -30,
  },
  dockNoPicture: {
    category: "Support/Hardware/Laptops and docks",
    type: "Incident",
    priorityWeights: ordinary,
    tags: ["dock", "display", "hardware"],
    mood: -20,
  },
  laptopReplacement: {
    category: "Support/Hardware",
    type: "Change",
    priorityWeights: patient,
    tags: ["laptop", "replacement", "hardware", "warranty"],
    mood: 10,
    frequency: 3,
  },
  printerJam: {
    category: "Support/Hardware/Printers",
    type: "Incident",
    priorityWeights: ordinary,
    tags: ["printer", "on-site", "hardware"],
    mood: -25,
  },
  scanToMail: {
    category: "Support/Hardware/Printers",
    type: "Incident",
    priorityWeights: ordinary,
    tags: ["printer", "scanner", "mail"],
    mood: -15,
  },
  appCrash: {
    category: "Support/Software",
    type: "Incident",
    priorityWeights: pressing,
    tags: ["crash", "update", "workaround"],
    mood: -45,
  },
  moreLicences: {
    category: "Support/Software",
    type: "Request",
    priorityWeights: patient,
    tags: ["licence", "order", "approval"],
    mood: 15,
  },
  reportFigures: {
    category: "Support/Software",
    type: "Problem",
    priorityWeights: ordinary,
    tags: ["report", "known-issue", "escalated"],
    mood: -30,
    frequency: 1.5,
  },
  importFails: {
    category: "Support/Software",
    type: "Problem",
    priorityWeights: ordinary,
    tags: ["import", "integration", "api"],
    mood: -20,
    frequency: 1.5,
  },
  portalDown: {
    category: "Support/Software",
    type: "Incident",
    priorityWeights: [0, 0, 5, 6, 0],
    tags: ["outage", "portal", "escalated"],
    mood: -60,
    frequency: 0.35,
  },
  calendarDouble: {
    category: "Support/Software/Mail and calendar",
    type: "Incident",
    priorityWeights: ordinary,
    tags: ["calendar", "mobile", "sync"],
    mood: -15,
  },
  mailBounces: {
    category: "Support/Software/Mail and calendar",
    type: "Incident",
    priorityWeights: pressing,
    tags: ["mail", "bounce", "third-party"],
    mood: -35,
  },
  mailboxFull: {
    category: "Support/Software/Mail and calendar",
    type: "Request",
    priorityWeights: ordinary,
    tags: ["mail", "storage"],
    mood: -10,
  },
  invoiceTwice: {
    category: "Customer success/Billing",
    type: "Request",
    priorityWeights: ordinary,
    tags: ["invoice", "refund", "billing"],
    mood: -40,
  },
  invoiceAddress: {
    category: "Customer success/Billing",
    type: "Change",
    priorityWeights: patient,
    tags: ["invoice", "address", "billing"],
    mood: 5,
  },
  orderLate: {
    category: "Customer success/Orders and delivery",
    type: "Request",
    priorityWeights: ordinary,
    tags: ["order", "delivery", "third-party"],
    mood: -40,
  },
  orderWrongItem: {
    category: "Customer success/Orders and delivery",
    type: "Incident",
    priorityWeights: ordinary,
    tags: ["order", "return", "delivery"],
    mood: -35,
  },
  trainingDate: {
    category: "Customer success/Training",
    type: "Request",
    priorityWeights: patient,
    tags: ["training", "how-to"],
    mood: 30,
  },
  exportData: {
    category: "Customer success",
    type: "Request",
    priorityWeights: patient,
    tags: ["export", "how-to", "privacy"],
    mood: 5,
    frequency: 3,
  },
  phishing: {
    category: "Security",
    type: "Incident",
    priorityWeights: [0, 2, 6, 3, 0],
    tags: ["phishing", "security", "mail"],
    mood: -20,
    frequency: 1.5,
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioKey = keyof typeof scenarios;

/** True when something is broken, so that it can be repaired and come back. */
export function isFault({ type }: Scenario): boolean {
  return type === "Incident" || type === "Problem";
}

export function scenarioOf(key: ScenarioKey): Scenario {
  return scenarios[key];
}
