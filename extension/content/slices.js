/**
 * Does long work a few milliseconds at a time, so that the page answers the person in between.
 */
(() => {
  const SLICE_MS = 8; // half of a frame

  /** @type {AccalmieNamespace["inSlices"]} */
  function inSlices(items, { size, work, done = () => {} }) {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    const left = items[Symbol.iterator]();
    let next = left.next();
    const some = () => {
      const taken = [];
      for (; !next.done && taken.length < size; next = left.next()) taken.push(next.value);
      return taken;
    };
    const slice = () => {
      // In a tab that is not to be seen nobody waits, and timers come once a second at most.
      const end = document.hidden ? Number.POSITIVE_INFINITY : performance.now() + SLICE_MS;
      try {
        do work(some());
        while (!next.done && performance.now() < end);
      } finally {
        // What fails on some of them does not keep the others waiting for ever.
        if (next.done) done();
        else timer = setTimeout(slice);
      }
    };
    slice();
    return () => clearTimeout(timer);
  }

  Accalmie.inSlices = inSlices;
})();
