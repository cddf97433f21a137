import {
  salesWithIds,
  searchSalesFor,
  type ListedSale,
} from "../../../usecases/lists/search-commerce.ts";
import { ITEMS_MAX, type ListItem, type ListQuestion, type MdoList } from "../mdo-list.ts";

/** Sales by id. */
export const sale = saleList("sale", 21, nameOf);

/** Sales, with what has become of them. */
export const saleNew = saleList("sale_new", 22, (each) => ({
  ...nameOf(each),
  type: "Sale",
  styleHint: styleOf(each),
}));

function saleList(name: string, listId: number, itemOf: (sale: ListedSale) => ListItem): MdoList {
  return {
    name,
    listId,
    kind: "searched",
    search: async (question) =>
      wantsWhatNoSaleHas(question)
        ? []
        : (await searchSalesFor(question, { search: question.search, limit: ITEMS_MAX })).map(
            itemOf,
          ),
    find: async (ids, reading) => (await salesWithIds(reading, ids)).map(itemOf),
  };
}

/** The desk knows neither stakeholders nor quotes of sales. */
function wantsWhatNoSaleHas({ attributes }: ListQuestion): boolean {
  return ["stakeholderOnly", "hasQuoteOnly", "hasQuoteOnline"].some((name) =>
    attributes.isOn(name),
  );
}

function nameOf({ saleId, heading, contactName }: ListedSale): ListItem {
  return {
    id: saleId,
    name: contactName === "" ? heading : `${heading} (${contactName})`,
    extraInfo: heading,
  };
}

function styleOf({ status, isCompleted }: ListedSale): string {
  if (isCompleted) return "deleted_item";
  return status === "Lost" || status === "Sold" ? status.toLowerCase() : "";
}
