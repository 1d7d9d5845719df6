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

const OWN_IMAGE = /^\/attachments\/[0-9a-z]{26}\/[A-Za-z0-9][\w.-]{0,80}$/;
const IMAGE_SIZE = /-([1-9][0-9]{0,3})x([1-9][0-9]{0,3})\.webp$/;

/**
 * A picture that was uploaded here, with the size that its name tells. Pictures from elsewhere are not loaded: they would
 * tell a stranger who reads what.
 * @param {string | undefined} raw
 * @returns {{ src: string, width?: string, height?: string } | null}
 */
export function ownImage(raw) {
  const src = (raw ?? "").trim();
  if (!OWN_IMAGE.test(src) || src.includes("..")) return null;
  const [, width, height] = IMAGE_SIZE.exec(src) ?? [];
  return width && height ? { src, width, height } : { src };
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
