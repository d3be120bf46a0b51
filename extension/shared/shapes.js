/**
 * Shapes of plain JSON values, checked while the program runs.
 *
 * A shape is a function `(value, path) -> ""` where the value fits, or one sentence that says what
 * does not, with the path to it. Pure. Fields a record does not name are refused with `strict`
 * records and passed over otherwise, so that a newer agent may say more than this side knows.
 */

/** @typedef {(value: unknown, path: string) => string} Shape */

/** @param {number} [max] longest, in UTF-16 units; shorter never counts. @returns {Shape} */
export function text(max = Number.POSITIVE_INFINITY, min = 0) {
  return (value, path) => {
    if (typeof value !== "string") return `${path} is not text`;
    if (value.length > max) return `${path} is longer than ${max} characters`;
    return value.length < min ? `${path} is shorter than ${min} characters` : "";
  };
}

/** Lower-case hexadecimal digits. @param {number} digits @returns {Shape} */
export function hex(digits) {
  const pattern = new RegExp(`^[0-9a-f]{${digits}}$`);
  return (value, path) =>
    typeof value === "string" && pattern.test(value) ? "" : `${path} is not ${digits} hex digits`;
}

/** @param {readonly unknown[]} values @returns {Shape} */
export function oneOf(values) {
  return (value, path) => (values.includes(value) ? "" : `${path} is none of ${values.join(", ")}`);
}

/** @type {Shape} */
export function bool(value, path) {
  return typeof value === "boolean" ? "" : `${path} is not true or false`;
}

/** @type {Shape} */
export function number(value, path) {
  return typeof value === "number" && Number.isFinite(value) ? "" : `${path} is not a number`;
}

/** @param {number} min @param {number} [max] @returns {Shape} */
export function integer(min, max = Number.MAX_SAFE_INTEGER) {
  return (value, path) =>
    Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max
      ? ""
      : `${path} is not a whole number from ${min} to ${max}`;
}

const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** A moment with its offset, ISO 8601. @type {Shape} */
export function instant(value, path) {
  const sound =
    typeof value === "string" && INSTANT.test(value) && !Number.isNaN(Date.parse(value));
  return sound ? "" : `${path} is not a moment with its offset`;
}

/** @param {Shape} shape @returns {Shape} */
export function orNull(shape) {
  return (value, path) => (value === null ? "" : shape(value, path));
}

/** @param {Shape} shape @param {number} [max] @returns {Shape} */
export function list(shape, max = Number.POSITIVE_INFINITY) {
  return (value, path) => {
    if (!Array.isArray(value)) return `${path} is not a list`;
    if (value.length > max) return `${path} has more than ${max} entries`;
    return firstProblem(value.map((entry, at) => () => shape(entry, `${path}[${at}]`)));
  };
}

/** An object whose fields are nobody's business here. @type {Shape} */
export function anyRecord(value, path) {
  return isRecord(value) ? "" : `${path} is not an object`;
}

/**
 * @param {Record<string, Shape>} fields all needed
 * @param {Record<string, Shape>} [optional]
 * @param {{strict?: boolean}} [options]
 * @returns {Shape}
 */
export function record(fields, optional = {}, { strict = false } = {}) {
  return (value, path) => {
    if (!isRecord(value)) return `${path} is not an object`;
    const missing = Object.keys(fields).find((name) => !Object.hasOwn(value, name));
    if (missing) return `${path}.${missing} is missing`;
    const known = { ...fields, ...optional };
    const stranger = strict && Object.keys(value).find((name) => !Object.hasOwn(known, name));
    if (stranger) return `${path}.${stranger} is not a field of it`;
    const checks = Object.entries(known).filter(([name]) => Object.hasOwn(value, name));
    return firstProblem(
      checks.map(
        ([name, shape]) =>
          () =>
            shape(value[name], `${path}.${name}`),
      ),
    );
  };
}

/** @param {(() => string)[]} checks */
function firstProblem(checks) {
  for (const check of checks) {
    const problem = check();
    if (problem) return problem;
  }
  return "";
}

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
