import { inAllLanguages } from "./languages.ts";
import type { DemoLogin } from "./users.ts";

export const projectTypes = [
  inAllLanguages({
    en: "Roll-out",
    no: "Utrulling",
    sv: "Utrullning",
    da: "Udrulning",
    de: "Einführung",
    nl: "Uitrol",
  }),
  inAllLanguages({
    en: "Improvement",
    no: "Forbedring",
    sv: "Förbättring",
    da: "Forbedring",
    de: "Verbesserung",
    nl: "Verbetering",
  }),
  inAllLanguages({
    en: "Event",
    no: "Arrangement",
    sv: "Evenemang",
    da: "Arrangement",
    de: "Veranstaltung",
    nl: "Evenement",
  }),
] as const;

export const projectStatuses = [
  inAllLanguages({
    en: "Planned",
    no: "Planlagt",
    sv: "Planerat",
    da: "Planlagt",
    de: "Geplant",
    nl: "Gepland",
  }),
  inAllLanguages({
    en: "Running",
    no: "Pågår",
    sv: "Pågår",
    da: "I gang",
    de: "Läuft",
    nl: "Loopt",
  }),
  inAllLanguages({
    en: "Completed",
    no: "Fullført",
    sv: "Avslutat",
    da: "Afsluttet",
    de: "Abgeschlossen",
    nl: "Afgerond",
  }),
] as const;

interface DemoProject {
  readonly name: string;
  readonly description: string;
  readonly lead: DemoLogin;
  /** Positions in the lists above. */
  readonly type: number;
  readonly status: number;
}

/** Projects by id. */
export const demoProjects: readonly DemoProject[] = [
  {
    name: "New access points for all meeting rooms",
    description: "Tern 6 in every room by autumn, old ones back to the warehouse.",
    lead: "sast",
    type: 0,
    status: 1,
  },
  {
    name: "Kestrel roll-out, spring",
    description: "Replace laptops that are older than four years.",
    lead: "ankl",
    type: 0,
    status: 2,
  },
  {
    name: "Kestrel roll-out, autumn",
    description: "Second half of the replacement round.",
    lead: "ankl",
    type: 0,
    status: 1,
  },
  {
    name: "Two-step sign-in for everybody",
    description: "No account without a second factor.",
    lead: "hebr",
    type: 0,
    status: 2,
  },
  {
    name: "Knowledge base spring cleaning",
    description: "Every article gets an owner and a date.",
    lead: "maso",
    type: 1,
    status: 2,
  },
  {
    name: "Magpie Ledger 9",
    description: "Pilot with six customers, then everybody.",
    lead: "kaoh",
    type: 0,
    status: 1,
  },
  {
    name: "Faster first answer",
    description: "From four hours to one, measured every week.",
    lead: "maso",
    type: 1,
    status: 1,
  },
  {
    name: "User day",
    description: "A day of talks, workshops and cake.",
    lead: "kaoh",
    type: 2,
    status: 0,
  },
  {
    name: "Printer fleet renewal",
    description: "Plover 200 leaves, Plover 350c comes.",
    lead: "ankl",
    type: 0,
    status: 1,
  },
  {
    name: "Curlew Planner for warehouses",
    description: "Planning boards on the wall and on the fork-lift.",
    lead: "mibe",
    type: 0,
    status: 1,
  },
  {
    name: "Invoices without paper",
    description: "Electronic invoices for all customers who want them.",
    lead: "kaoh",
    type: 1,
    status: 1,
  },
  {
    name: "Move of the branch office",
    description: "Network, telephones and forty desks in one weekend.",
    lead: "sast",
    type: 0,
    status: 2,
  },
  {
    name: "Backup exercise",
    description: "Restore everything once a quarter, with a stop-watch.",
    lead: "hebr",
    type: 1,
    status: 1,
  },
  {
    name: "Siskin Desk for schools",
    description: "Special licences and a course for teachers.",
    lead: "mibe",
    type: 0,
    status: 0,
  },
  {
    name: "Telephone system retirement",
    description: "From desk phones to soft phones.",
    lead: "sast",
    type: 0,
    status: 2,
  },
  {
    name: "Accessible portal",
    description: "Everything by keyboard, readable for everybody.",
    lead: "edma",
    type: 1,
    status: 1,
  },
  {
    name: "Webinar series",
    description: "Half an hour every second Thursday.",
    lead: "kaoh",
    type: 2,
    status: 1,
  },
  {
    name: "Avocet Reports pilot",
    description: "Five customers try the new reports.",
    lead: "edma",
    type: 0,
    status: 0,
  },
  {
    name: "Green recycling of old devices",
    description: "Wiped, documented, and given a second life.",
    lead: "ankl",
    type: 1,
    status: 1,
  },
  { name: "Summer party", description: "Weather permitting.", lead: "tje0", type: 2, status: 0 },
];
