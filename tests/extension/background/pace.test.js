import assert from "node:assert/strict";
import { test } from "node:test";
import { Pace } from "../../../extension/background/pace.js";

const LIMITS = { messages_per_second: 20, burst: 40 };

/** How many of 400 messages the agent finds too fast, where the first `held` reach it late. */
function tooFast(held, lateMs) {
  let sent = 0;
  let arrived = 0;
  const sender = Pace.within(LIMITS, () => sent);
  const agent = new Pace(LIMITS.messages_per_second, LIMITS.burst, () => arrived);
  let refused = 0;
  for (let number = 0; number < 400; number += 1) {
    sent += sender.take();
    arrived = Math.max(arrived, number < held ? sent + lateMs : sent);
    if (agent.take() > 0) refused += 1;
  }
  return refused;
}

test("what was sent within the limits arrives within them, also after half a second's delay", () => {
  for (const held of [0, 1, 10, 40, 200]) assert.equal(tooFast(held, 500), 0);
});

test("the pace comes near to what the agent allows in the long run", () => {
  let now = 0;
  const sender = Pace.within(LIMITS, () => now);
  for (let number = 0; number < 400; number += 1) now += sender.take();
  assert.ok(now <= (400 / LIMITS.messages_per_second) * 1000);
});
