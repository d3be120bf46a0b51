/**
 * What a page shows, beside what its site file calls normal. Pure.
 *
 * In: a site file, the comments that were read on the page, the page's address. Out: counts. What
 * they mean over several pages the background judges.
 */
(() => {
  const SEARCHED = 2000; // characters of an address
  /** @type {Record<UsualField, keyof PageComment>} */
  const VALUES = {
    id: "platform_id",
    author: "author_name",
    handle: "author_handle",
    author_url: "author_url",
    permalink: "comment_url",
    time: "posted_at",
  };

  /**
   * @param {SiteFile} site
   * @param {PageComment[]} comments
   * @param {string} address
   * @returns {SiteLook | null} null where the file does not say what is normal
   */
  function lookAt({ site, version, normal }, comments, address) {
    if (!normal) return null;
    const names = /** @type {UsualField[]} */ (Object.keys(normal.filled));
    const filled = names.map((name) => [
      name,
      comments.filter((comment) => comment[VALUES[name]]).length,
    ]);
    return {
      site,
      version,
      usual: Boolean(normal.found) && isMeant(normal, address),
      found: comments.length,
      filled: Object.fromEntries(filled),
    };
  }

  /** @param {NormalRule} normal @param {string} address */
  function isMeant({ pages }, address) {
    if (!pages) return true;
    const { pathname, search } = new URL(address);
    return new RegExp(pages, "u").test((pathname + search).slice(0, SEARCHED));
  }

  Accalmie.lookAt = lookAt;
})();
