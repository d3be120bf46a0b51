/**
 * When a comment was written, from what its page shows, and how exactly that is known.
 *
 * In: an ISO date, seconds or milliseconds since 1970, "5 min ago" or a written date with its year
 * in six languages (fr, en, de, es, it, pt). Out: an ISO instant in UTC and its precision. What can
 * be read two ways, or cannot be true, is unknown rather than wrong. Pure.
 */
(() => {
  const MINUTE_MS = 60_000;
  const HOUR_MS = 60 * MINUTE_MS;
  const DAY_MS = 24 * HOUR_MS;
  const FIRST_MS = Date.UTC(1995, 0); // no site has comments from before
  const LONGEST_RELATIVE = 40;

  /** @type {{ms: number, precision: TimePrecision, words: RegExp}[]} */
  const UNITS = [
    {
      ms: 1000,
      precision: "minute",
      words: /^(s|secs?|sek|seg|seconds?|secondes?|segundos?|sekunden?|second[oi])$/,
    },
    {
      ms: MINUTE_MS,
      precision: "minute",
      words: /^(m|mins?|minutes?|minutos?|minut[oi]|minuten)$/,
    },
    {
      ms: HOUR_MS,
      precision: "hour",
      words: /^(h|hrs?|hours?|heures?|horas?|stunden?|std|or[ae])$/,
    },
    { ms: DAY_MS, precision: "day", words: /^(d|j|days?|jours?|d[ií]as?|tage?n?|giorn[oi])$/ },
    {
      ms: 7 * DAY_MS,
      precision: "day",
      words: /^(w|wks?|sem|weeks?|semaines?|semanas?|wochen?|settiman[ae])$/,
    },
    {
      ms: 30 * DAY_MS,
      precision: "day",
      words: /^(mo|months?|mois|m[eê]s(es)?|monate?n?|mes[ei])$/,
    },
    {
      ms: 365 * DAY_MS,
      precision: "day",
      words: /^(y|yrs?|years?|ans?|ann[ée]es?|a[nñ]os?|jahre?n?|ann[oi])$/,
    },
  ];
  const JUST_NOW =
    /^(just now|right now|now|à l.instant|maintenant|ahora( mismo)?|gerade eben|jetzt|ora|adesso|agora( mesmo)?)$/;
  const TODAY = /^(today|aujourd.hui|heute|hoy|oggi|hoje)(?!\p{L})/u;
  const YESTERDAY = /^(yesterday|hier|gestern|ayer|ieri|ontem)(?!\p{L})/u;
  /** "an hour ago", "il y a une heure", "vor einem Tag", "un'ora fa". */
  const ONE = /(?<!\p{L})(?:an?|one|une?|ein(?:e[mnr]?)?|una|um|uma)(?=(?:\s+|['’])(\p{L}+))/gu;
  const SOME = /(\d{1,3})\s*(\p{L}+)\.?/u;

  /** How the months begin, January first; short enough for abbreviations, long enough to differ. */
  const MONTHS = [
    /^(jan|gen|ene)/,
    /^(feb|fév|fev)/,
    /^(mar(?!t|di)|mär|mrz)/,
    /^(apr|avr|abr)/,
    /^(may|mai|mag)/,
    /^(jun|juin|giu)/,
    /^(jul|juil|lug)/,
    /^(aug|aoû|aou|ago)/,
    /^(sep|set)/,
    /^(oct|okt|ott|out)/,
    /^nov/,
    /^(dec|déc|dez|dic)/,
  ];
  const DAY_FIRST =
    /(?<!\d)(\d{1,2})(?:er|º|\.)?\s+(?:de\s+)?(\p{L}{3,})\.?,?\s+(?:de\s+)?(\d{4})(?!\d)/u;
  const MONTH_FIRST = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
  const NUMBERS = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/;

  /**
   * @param {string} text
   * @param {number} nowMs
   * @returns {{posted_at: string | null, posted_at_precision: TimePrecision}}
   */
  function whenOf(text, nowMs) {
    const shown = text.trim();
    const [ms, precision] = read(shown, nowMs);
    const possible = ms >= FIRST_MS && ms <= nowMs + DAY_MS; // false for NaN as well
    if (!possible) return { posted_at: null, posted_at_precision: "unknown" };
    return {
      posted_at: new Date(Math.min(ms, nowMs)).toISOString(),
      posted_at_precision: precision,
    };
  }

  /** @param {string} shown @param {number} nowMs @returns {[number, TimePrecision]} */
  function read(shown, nowMs) {
    if (/^\d{10}$/.test(shown)) return [Number(shown) * 1000, "exact"];
    if (/^\d{13}$/.test(shown)) return [Number(shown), "exact"];
    if (/^\d{4}-\d\d-\d\d$/.test(shown)) return [Date.parse(shown), "day"];
    if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(shown)) return ofIso(shown);
    const said = shown.toLowerCase();
    return ofRelative(said, nowMs) ?? [ofWritten(said), "day"];
  }

  /** Without its time zone an hour is known to within the zone only. @param {string} shown @returns {[number, TimePrecision]} */
  function ofIso(shown) {
    const iso = shown
      .replace(" ", "T")
      .replace(/\s*(UTC|GMT)$/, "Z")
      .replace(/([+-]\d\d)(\d\d)$/, "$1:$2");
    return [Date.parse(iso), /(Z|[+-]\d\d:\d\d)$/.test(iso) ? "exact" : "day"];
  }

  /** @param {string} said @param {number} nowMs @returns {[number, TimePrecision] | null} */
  function ofRelative(said, nowMs) {
    if (said.length > LONGEST_RELATIVE || /\d{4}/.test(said)) return null;
    if (JUST_NOW.test(said)) return [nowMs, "minute"];
    if (TODAY.test(said)) return [nowMs, "day"];
    if (YESTERDAY.test(said)) return [nowMs - DAY_MS, "day"];
    const some = SOME.exec(said);
    const words = some ? [some[2]] : [...said.matchAll(ONE)].map(([, word]) => word);
    const unit = UNITS.find((one) => words.some((word) => one.words.test(word)));
    return unit ? [nowMs - Number(some?.[1] ?? 1) * unit.ms, unit.precision] : null;
  }

  /** A date with its year, at noon: the day is then right in nearly every time zone. @param {string} said */
  function ofWritten(said) {
    const dayFirst = DAY_FIRST.exec(said);
    if (dayFirst) return noon(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
    const monthFirst = MONTH_FIRST.exec(said);
    if (monthFirst)
      return noon(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
    const numbers = NUMBERS.exec(said);
    return numbers ? ofNumbers(numbers) : Number.NaN;
  }

  /** 05/04/2026 is two days; 25/04/2026, 04/25/2026 and 05.04.2026 are one. @param {RegExpExecArray} numbers */
  function ofNumbers([, one, between, two, year]) {
    const [first, second] = [Number(one), Number(two)];
    if (between === "." || first > 12 || first === second) return noon(Number(year), second, first);
    return second > 12 ? noon(Number(year), first, second) : Number.NaN;
  }

  /** @param {string} word @returns {number} 1 to 12, 0 where it is no month */
  function monthOf(word) {
    return MONTHS.findIndex((begins) => begins.test(word)) + 1;
  }

  /** @param {number} year @param {number} month 1 to 12 @param {number} day */
  function noon(year, month, day) {
    const possible = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    return possible ? Date.UTC(year, month - 1, day, 12) : Number.NaN;
  }

  Accalmie.whenOf = whenOf;
})();
