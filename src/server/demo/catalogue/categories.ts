import type { AssignmentMethod, CategoryFlag } from "../../../domain/desk/category.ts";
import { inAllLanguages } from "./languages.ts";
import type { demoGroups, DemoLogin } from "./users.ts";

/** A user with the weight that counts for the weighted method. */
type Member = readonly [login: DemoLogin, weight?: number];

export interface DemoCategory {
  /** Names from the root down, joined by "/"; parents come first. */
  readonly fullName: string;
  readonly externalName: string;
  readonly method: AssignmentMethod;
  readonly flags: readonly CategoryFlag[];
  readonly master?: DemoLogin;
  readonly assignmentLagMinutes?: number;
  readonly notificationEmail?: string;
  readonly members: readonly Member[];
}

/** `Support` exists on every desk; here it gets its members. */
export const demoCategories = [
  {
    fullName: "Support",
    externalName: "Support",
    method: "Even",
    flags: ["ListInMain"],
    master: "maso",
    members: [["maso"], ["olek"], ["frli"], ["jove"]],
  },
  {
    fullName: "Support/Accounts and access",
    externalName: inAllLanguages({
      en: "Accounts and access",
      no: "Kontoer og tilgang",
      sv: "Konton och behörighet",
      da: "Konti og adgang",
      de: "Konten und Zugänge",
      nl: "Accounts en toegang",
    }),
    method: "Even",
    flags: ["ListInMain"],
    master: "maso",
    assignmentLagMinutes: 240,
    members: [["olek"], ["frli"], ["jove"]],
  },
  {
    fullName: "Support/Accounts and access/Passwords",
    externalName: inAllLanguages({
      en: "Passwords",
      no: "Passord",
      sv: "Lösenord",
      da: "Adgangskoder",
      de: "Passwörter",
      nl: "Wachtwoorden",
    }),
    method: "Unfair",
    flags: [],
    members: [["olek"], ["frli"], ["jove"]],
  },
  {
    fullName: "Support/Accounts and access/Two-step sign-in",
    externalName: inAllLanguages({
      en: "Two-step sign-in",
      no: "Totrinnspålogging",
      sv: "Tvåstegsinloggning",
      da: "Totrinslogin",
      de: "Zweistufige Anmeldung",
      nl: "Aanmelden in twee stappen",
    }),
    method: "Weighted",
    flags: [],
    members: [
      ["olek", 1],
      ["frli", 2],
      ["sast", 1],
    ],
  },
  {
    fullName: "Support/Hardware",
    externalName: inAllLanguages({
      en: "Hardware",
      no: "Maskinvare",
      sv: "Hårdvara",
      da: "Hardware",
      de: "Geräte",
      nl: "Hardware",
    }),
    method: "Weighted",
    flags: ["ListInMain"],
    master: "hebr",
    members: [
      ["ankl", 5],
      ["sast", 2],
      ["edma", 2],
      ["hebr", 1],
    ],
  },
  {
    fullName: "Support/Hardware/Laptops and docks",
    externalName: inAllLanguages({
      en: "Laptops and docks",
      no: "Bærbare og dokker",
      sv: "Bärbara datorer och dockor",
      da: "Bærbare og docks",
      de: "Laptops und Docks",
      nl: "Laptops en docks",
    }),
    method: "Unfair",
    flags: ["AcceptWhenReplying"],
    members: [["ankl"], ["olek"], ["jove"]],
  },
  {
    fullName: "Support/Hardware/Printers",
    externalName: inAllLanguages({
      en: "Printers",
      no: "Skrivere",
      sv: "Skrivare",
      da: "Printere",
      de: "Drucker",
      nl: "Printers",
    }),
    method: "Even",
    flags: [],
    members: [["frli"], ["jove"], ["ankl"]],
  },
  {
    fullName: "Support/Network",
    externalName: inAllLanguages({
      en: "Network",
      no: "Nettverk",
      sv: "Nätverk",
      da: "Netværk",
      de: "Netzwerk",
      nl: "Netwerk",
    }),
    method: "Not",
    flags: ["ListInMain", "DefaultToCategoryMaster"],
    master: "sast",
    notificationEmail: "network@larkfield.example",
    members: [["sast"], ["hebr"]],
  },
  {
    fullName: "Support/Software",
    externalName: inAllLanguages({
      en: "Software",
      no: "Programvare",
      sv: "Programvara",
      da: "Software",
      de: "Software",
      nl: "Software",
    }),
    method: "Unfair",
    flags: ["ListInMain"],
    master: "hebr",
    members: [["tje0"], ["hebr"], ["ankl"], ["edma"], ["sast"]],
  },
  {
    fullName: "Support/Software/Mail and calendar",
    externalName: inAllLanguages({
      en: "Mail and calendar",
      no: "E-post og kalender",
      sv: "E-post och kalender",
      da: "Mail og kalender",
      de: "Mail und Kalender",
      nl: "Mail en agenda",
    }),
    method: "Even",
    flags: [],
    members: [["frli"], ["olek"], ["ankl"]],
  },
  {
    fullName: "Customer success",
    externalName: inAllLanguages({
      en: "Advice",
      no: "Rådgivning",
      sv: "Rådgivning",
      da: "Rådgivning",
      de: "Beratung",
      nl: "Advies",
    }),
    method: "Even",
    flags: ["ListInMain", "DelegateToOurContact"],
    master: "kaoh",
    members: [["kaoh"], ["mibe"]],
  },
  {
    fullName: "Customer success/Billing",
    externalName: inAllLanguages({
      en: "Billing",
      no: "Faktura",
      sv: "Fakturering",
      da: "Fakturering",
      de: "Abrechnung",
      nl: "Facturering",
    }),
    method: "Even",
    flags: ["DelegateToOurContact"],
    members: [["kaoh"], ["mibe"]],
  },
  {
    fullName: "Customer success/Orders and delivery",
    externalName: inAllLanguages({
      en: "Orders and delivery",
      no: "Ordre og levering",
      sv: "Order och leverans",
      da: "Ordrer og levering",
      de: "Bestellung und Lieferung",
      nl: "Bestellingen en levering",
    }),
    method: "Even",
    flags: [],
    assignmentLagMinutes: 1440,
    members: [["mibe"], ["kaoh"], ["frli"]],
  },
  {
    fullName: "Customer success/Training",
    externalName: inAllLanguages({
      en: "Training",
      no: "Kurs",
      sv: "Utbildning",
      da: "Kurser",
      de: "Schulung",
      nl: "Training",
    }),
    method: "Not",
    flags: [],
    notificationEmail: "training@larkfield.example",
    members: [["kaoh"], ["mibe"], ["maso"]],
  },
  {
    fullName: "Security",
    externalName: "",
    method: "Even",
    flags: ["Internal", "MembersOnly", "NotifyMembers"],
    master: "hebr",
    notificationEmail: "security@larkfield.example",
    members: [["tje0"], ["hebr"], ["sast"]],
  },
  {
    fullName: "Internal",
    externalName: "",
    method: "Not",
    flags: ["Internal"],
    master: "tje0",
    members: [["tje0"], ["maso"], ["hebr"], ["kaoh"]],
  },
] as const satisfies readonly DemoCategory[];

export type CategoryName = (typeof demoCategories)[number]["fullName"];

/** Where the new tickets of a group's people go when they name no category. */
export const defaultCategories: Readonly<Record<(typeof demoGroups)[number], CategoryName>> = {
  "Service desk": "Support",
  "Technical team": "Support/Hardware",
  "Customer success": "Customer success",
};
