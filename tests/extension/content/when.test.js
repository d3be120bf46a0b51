/** When a comment was written, from what its page shows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./page-double.js";

const { whenOf } = openPage("").Accalmie;
const NOW = Date.UTC(2026, 10, 20, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** @type {Record<string, [string, number, string][]>} how long ago in milliseconds, how exactly */
const SAID = {
  English: [
    ["just now", 0, "minute"],
    ["30 seconds ago", 30_000, "minute"],
    ["5 min ago", 5 * MINUTE, "minute"],
    ["an hour ago", HOUR, "hour"],
    ["3h", 3 * HOUR, "hour"],
    ["2 hours ago (edited)", 2 * HOUR, "hour"],
    ["yesterday", DAY, "day"],
    ["3 days ago", 3 * DAY, "day"],
    ["2w", 14 * DAY, "day"],
    ["5mo", 150 * DAY, "day"],
    ["a year ago", 365 * DAY, "day"],
  ],
  French: [
    ["à l'instant", 0, "minute"],
    ["il y a 5 minutes", 5 * MINUTE, "minute"],
    ["il y a une heure", HOUR, "hour"],
    ["il y a 2 heures (modifié)", 2 * HOUR, "hour"],
    ["hier", DAY, "day"],
    ["3 j", 3 * DAY, "day"],
    ["il y a 2 semaines", 14 * DAY, "day"],
    ["il y a 3 mois", 90 * DAY, "day"],
    ["il y a un an", 365 * DAY, "day"],
    ["il y a 2 ans", 730 * DAY, "day"],
  ],
  German: [
    ["gerade eben", 0, "minute"],
    ["vor 5 Minuten", 5 * MINUTE, "minute"],
    ["vor 3 Std.", 3 * HOUR, "hour"],
    ["vor einer Stunde", HOUR, "hour"],
    ["gestern", DAY, "day"],
    ["vor 2 Tagen", 2 * DAY, "day"],
    ["vor einem Monat", 30 * DAY, "day"],
    ["vor 2 Jahren", 730 * DAY, "day"],
  ],
  Spanish: [
    ["ahora mismo", 0, "minute"],
    ["hace 5 minutos", 5 * MINUTE, "minute"],
    ["hace una hora", HOUR, "hour"],
    ["ayer", DAY, "day"],
    ["hace 2 días", 2 * DAY, "day"],
    ["hace 3 meses", 90 * DAY, "day"],
    ["hace 2 años", 730 * DAY, "day"],
  ],
  Italian: [
    ["adesso", 0, "minute"],
    ["5 minuti fa", 5 * MINUTE, "minute"],
    ["un'ora fa", HOUR, "hour"],
    ["ieri", DAY, "day"],
    ["2 giorni fa", 2 * DAY, "day"],
    ["3 settimane fa", 21 * DAY, "day"],
    ["2 anni fa", 730 * DAY, "day"],
  ],
  Portuguese: [
    ["agora mesmo", 0, "minute"],
    ["há 5 minutos", 5 * MINUTE, "minute"],
    ["há uma hora", HOUR, "hour"],
    ["ontem", DAY, "day"],
    ["há 2 dias", 2 * DAY, "day"],
    ["há 3 semanas", 21 * DAY, "day"],
    ["há 2 meses", 60 * DAY, "day"],
  ],
};

for (const [language, said] of Object.entries(SAID)) {
  test(`${language}: what is said of the time gone by is understood`, () => {
    for (const [shown, ago, precision] of said) {
      const when = whenOf(shown, NOW);
      assert.equal(when.posted_at, new Date(NOW - ago).toISOString(), shown);
      assert.equal(when.posted_at_precision, precision, shown);
    }
  });
}

test("an instant with its offset is exact, in each of the ways it is written", () => {
  for (const shown of [
    "2026-11-20T09:15:00Z",
    "2026-11-20T10:15:00+01:00",
    "2026-11-20T10:15:00+0100",
    "2026-11-20 09:15:00 UTC",
    "2026-11-20T09:15:00.000Z",
    " 1795166100 ",
    "1795166100000",
  ]) {
    const when = whenOf(shown, NOW);
    assert.equal(when.posted_at, "2026-11-20T09:15:00.000Z", shown);
    assert.equal(when.posted_at_precision, "exact", shown);
  }
});

test("an hour without its zone is known to the day only", () => {
  assert.equal(whenOf("2026-11-18T09:15:00", NOW).posted_at_precision, "day");
  assert.equal(whenOf("2026-11-18", NOW).posted_at, "2026-11-18T00:00:00.000Z");
});

test("a date written out is understood in six languages", () => {
  for (const shown of [
    "August 3, 2026",
    "3 August 2026 at 10:22",
    "Aug 3, 2026",
    "3 août 2026",
    "lundi 3 août 2026 à 10:22",
    "3. August 2026",
    "3 de agosto de 2026",
    "3 agosto 2026",
    "3 ago. 2026",
    "03.08.2026",
    "12:55 AM · Aug 3, 2026",
  ]) {
    const when = whenOf(shown, NOW);
    assert.equal(when.posted_at, "2026-08-03T12:00:00.000Z", shown);
    assert.equal(when.posted_at_precision, "day", shown);
  }
});

test("every month is told from the others in each language", () => {
  const months = {
    en: "January February March April May June July August September October November December",
    fr: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    de: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    es: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    it: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    pt: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
  };
  for (const [language, names] of Object.entries(months)) {
    const read = names.split(" ").map((name) => whenOf(`7 ${name} 2025`, NOW).posted_at);
    const expected = read.map((_, at) => new Date(Date.UTC(2025, at, 7, 12)).toISOString());
    assert.deepEqual(read, expected, language);
  }
});

test("numbers that can be two days are no day", () => {
  assert.equal(whenOf("05/04/2026", NOW).posted_at, null);
  assert.equal(whenOf("25/04/2026", NOW).posted_at, "2026-04-25T12:00:00.000Z");
  assert.equal(whenOf("04/25/2026", NOW).posted_at, "2026-04-25T12:00:00.000Z");
});

test("nonsense, and what cannot be, is unknown", () => {
  for (const shown of [
    "",
    "3 likes",
    "Répondre",
    "12 mars",
    "3 mardi 2026",
    "2026-13-45T99:99:00Z",
    "0001-01-01T00:00:00Z",
    "2031-01-01T00:00:00Z",
    "45 foo 2026",
    "999 years ago",
    "a very long sentence that says it was 3 days ago",
  ]) {
    const when = whenOf(shown, NOW);
    assert.equal(when.posted_at, null, shown);
    assert.equal(when.posted_at_precision, "unknown", shown);
  }
});

test("a clock that runs ahead does not put a comment into the future", () => {
  assert.equal(whenOf("2026-11-20T12:04:00Z", NOW).posted_at, "2026-11-20T12:00:00.000Z");
});
