import { fromLegacy, type LegacyEncoding } from "./legacy-text.ts";

/** What no Vietnamese text has, but texts from before Unicode are full of: odd letters, and capitals within a word. */
const oddLetter =
  /[\u00a1-\u00bf\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]|[a-z\u00df-\u00ff][\u00c0-\u00dd]/;
const capitalWithin = /[a-z\u00df-\u00ff][\u00c0-\u00dd]/;

const onset = "ngh|ng|nh|kh|ph|th|tr|ch|gh|gi|qu|[bcdđghklmnpqrstvx]";
const vowels = [
  "i[aêu]|iêu|y[êu]|yêu|u[aâêiôơy]|uy[aêu]|uyê|uây|uôi|uao|ươ[iu]?|ư[aiu]|o[aăeio]|oa[ioy]|oeo|ôi|ơi",
  "a[iouy]|â[uy]|e[o]|êu|[aăâeêioôơuưy]",
].join("|");
const syllable = new RegExp(`^(?:${onset})?(?:${vowels})(?:ng|nh|ch|[cmnpt])?$`);
/** Grave, acute, tilde, hook above, dot below. */
const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/** Before these sounds only two of the tones are spoken. */
const stopped = /(?:ch|[cpt])$/;

/**
 * Tells which encoding from before Unicode a text is in, by the words that it gives; `null` for a text that needs no
 * converting.
 *
 * @example
 * guessLegacy("Trùc tuyÕn")  // "tcvn3"
 * guessLegacy("Tröïc tuyeán") // "vni"
 * guessLegacy("Trực tuyến")  // null
 */
export function guessLegacy(text: string): LegacyEncoding | null {
  if (!oddLetter.test(text)) return null;
  // In VNI the mark of a small letter is small, too.
  const encodings = capitalWithin.test(text) ? (["tcvn3"] as const) : (["vni", "tcvn3"] as const);
  return encodings.find((name) => isVietnamese(fromLegacy(text, name))) ?? null;
}

/** Every word with letters beyond ASCII has to be a syllable, with one tone at most. */
function isVietnamese(text: string): boolean {
  const words = text.toLowerCase().split(/[^\p{Letter}\p{Mark}\u00a0-\u00ff]+/u);
  const marked = words.filter((word) => /[^\0-\u007f]/.test(word));
  return marked.length > 0 && marked.every(isSyllable);
}

function isSyllable(word: string): boolean {
  const apart = word.normalize("NFD");
  const [tone = "", ...others] = apart.match(tones) ?? [];
  if (others.length > 0 || (stopped.test(apart) && /[\u0300\u0303\u0309]/u.test(tone)))
    return false;
  return syllable.test(apart.replace(tones, "").normalize("NFC"));
}
