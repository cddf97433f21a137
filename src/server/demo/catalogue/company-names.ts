import type { DemoLanguage } from "./languages.ts";

interface CompanyNames {
  /** First word and what the company does. */
  readonly stems: readonly string[];
  readonly trades: readonly string[];
  readonly departments: readonly string[];
  /** ISO 3166 number and the telephone prefix. */
  readonly countries: readonly { readonly countryId: number; readonly prefix: string }[];
}

/** The company that runs the demo desk. */
export const ownCompany = {
  name: "Larkfield Services",
  domain: "larkfield.example",
  supportAddress: "support@larkfield.example",
  countryId: 578,
  phone: "+47 000 00 100",
} as const;

/** Names to combine; any likeness to a real company is chance. */
export const companyNames: Readonly<Record<DemoLanguage, CompanyNames>> = {
  en: {
    stems: [
      "Applewick",
      "Bluemoor",
      "Copperlane",
      "Dandelow",
      "Emberton",
      "Foxgrove",
      "Gullhaven",
      "Hollycombe",
    ],
    trades: [
      "Joinery",
      "Bakers",
      "Freight",
      "Opticians",
      "Architects",
      "Publishing",
      "Dental Care",
      "Nurseries",
    ],
    departments: ["Finance", "Head office", "Warehouse", "Sales"],
    countries: [
      { countryId: 826, prefix: "+44" },
      { countryId: 372, prefix: "+353" },
    ],
  },
  no: {
    stems: [
      "Blåbærhei",
      "Dvergsmia",
      "Fjellugla",
      "Havrekorn",
      "Kvitskjegg",
      "Måneskinn",
      "Nisselund",
      "Tindeskar",
    ],
    trades: [
      "Bakeri",
      "Snekkeri",
      "Regnskap",
      "Spedisjon",
      "Hagesenter",
      "Arkitekter",
      "Tannklinikk",
      "Rederi",
    ],
    departments: ["Økonomi", "Hovedkontor", "Lager", "Salg"],
    countries: [{ countryId: 578, prefix: "+47" }],
  },
  sv: {
    stems: [
      "Blåsippan",
      "Granbarr",
      "Hjortronmyr",
      "Kantarell",
      "Lingonhed",
      "Månljus",
      "Smultronby",
      "Tranbär",
    ],
    trades: [
      "Bageri",
      "Snickeri",
      "Redovisning",
      "Åkeri",
      "Trädgård",
      "Arkitekter",
      "Optik",
      "Förlag",
    ],
    departments: ["Ekonomi", "Huvudkontor", "Lager", "Försäljning"],
    countries: [{ countryId: 752, prefix: "+46" }],
  },
  da: {
    stems: [
      "Bøgeblad",
      "Havtorn",
      "Hyldehus",
      "Klitrose",
      "Mågevang",
      "Rønnebær",
      "Solsort",
      "Æblehave",
    ],
    trades: [
      "Bageri",
      "Tømrer",
      "Revision",
      "Spedition",
      "Planteskole",
      "Arkitekter",
      "Optik",
      "Forlag",
    ],
    departments: ["Økonomi", "Hovedkontor", "Lager", "Salg"],
    countries: [{ countryId: 208, prefix: "+45" }],
  },
  de: {
    stems: [
      "Distelfink",
      "Erlengrund",
      "Heidekraut",
      "Kieselstein",
      "Mohnblume",
      "Nebelkrähe",
      "Sanddorn",
      "Waldkauz",
    ],
    trades: [
      "Bäckerei",
      "Tischlerei",
      "Steuerberatung",
      "Spedition",
      "Gartenbau",
      "Architekten",
      "Optik",
      "Verlag",
    ],
    departments: ["Buchhaltung", "Zentrale", "Lager", "Vertrieb"],
    countries: [
      { countryId: 276, prefix: "+49" },
      { countryId: 40, prefix: "+43" },
    ],
  },
  nl: {
    stems: [
      "Boterbloem",
      "Duinroos",
      "Eikelhof",
      "Kievitsei",
      "Klaprozen",
      "Lisdodde",
      "Ooievaar",
      "Wilgenkat",
    ],
    trades: [
      "Bakkerij",
      "Timmerwerk",
      "Administratie",
      "Transport",
      "Kwekerij",
      "Architecten",
      "Optiek",
      "Uitgeverij",
    ],
    departments: ["Financiën", "Hoofdkantoor", "Magazijn", "Verkoop"],
    countries: [{ countryId: 528, prefix: "+31" }],
  },
};
