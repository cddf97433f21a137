import type { ActivityStatus, SaleStatus } from "../../../domain/commerce/sale.ts";
import { demoProjects } from "../catalogue/projects.ts";
import { products } from "../catalogue/products.ts";
import type { Draws } from "../draws.ts";
import type { DemoPerson } from "./compose-people.ts";

export interface DemoSale {
  readonly saleId: number;
  readonly heading: string;
  readonly description: string;
  readonly buyer: DemoPerson;
  readonly salesperson: "kaoh" | "mibe";
  readonly status: SaleStatus;
  readonly completed: ActivityStatus;
  readonly probabilityPercent: number;
  readonly amount: number;
  readonly earning: number;
  readonly currency: string;
  /** 1 = new sale, 2 = extension. */
  readonly typeId: number;
  /** 0 = none. */
  readonly projectId: number;
  /** Days from today to the day it was, or is hoped to be, signed. */
  readonly signedInDays: number;
}

const SALE_COUNT = 40;

/** Sales go to the companies with the lowest ids, who are the ones with many people. */
const LAST_BUYING_COMPANY = 40;

const currencies: Readonly<Record<DemoPerson["language"], string>> = {
  en: "GBP",
  no: "NOK",
  sv: "SEK",
  da: "DKK",
  de: "EUR",
  nl: "EUR",
};

/** The sales by id. */
export function composeSales(draws: Draws, people: readonly DemoPerson[]): readonly DemoSale[] {
  const buyers = people.filter(({ company, retired }) => {
    const id = company?.contactId ?? 0;
    return !retired && id > 1 && id <= LAST_BUYING_COMPANY;
  });
  return Array.from({ length: SALE_COUNT }, (_, index) => {
    const chance = draws.fork(index);
    return composeSale(index + 1, chance.pick(buyers), chance);
  });
}

function composeSale(saleId: number, buyer: DemoPerson, chance: Draws): DemoSale {
  const status =
    (["Open", "Sold", "Lost", "Stalled"] as const)[chance.weighted([4, 5, 2, 1])] ?? "Open";
  const over = status === "Sold" || status === "Lost";
  const pieces = chance.whole(2, 40);
  const product = chance.pick([...products.app, ...products.laptop, ...products.printer]);
  const amount = pieces * chance.whole(8, 90) * 10;
  return {
    saleId,
    heading: `${pieces} × ${product}`,
    description: `Offer for ${buyer.company?.name ?? ""}, asked for by ${buyer.firstName} ${buyer.lastName}.`,
    buyer,
    salesperson: chance.pick(["kaoh", "mibe"]),
    status,
    completed: over ? "Completed" : chance.pick(["NotStarted", "Started"]),
    probabilityPercent: status === "Sold" ? 100 : status === "Lost" ? 0 : chance.whole(2, 9) * 10,
    amount,
    earning: Math.round(amount * (0.12 + chance.next() * 0.25)),
    currency: currencies[buyer.language],
    typeId: chance.whole(1, 2),
    projectId: chance.chance(0.2) ? chance.whole(1, demoProjects.length) : 0,
    signedInDays: over ? -chance.whole(5, 600) : chance.whole(3, 120),
  };
}
