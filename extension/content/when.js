/**
 * When a comment was written, from what its page shows, and how exactly that is known.
 *
 * In: an ISO date, seconds or milliseconds since 1970, "5 min ago" in six languages, or a written
 * date with its year. Out: an ISO instant in UTC and its precision. Pure.
 */
(() => {
  const MINUTE_MS = 60_000;
  const HOUR_MS = 60 * MINUTE_MS;
  const DAY_MS = 24 * HOUR_MS;

  /** @type {{ms: number, precision: TimePrecision, words: RegExp}[]} */
  const UNITS = [
    {
      ms: 1000,
      precision: "minute",
      words: /^(s|secs?|sek|seconds?|secondes?|segundos?|sekunden?|second[oi])$/,
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

  /**
   * @param {string} text
   * @param {number} nowMs
   * @returns {{posted_at: string | null, posted_at_precision: TimePrecision}}
   */
  function whenOf(text, nowMs) {
    const shown = text.trim();
    if (/^\d{10}$/.test(shown)) return told(Number(shown) * 1000, "exact");
    if (/^\d{13}$/.test(shown)) return told(Number(shown), "exact");
    if (/^\d{4}-\d\d-\d\d$/.test(shown)) return told(Date.parse(shown), "day");
    if (/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(shown)) return ofIso(shown);
    return ofRelative(shown.toLowerCase(), nowMs) ?? ofWritten(shown);
  }

  /** Without its time zone an hour is known to within the zone only. @param {string} shown */
  function ofIso(shown) {
    const zoned = /(Z|[+-]\d\d:?\d\d)$/.test(shown);
    return told(Date.parse(shown.replace(" ", "T")), zoned ? "exact" : "day");
  }

  /** @param {string} shown @param {number} nowMs */
  function ofRelative(shown, nowMs) {
    if (JUST_NOW.test(shown)) return told(nowMs, "minute");
    const match = /(\d{1,3})\s*([\p{L}]+)\.?/u.exec(shown);
    if (!match || shown.length > 40 || /\d{4}/.test(shown)) return null;
    const unit = UNITS.find(({ words }) => words.test(match[2]));
    return unit ? told(nowMs - Number(match[1]) * unit.ms, unit.precision) : null;
  }

  /** @param {string} shown */
  function ofWritten(shown) {
    const dated = /\b(19|20)\d\d\b/.test(shown);
    return told(dated ? Date.parse(shown.replace(/ at /, " ")) : Number.NaN, "day");
  }

  /**
   * @param {number} ms
   * @param {TimePrecision} precision
   * @returns {{posted_at: string | null, posted_at_precision: TimePrecision}}
   */
  function told(ms, precision) {
    if (!Number.isFinite(ms)) return { posted_at: null, posted_at_precision: "unknown" };
    return { posted_at: new Date(ms).toISOString(), posted_at_precision: precision };
  }

  Accalmie.whenOf = whenOf;
})();
