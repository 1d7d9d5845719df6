/**
 * Which written forms belong to one Finnish word. Two things hide that from a stemmer that cuts endings only:
 *
 * 1. Consonant gradation. The consonants before a word's last vowels stand in the strong grade where the syllable is
 *    open and in the weak one where it is closed: katu : kadun, kauppa : kaupan, hinta : hinnan, kenkä : kengän,
 *    luku : luvun, jalka : jalan. Words on -as, -is and -e do it the other way round, since their stem is long:
 *    rengas : renkaan, kallis : kalliin, vanne : vanteen. Snowball's Finnish stemmer gives rengas, ren (!), renk.
 * 2. Stems that change by themselves: kausi : kauden : kautta, tilaus : tilauksen, sininen : sinisen,
 *    puhelin : puhelimen, langaton : langattoman, vaihtunut : vaihtuneen.
 *
 * So each form is read in every way that Finnish allows it to be (as a nominative; as a stem with a case, a plural,
 * a possessive or a clitic; as a verb), and each reading gives a key: the root in its strong grade and the vowel class
 * of its stem, "renk|a". Two forms belong together where they share a key. The vowel tells huono (bad) from huone
 * (room), and lupa : luvan from luku : luvun. A word is no dictionary entry, so a few homonyms come along
 * (maton is of a carpet and of a worm); Finns live with that too.
 */
export function keysOf(word: string): Set<string> {
  const found = known.get(word);
  if (found) return found;
  const keys = new Set<string>();
  for (const form of withoutTails(word)) {
    for (const [stem, grade] of oblique(form)) addStem(keys, stem, grade);
    addNominative(keys, form);
    addVerb(keys, form);
  }
  if (known.size > 20_000) known.clear();
  known.set(word, keys);
  return keys;
}

const known = new Map<string, Set<string>>();

/** Whether two written forms may be of one word. */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true;
  const keys = keysOf(other);
  return [...keysOf(one)].some((key) => keys.has(key));
}

/** Whether `long` is a compound whose last part is a form of `part`: talvirenkaita of rengas. */
export function endsInWord(long: string, part: string): boolean {
  const parts = [...keysOf(part)].filter((key) => key.length >= 5);
  return [...keysOf(long)].some((key) =>
    parts.some((tail) => {
      const head = key.slice(0, -tail.length);
      return key.endsWith(tail) && head.length >= (tail.length > 5 ? 3 : 4) && /[aeiouyäö]/.test(head);
    }),
  );
}

/** What a word's forms have in them, in both grades, to look for among many words: renk and reng of rengas. */
export function rootsOf(word: string): string[] {
  const roots = new Set<string>();
  for (const key of keysOf(word)) {
    const root = key.slice(0, -2);
    const [start, strong] = splitRoot(root);
    if (root.length >= 2) roots.add(root);
    for (const weak of WEAK[strong] ?? []) if ((start + weak).length >= 2) roots.add(start + weak);
    for (const weak of withoutK(root, key.at(-1)!)) roots.add(weak);
  }
  // What contains another root is found by that one.
  return [...roots].filter((root) => ![...roots].some((other) => other !== root && root.startsWith(other)));
}

/** addLostK the other way round: joe of jok|e, reiä of reik|a, luvu of luk|u, aja of aik|a. */
function withoutK(root: string, kind: string): string[] {
  if (!/[aeiouyäö]k$/.test(root) || (root.length > 5 && !(kind === "e" && /[äo]k$/.test(root)))) return [];
  const start = root.slice(0, -1);
  const vowels = { a: ["a", "ä"], o: ["o", "ö"], u: ["u", "y"] }[kind] ?? [kind];
  const lost = vowels.map((vowel) => start + vowel);
  if (/[uy]$/.test(start)) lost.push(...vowels.map((vowel) => `${start}v${vowel}`));
  if (/[ao]i$/.test(start)) lost.push(...vowels.map((vowel) => `${start.slice(0, -1)}j${vowel}`));
  return lost.filter((each) => each.length >= 3);
}

type Grade = "strong" | "weak";

const VOWEL = /[aeiouyäö]$/;
const CLITIC = /^(.{4,}?[aeiouyäönts])(?:kin|kaan|kään|han|hän|ko|kö|pa|pä)$/;
const POSSESSIVE = /^(.{3,}[aeiouyäö])(?:ni|si|nsa|nsä|mme|nne)$/;

function withoutTails(word: string): string[] {
  const forms = [word];
  const plain = CLITIC.exec(word)?.[1];
  if (plain) forms.push(plain);
  for (const form of [...forms]) {
    const owned = POSSESSIVE.exec(form)?.[1];
    if (owned) forms.push(owned);
  }
  return forms;
}

/** Endings that close the syllable before them; the stem before them is in the weak grade, unless it is long. */
const CLOSING = /^(.{2,}[aeiouyäö])(?:n|t|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|tt[aä]|mme|tte)$/;
const OPEN = /^(.{2,}[aeiouyäö])(?:[aä]|n[aä]|seen|siin|h[aeiouyäö]n|t[aä]|j[aä]|jen|den|tten|v[aä]t|isi)$/;
/** The plural's i stands in the stem's last vowel's place: koiria, talvien. */
const SHORTENED = /^(.{2,}[^aeiouyäö]i)(?:[aä]|en|in|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä])$/;

function oblique(form: string): [stem: string, grade: Grade][] {
  const readings: [string, Grade][] = [];
  const closed = CLOSING.exec(form)?.[1];
  if (closed) readings.push([closed, "weak"]);
  const open = OPEN.exec(form)?.[1];
  // hintoja, kasseja: the plural's i has become a j.
  if (open) readings.push([/j(?:[aä]|en)$/.test(form) ? `${open}i` : open, "strong"]);
  const short = SHORTENED.exec(form)?.[1];
  if (short) {
    readings.push([`${short}+`, "strong"]);
    if (!/(?:[aä]|en|in)$/.test(form.slice(short.length))) readings.push([`${short}+`, "weak"]);
  }
  // A partitive or a genitive right after a consonant: vettä, sinistä, puhelinta, miesten.
  const bare = /^(.+[nrlst])(?:t[aä]|ten)$/.exec(form)?.[1];
  if (bare && bare.length >= 3) readings.push([bare, "strong"]);
  return readings;
}

function addStem(keys: Set<string>, given: string, grade: Grade): void {
  if (given.endsWith("+")) {
    for (const vowel of "aei") add(keys, given.slice(0, -2), vowel, grade);
    if (given.endsWith("si+")) add(keys, `${given.slice(0, -3)}t`, "e", "strong");
    return;
  }
  if (!VOWEL.test(given)) return addConsonantal(keys, given);
  const [, start, last] = /^(.*?)([aeiouyäö])$/.exec(given)!;
  const before = start!.at(-1) ?? "";
  if (last === before) return add(keys, start!.slice(0, -1), last!, "strong"); // long: renkaa-n, vantee-n, hintaa-n
  if (last === "i" && VOWEL.test(before)) {
    const root = start!.slice(0, -1);
    // The plural's i: hinnoi-ssa of hinta, autoi-ssa, renkai-ta, kasse-j-a of kassi, vantei-ta.
    const classes = before === "o" || before === "ö" ? "oa" : before === "e" ? "ie" : before;
    for (const vowel of classes) {
      add(keys, root, vowel, grade);
      add(keys, root, vowel, "strong");
    }
    return;
  }
  add(keys, start!, last!, grade);
  if (grade === "weak") addLostK(keys, start!, last!);
}

/** A k that the weak grade has lost: reiä-n, joe-n, aja-n, puvu-n, kylje-n. */
function addLostK(keys: Set<string>, start: string, last: string): void {
  const familiar = last === "e" && /[äo]$/.test(start); // Koivumäen, Kemijoen
  if ((start.length <= 4 || familiar) && VOWEL.test(start) && last !== "i")
    add(keys, `${start}k`, last, "strong");
  if (/[ao]j$/.test(start)) add(keys, `${start.slice(0, -1)}ik`, last, "strong");
  if (/(?:uv|yv)$/.test(start) && /[uy]/.test(last)) add(keys, `${start.slice(0, -1)}k`, last, "strong");
}

function addNominative(keys: Set<string>, form: string): void {
  if (!VOWEL.test(form)) return addConsonantal(keys, form);
  const root = form.slice(0, -1);
  const last = form.at(-1)!;
  if (root.endsWith(last)) return add(keys, root.slice(0, -1), last, "strong"); // vapaa
  if (last === "e") return add(keys, root, "e", "weak"); // vanne, osoite: closed once, and weak still
  add(keys, root, last, "strong");
  if (last !== "i") return;
  add(keys, root, "e", "strong"); // talvi : talven
  if (root.endsWith("s")) add(keys, `${root.slice(0, -1)}t`, "e", "strong"); // käsi : käden
  if (root.endsWith("mp")) add(keys, root, "a", "strong"); // parempi : paremman
  if (/[oö]$/.test(root)) {
    add(keys, root.slice(0, -1), "a", "strong"); // vaihtoi of vaihtaa
    add(keys, root.slice(0, -1), "o", "strong");
  }
}

function addConsonantal(keys: Set<string>, form: string): void {
  add(keys, form, "e", "strong");
  const start = form.slice(0, -1);
  if (form.endsWith("nen")) add(keys, `${form.slice(0, -3)}s`, "e", "strong");
  if (form.endsWith("in") && form.length > 4) add(keys, `${start}m`, "e", "strong");
  if (/t[oö]n$/.test(form)) add(keys, `${form.slice(0, -3)}ttom`, "a", "strong");
  if (/n[uy]t$/.test(form)) add(keys, form.slice(0, -2), "e", "strong");
  if (!form.endsWith("s")) {
    if (!form.endsWith("n")) add(keys, form, "i", "strong"); // internet : internetin
    return;
  }
  if (/[aä]s$/.test(form)) add(keys, start.slice(0, -1), "a", "weak"); // rengas
  if (form.endsWith("is")) add(keys, start.slice(0, -1), "i", "weak"); // kallis
  if (/(?:uu|yy)s$/.test(form)) add(keys, `${start}t`, "e", "strong"); // turvallisuus
  if (/[uyoöei]s$/.test(form)) add(keys, `${start}ks`, "e", "strong"); // tilaus, tulos, jänis
  if (/ies$/.test(form)) add(keys, `${start}h`, "e", "strong"); // mies
}

const PASSIVE = /^(.{2,}e)(?:tt[uy]|ttiin|t[aä]{2}n|tt[aä]v[aä])$/;
const DEED = /^(.{2,}[aeiouyäö])(?:mi(?:nen|s[a-zäö]+)|n[uy]t|neet?|v[aä]n?)$/;

function addVerb(keys: Set<string>, form: string): void {
  const passive = PASSIVE.exec(form)?.[1];
  if (passive) {
    add(keys, passive.slice(0, -1), "a", "weak"); // vaihdettu of vaihtaa
    add(keys, passive.slice(0, -1), "e", "weak");
  }
  const deed = DEED.exec(form)?.[1];
  if (deed) addStem(keys, deed, "strong"); // vaihtaminen, vaihtanut
}

/** A root in the grade that it was met in, under every strong form that it may have come from. */
function add(keys: Set<string>, root: string, vowel: string, grade: Grade): void {
  if (root.length < 2) return;
  const kind = CLASS[vowel] ?? vowel;
  keys.add(`${root}|${kind}`);
  if (grade === "strong") return;
  for (const [weak, strongs] of Object.entries(STRONG)) {
    if (!root.endsWith(weak)) continue;
    for (const strong of strongs) keys.add(`${root.slice(0, -weak.length)}${strong}|${kind}`);
  }
}

/** By vowel harmony a and ä, o and ö, u and y are the same to a stem. */
const CLASS: Record<string, string> = { ä: "a", ö: "o", y: "u" };

/** Each weak ending of a root, with what it may be the weak grade of. */
const STRONG: Record<string, string[]> = {
  ng: ["nk"],
  nn: ["nt"],
  mm: ["mp"],
  ll: ["lt"],
  rr: ["rt"],
  k: ["kk"],
  p: ["pp"],
  t: ["tt"],
  d: ["t"],
  v: ["p"],
  lj: ["lk"],
  rj: ["rk"],
  hj: ["hk"],
  l: ["lk"],
  r: ["rk"],
  h: ["hk"],
};

const WEAK: Record<string, string[]> = {};
for (const [weak, strongs] of Object.entries(STRONG))
  for (const strong of strongs) (WEAK[strong] ??= []).push(weak);

/** A root before and in its strong ending, the longest that has a weak one. */
function splitRoot(root: string): [start: string, strong: string] {
  const strong = Object.keys(WEAK)
    .filter((each) => root.endsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  return strong ? [root.slice(0, -strong.length), strong] : [root, ""];
}
