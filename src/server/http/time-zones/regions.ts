import type { RegionsOfCountry } from "./region-rows.ts";
import { regionsOfRussia } from "./regions-of-russia.ts";
import { regionsOfTheAmericas } from "./regions-of-the-americas.ts";

/** By the ISO 3166 code of their country. Borders of zones within a region have no code. */
export const regions: Readonly<Record<string, RegionsOfCountry>> = {
  ...regionsOfTheAmericas,
  RU: regionsOfRussia,
  AU: {
    "Australia/Sydney": { NSW: "New South Wales", ACT: "Capital Territory" },
    "Australia/Darwin": { NT: "Northern Territory" },
    "Australia/Brisbane": { QLD: "Queensland" },
    "Australia/Adelaide": { SA: "South Australia" },
    "Australia/Hobart": { TAS: "Tasmania" },
    "Australia/Melbourne": { VIC: "Victoria" },
    "Australia/Perth": { WA: "Western Australia" },
  },
  CD: {
    "Africa/Kinshasa": { KN: "Kinshasa" },
    "Africa/Lubumbashi": { HK: "Haut-Katanga" },
  },
  CN: { "Asia/Urumqi": { XJ: "Xinjiang" } },
  ES: { "Atlantic/Canary": { CN: "Canary Islands" }, "Africa/Ceuta": { CE: "Ceuta" } },
  FM: {
    "Pacific/Pohnpei": { PNI: "Pohnpei" },
    "Pacific/Chuuk": { TRK: "Chuuk", YAP: "Yap" },
    "Pacific/Kosrae": { KSA: "Kosrae" },
  },
  ID: {
    "Asia/Jakarta": { JK: "Jakarta", JW: "Java", SM: "Sumatra" },
    "Asia/Pontianak": { KB: "West Kalimantan", KT: "Central Kalimantan" },
    "Asia/Makassar": {
      SL: "Sulawesi",
      BA: "Bali",
      KI: "East Kalimantan",
      KS: "South Kalimantan",
      KU: "North Kalimantan",
      NU: "Nusa Tenggara",
    },
    "Asia/Jayapura": { PP: "Papua", ML: "Maluku" },
  },
  KI: {
    "Pacific/Tarawa": { G: "Gilbert Islands" },
    "Pacific/Kanton": { P: "Phoenix Islands" },
    "Pacific/Kiritimati": { L: "Line Islands" },
  },
  MN: { "Asia/Hovd": { "043": "Khovd", "046": "Uvs", "071": "Bayan-Ölgii" } },
  NZ: { "Pacific/Chatham": { CIT: "Chatham Islands" } },
  PG: { "Pacific/Bougainville": { NSB: "Bougainville" } },
  PS: { "Asia/Gaza": { GZA: "Gaza" }, "Asia/Hebron": { HBN: "Hebron" } },
  PT: { "Atlantic/Azores": { "20": "Azores" }, "Atlantic/Madeira": { "30": "Madeira" } },
};
