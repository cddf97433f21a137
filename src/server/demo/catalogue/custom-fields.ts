import type { CustomFieldType, CustomFieldValue } from "../../../domain/desk/custom-field.ts";
import { inAllLanguages } from "./languages.ts";

export interface DemoCustomField {
  readonly key: string;
  readonly label: string;
  readonly type: CustomFieldType;
  readonly readOnly?: boolean;
  readonly external?: boolean;
  readonly defaultValue?: CustomFieldValue;
  readonly maxLength?: number;
  readonly options?: readonly { readonly id: number; readonly label: string }[];
}

/** None is mandatory: a request that knows nothing of them must still be able to make a ticket. */
export const demoCustomFields: readonly DemoCustomField[] = [
  {
    key: "x_building",
    label: inAllLanguages({
      en: "Building",
      no: "Bygg",
      sv: "Byggnad",
      da: "Bygning",
      de: "Gebäude",
      nl: "Gebouw",
    }),
    type: "MdoList",
    options: [
      {
        id: 1,
        label: inAllLanguages({
          en: "Head office",
          no: "Hovedkontor",
          sv: "Huvudkontor",
          da: "Hovedkontor",
          de: "Zentrale",
          nl: "Hoofdkantoor",
        }),
      },
      {
        id: 2,
        label: inAllLanguages({
          en: "Warehouse",
          no: "Lager",
          sv: "Lager",
          da: "Lager",
          de: "Lager",
          nl: "Magazijn",
        }),
      },
      {
        id: 3,
        label: inAllLanguages({
          en: "Branch office",
          no: "Avdelingskontor",
          sv: "Filialkontor",
          da: "Filial",
          de: "Zweigstelle",
          nl: "Filiaal",
        }),
      },
      {
        id: 4,
        label: inAllLanguages({
          en: "Home office",
          no: "Hjemmekontor",
          sv: "Hemmakontor",
          da: "Hjemmekontor",
          de: "Homeoffice",
          nl: "Thuiskantoor",
        }),
      },
    ],
    external: true,
  },
  {
    key: "x_serial",
    label: inAllLanguages({
      en: "Serial number",
      no: "Serienummer",
      sv: "Serienummer",
      da: "Serienummer",
      de: "Seriennummer",
      nl: "Serienummer",
    }),
    type: "ShortText",
    maxLength: 40,
    external: true,
  },
  {
    key: "x_warranty_until",
    label: inAllLanguages({
      en: "Warranty until",
      no: "Garanti til",
      sv: "Garanti till",
      da: "Garanti til",
      de: "Garantie bis",
      nl: "Garantie tot",
    }),
    type: "Date",
  },
  {
    key: "x_cost",
    label: inAllLanguages({
      en: "Cost",
      no: "Kostnad",
      sv: "Kostnad",
      da: "Omkostning",
      de: "Kosten",
      nl: "Kosten",
    }),
    type: "Decimal",
  },
  {
    key: "x_on_site",
    label: inAllLanguages({
      en: "Visit on site",
      no: "Besøk på stedet",
      sv: "Besök på plats",
      da: "Besøg på stedet",
      de: "Einsatz vor Ort",
      nl: "Bezoek ter plaatse",
    }),
    type: "Checkbox",
    defaultValue: false,
  },
  {
    key: "x_affected_users",
    label: inAllLanguages({
      en: "People affected",
      no: "Berørte personer",
      sv: "Berörda personer",
      da: "Berørte personer",
      de: "Betroffene Personen",
      nl: "Getroffen personen",
    }),
    type: "Integer",
  },
  {
    key: "x_visit_at",
    label: inAllLanguages({
      en: "Appointment",
      no: "Avtalt tid",
      sv: "Avtalad tid",
      da: "Aftalt tid",
      de: "Termin",
      nl: "Afspraak",
    }),
    type: "DateTime",
    external: true,
  },
  {
    key: "x_call_back_at",
    label: inAllLanguages({
      en: "Call back at",
      no: "Ring tilbake kl.",
      sv: "Ring tillbaka kl.",
      da: "Ring tilbage kl.",
      de: "Rückruf um",
      nl: "Terugbellen om",
    }),
    type: "Time",
  },
  {
    key: "x_travel_time",
    label: inAllLanguages({
      en: "Travel time",
      no: "Reisetid",
      sv: "Restid",
      da: "Rejsetid",
      de: "Fahrzeit",
      nl: "Reistijd",
    }),
    type: "TimeSpan",
  },
  {
    key: "x_operating_system",
    label: inAllLanguages({
      en: "Operating system",
      no: "Operativsystem",
      sv: "Operativsystem",
      da: "Styresystem",
      de: "Betriebssystem",
      nl: "Besturingssysteem",
    }),
    type: "ListText",
    options: [
      { id: 1, label: "Workstation 11" },
      { id: 2, label: "Workstation 10" },
      { id: 3, label: "Mobile 17" },
      { id: 4, label: "Server 24" },
    ],
  },
  {
    key: "x_root_cause",
    label: inAllLanguages({
      en: "Root cause",
      no: "Årsak",
      sv: "Grundorsak",
      da: "Årsag",
      de: "Ursache",
      nl: "Oorzaak",
    }),
    type: "LongText",
  },
  {
    key: "x_knowledge_link",
    label: inAllLanguages({
      en: "Instructions",
      no: "Veiledning",
      sv: "Instruktion",
      da: "Vejledning",
      de: "Anleitung",
      nl: "Instructie",
    }),
    type: "DynamicLink",
    readOnly: true,
    defaultValue: "https://help.larkfield.example/",
  },
];
