/** What the demo company sells and looks after. The names are invented; each line is named after birds. */
export const products = {
  laptop: ["Kestrel 13", "Kestrel 15", "Merlin 14", "Merlin 16 Pro"],
  dock: ["Heron dock", "Heron mini dock", "Egret dock"],
  printer: ["Plover 200", "Plover 350c", "Dunlin label printer"],
  router: ["Tern 4 access point", "Tern 6 access point"],
  app: ["Magpie Ledger", "Curlew Planner", "Wren Sign", "Siskin Desk", "Avocet Reports"],
} as const;

/** Rooms that customers name, as building and room. */
export const rooms = [
  "A1.04",
  "A1.17",
  "A2.03",
  "A2.21",
  "B0.02",
  "B1.09",
  "B2.14",
  "B3.30",
  "C1.01",
  "C1.12",
  "C2.08",
  "D0.05",
  "D1.16",
  "E2.02",
  "E4.11",
  "F1.07",
] as const;

/** Error codes that programs and mail servers report. */
export const errorCodes = [
  "E-104",
  "E-317",
  "0x8002",
  "WS-40",
  "550 5.7.1",
  "503",
  "504",
  "K-22",
] as const;
