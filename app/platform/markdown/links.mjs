/**
 * Where a link or an image in a post may point. Addresses are read by the URL parser that browsers follow,
 * so `/\evil.example`, tabs inside schemes and the like mean here what they mean there.
 */
const OWN = "https://own.invalid";
const LINK_SCHEMES = ["http:", "https:", "mailto:"];
const INVISIBLE = /[\u0000-\u001f\u007f\p{Bidi_Control}\u200b\ufeff]/gu;

/**
 * @param {string | undefined} raw
 * @returns {{ href: string, external: boolean } | null} null where the link must lose its address
 */
export function safeLink(raw) {
  const target = locate(raw);
  if (!target || !LINK_SCHEMES.includes(target.url.protocol)) return null;
  return { href: target.href, external: target.url.protocol !== "mailto:" && target.url.origin !== OWN };
}

/**
 * @param {string | undefined} raw
 * @returns {string | null} our own path, or an https address
 */
export function safeImage(raw) {
  const target = locate(raw);
  return target?.url.protocol === "https:" ? target.href : null;
}

/** @param {string | undefined} raw */
function locate(raw) {
  const href = (raw ?? "").replace(INVISIBLE, "").trim();
  if (!href) return null;
  try {
    const url = new URL(href, `${OWN}/`);
    // `//host`, `/\host` and `https:host` lead elsewhere without saying so, the last only from pages without TLS.
    const named = /^[a-z][a-z0-9+.-]*:/i.test(href) || url.origin !== OWN;
    if (named && !/^(https?:\/\/[^/\\]|mailto:)/i.test(href)) return null;
    return { href, url };
  } catch {
    return null;
  }
}
