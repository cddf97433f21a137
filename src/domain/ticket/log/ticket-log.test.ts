import { describe, expect, it } from "vitest";
import { namedInLog, otherTicketsOf, type LoggedCall } from "./ticket-log.ts";

const call = (values: Partial<LoggedCall>): LoggedCall => ({
  logId: 1,
  originalTicketId: 7,
  messageId: 0,
  userId: 1,
  at: 0,
  action: 33,
  changes: [],
  details: null,
  ...values,
});

describe("what a log names", () => {
  it("is each record once, of both sides, and nothing for none", () => {
    const changes = [
      { field: 25, from: "70", to: "71" },
      { field: 25, from: "71", to: "0" },
      { field: 47, from: "", to: "90" },
      { field: 48, from: "95", to: "" },
      { field: 15, from: "0", to: "8" },
      { field: 23, from: "1", to: "2" },
    ];
    const details = { secondaryPersons: { added: [72], removed: [70] } };
    expect(namedInLog([call({ changes, details }), call({ originalTicketId: 9 })])).toEqual({
      ticketIds: [8, 7, 9],
      personIds: [70, 71, 72],
      saleIds: [90],
      projectIds: [95],
    });
  });

  it.each([
    [null, []],
    [{ mergedInto: 3 }, [3]],
    [{ merged: { ticketIds: [4, 5, 4] } }, [4, 5]],
    [{ split: { intoTicketId: 6 } }, [6]],
    [{ split: { fromTicketId: 7 } }, [7]],
    [{ relation: { ticketId: 8 } }, [8]],
    [{ secondaryPersons: { added: [1], removed: [] } }, []],
  ])("of other tickets in %j is %j", (details, ids) => {
    expect(otherTicketsOf({ details })).toEqual(ids);
  });
});
