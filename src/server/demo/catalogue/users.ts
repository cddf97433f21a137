import type { UserStatus } from "../../../domain/desk/user.ts";
import type { DemoLanguage } from "./languages.ts";

/** The administrator; the published sample request signs in this way. */
export const demoAdministrator = { login: "tje0", password: "Tje0" } as const;

/** The password of all other people on the demo desk. */
export const demoPassword = "Counterfoil-demo-1";

export const demoGroups = ["Service desk", "Technical team", "Customer success"] as const;

/** Names of roles that every desk starts with. */
type RoleName = "Administrator" | "Team lead" | "Agent" | "Agent, own categories" | "Reader";

export interface DemoUser {
  readonly login: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly jobTitle: string;
  readonly group: (typeof demoGroups)[number];
  readonly role: RoleName;
  readonly languages: readonly DemoLanguage[];
  readonly status?: UserStatus;
  readonly absenceText?: string;
  readonly defaultOwner?: "automatic" | "unassigned" | "self";
}

/** The people who work on tickets, in the order of their ids. */
export const demoUsers = [
  {
    login: "tje0",
    firstName: "Tina",
    lastName: "Jensen",
    jobTitle: "Head of service",
    group: "Service desk",
    role: "Administrator",
    languages: ["no", "da", "en"],
  },
  {
    login: "maso",
    firstName: "Marit",
    lastName: "Solbakken",
    jobTitle: "Team lead service desk",
    group: "Service desk",
    role: "Team lead",
    languages: ["no", "en"],
  },
  {
    login: "olek",
    firstName: "Ola",
    lastName: "Ekeland",
    jobTitle: "Service agent",
    group: "Service desk",
    role: "Agent",
    languages: ["no", "sv"],
    defaultOwner: "self",
  },
  {
    login: "frli",
    firstName: "Freja",
    lastName: "Lindqvist",
    jobTitle: "Service agent",
    group: "Service desk",
    role: "Agent",
    languages: ["sv", "da"],
  },
  {
    login: "jove",
    firstName: "Joris",
    lastName: "Verhulst",
    jobTitle: "Service agent",
    group: "Service desk",
    role: "Agent, own categories",
    languages: ["nl", "de"],
  },
  {
    login: "hebr",
    firstName: "Henrik",
    lastName: "Brandt",
    jobTitle: "Team lead technology",
    group: "Technical team",
    role: "Team lead",
    languages: ["de", "da"],
  },
  {
    login: "sast",
    firstName: "Sanne",
    lastName: "Storm",
    jobTitle: "Network engineer",
    group: "Technical team",
    role: "Agent",
    languages: ["nl", "en"],
  },
  {
    login: "ankl",
    firstName: "Anke",
    lastName: "Klausner",
    jobTitle: "Systems engineer",
    group: "Technical team",
    role: "Agent",
    languages: ["de", "en"],
  },
  {
    login: "edma",
    firstName: "Edward",
    lastName: "Marlow",
    jobTitle: "Software specialist",
    group: "Technical team",
    role: "Agent",
    languages: ["en"],
    status: "NotAvailable",
    absenceText: "On parental leave. Please turn to Anke Klausner.",
  },
  {
    login: "kaoh",
    firstName: "Karin",
    lastName: "Öhman",
    jobTitle: "Team lead customer success",
    group: "Customer success",
    role: "Team lead",
    languages: ["sv", "en"],
  },
  {
    login: "mibe",
    firstName: "Mikkel",
    lastName: "Berthelsen",
    jobTitle: "Account manager",
    group: "Customer success",
    role: "Agent",
    languages: ["da", "no"],
  },
  {
    login: "grha",
    firstName: "Grace",
    lastName: "Harlow",
    jobTitle: "Quality manager",
    group: "Customer success",
    role: "Reader",
    languages: ["en"],
    status: "ReadOnly",
  },
] as const satisfies readonly DemoUser[];

export type DemoLogin = (typeof demoUsers)[number]["login"];

/**
 * The account in whose name mail, web forms and the customer centre bring in what customers write. It
 * belongs to the system and has no password, so nobody can sign in with it.
 */
export const intakeAccount = {
  login: "intake",
  name: "INTAKE",
  fullName: "Mail and web intake",
  role: "System",
} as const;
