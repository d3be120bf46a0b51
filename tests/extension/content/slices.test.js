/** Long work is done in slices, all of it, in order. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clockOf, openPage } from "./page-double.js";

/** A page in which each look at the clock finds `ms` gone. @param {number} ms */
function open(ms) {
  const { window, Accalmie } = openPage("", { scripts: ["find", "slices"] });
  let now = 0;
  window.performance.now = () => {
    now += ms;
    return now;
  };
  return { clock: clockOf(window), inSlices: Accalmie.inSlices };
}

test("what takes long goes on in later turns, until all is done", async () => {
  const { clock, inSlices } = open(5);
  const seen = [];
  let ended = 0;
  inSlices([1, 2, 3, 4, 5, 6, 7], {
    size: 2,
    work: (some) => seen.push([...some]),
    done: () => ended++,
  });
  assert.deepEqual([seen.flat().length, ended], [4, 0]);
  await clock.pass(100);
  assert.deepEqual([seen, ended], [[[1, 2], [3, 4], [5, 6], [7]], 1]);
});

test("what joins a Map meanwhile has its turn, and what fails keeps nothing else waiting", async () => {
  const { clock, inSlices } = open(50);
  const map = new Map([1, 2, 3].map((one) => [one, one]));
  const seen = [];
  const work = ([one]) => {
    map.set(4, 4);
    seen.push(one);
    if (one === 1) throw new Error("not this one");
  };
  assert.throws(() => inSlices(map.values(), { size: 1, work }), /not this one/);
  await clock.pass(100);
  assert.deepEqual(seen, [1, 2, 3, 4]);
});

test("what is ended early does no more", async () => {
  const { clock, inSlices } = open(50);
  const seen = [];
  const end = inSlices([1, 2, 3], { size: 1, work: ([one]) => seen.push(one) });
  end();
  await clock.pass(100);
  assert.deepEqual(seen, [1]);
});
