// Runs in the page that is measured, before anything of its own. `window.bench` is asked from outside.

(() => {
  const list = 'main [role="grid"]';
  const grid = () => document.querySelector(list);

  /** Of the rows that ought to be seen right now: how many there are, and how many show nothing. */
  function lookAtRows() {
    const scroller = grid();
    const sample = scroller?.querySelector("[data-row]");
    if (!scroller || !sample) return null;
    const height = sample.offsetHeight;
    const head = scroller.querySelector('[role="columnheader"]')?.parentElement?.offsetHeight ?? 0;
    const first = Math.ceil(scroller.scrollTop / height);
    const count = Number(scroller.getAttribute("aria-rowcount")) - (head > 0 ? 1 : 0);
    const room = Math.floor((scroller.clientHeight - head) / height);
    const wanted = Math.min(room, count - first);
    const filled = [...scroller.querySelectorAll("[data-row]")].filter((row) => {
      const index = Number(row.dataset.row);
      return index >= first && index < first + wanted && !row.querySelector("[aria-busy]");
    });
    return { wanted, blank: wanted - filled.length };
  }

  const isFilled = () => {
    const rows = lookAtRows();
    return rows !== null && rows.wanted > 0 && rows.blank === 0;
  };

  /** Calls back when a frame has been drawn in which `isSo` held. */
  function whenDrawn(isSo, then) {
    const look = () => {
      if (isSo()) setTimeout(() => then(performance.now()), 0);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }

  let frames = null;
  function countFrame() {
    if (frames === null) return;
    const blank = lookAtRows()?.blank ?? 0;
    frames.count += 1;
    frames.blankFrames += blank > 0 ? 1 : 0;
    frames.blankRows = Math.max(frames.blankRows, blank);
    requestAnimationFrame(countFrame);
  }

  const keyTimes = [];
  let isListening = false;
  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      // The frame that shows what the key did is the next; the task behind it comes once it is drawn.
      if (isListening)
        whenDrawn(
          () => true,
          (drawnAt) => keyTimes.push(drawnAt - timeStamp),
        );
    },
    true,
  );

  globalThis.bench = {
    /** Milliseconds since the page was asked for. */
    rowsDrawn: () => new Promise((resolve) => whenDrawn(isFilled, resolve)),
    countNodes: () => document.body.querySelectorAll("*").length,
    beginFrames() {
      frames = { count: 0, blankFrames: 0, blankRows: 0, beganAt: performance.now() };
      requestAnimationFrame(countFrame);
    },
    endFrames() {
      const { beganAt, ...counts } = frames;
      frames = null;
      return { ...counts, seconds: (performance.now() - beganAt) / 1000 };
    },
    beginKeys() {
      keyTimes.length = 0;
      isListening = true;
    },
    endKeys() {
      isListening = false;
      return [...keyTimes];
    },
    /** Presses a key on the list and waits for the rows that are then to be seen: milliseconds. */
    jump(key) {
      const beganAt = performance.now();
      const before = grid().scrollTop;
      grid().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      const hasMoved = () => grid().scrollTop !== before && isFilled();
      return new Promise((resolve) => {
        whenDrawn(hasMoved, (drawnAt) => resolve(drawnAt - beganAt));
      });
    },
    /** Goes to an address within the page and waits until every row fits: milliseconds. */
    filter(search, word) {
      const beganAt = performance.now();
      history.pushState({}, "", search);
      dispatchEvent(new PopStateEvent("popstate"));
      const fits = () =>
        isFilled() &&
        [...grid().querySelectorAll("[data-row]")].every((row) => row.textContent.includes(word));
      return new Promise((resolve) => {
        whenDrawn(fits, (drawnAt) => resolve(drawnAt - beganAt));
      });
    },
    /** Sends a new ticket that belongs in the list, and waits until the list tells of it: milliseconds. */
    async newTicket(Title) {
      const beganAt = performance.now();
      const [, token = ""] = /XSRF-TOKEN=([^;]*)/.exec(document.cookie) ?? [];
      const isTold = () =>
        document.querySelector("main output button") !== null || grid().textContent.includes(Title);
      const told = new Promise((resolve) => {
        whenDrawn(isTold, (drawnAt) => resolve(drawnAt - beganAt));
      });
      const address = new URL("../api/v1/Agents/Ticket/SaveTicketEntity", location.href);
      const { status } = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json", "x-xsrf-token": token },
        body: JSON.stringify({ Title }),
      });
      if (status !== 200) throw new Error(`the ticket was answered with ${status}`);
      return told;
    },
  };
})();
