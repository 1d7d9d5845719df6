import { describe, expect, it } from "vitest";
import { endsInWord, rootsOf, sameWord } from "~/platform/finnish";

/** A word, then forms of it. */
const families = [
  "rengas renkaan renkaat renkaita renkaissa renkaiden renkaille renkaaseen renkaani renkaatkin rengasta",
  "vanne vanteen vanteet vanteita vannetta vanteissa vanteiden",
  "hinta hinnan hinnat hintoja hinnoissa hintaan hintansa hintojen",
  "kauppa kaupan kaupassa kauppoja kaupoissa kauppaan",
  "katu kadun kaduilla katua katujen kadulle",
  "kenkä kengän kenkiä kengät",
  "lampi lammen lammet lampia",
  "kulta kullan kultaa",
  "parta parran parrat partaa",
  "jalka jalan jalat jalkaa jalkoja",
  "luku luvun luvut lukuja",
  "lupa luvan luvat lupaa",
  "leipä leivän leivät leipiä",
  "apu avun apua",
  "reikä reiän reiät reikää",
  "joki joen joet jokea",
  "koivumäki koivumäen koivumäellä",
  "aika ajan ajat aikaa",
  "puku puvun puvut pukuja",
  "kausi kauden kautta kausia kaudet",
  "käsi käden kättä käsissä kädet",
  "vesi veden vettä vedessä",
  "uusi uuden uutta uudet",
  "asiakas asiakkaan asiakkaat asiakasta asiakkaita asiakkaamme",
  "tilaus tilauksen tilausta tilauksia tilaukset tilauksesta",
  "säilytys säilytyksen säilytystä säilytyksiä",
  "turvallisuus turvallisuuden turvallisuutta",
  "sininen sinisen sinistä siniset sinisiä",
  "puhelin puhelimen puhelinta puhelimet puhelimella",
  "osoite osoitteen osoitetta osoitteet osoitteita",
  "langaton langattoman langattomat",
  "auto auton autot autoja autoissa autosi autossani",
  "talvi talven talvet talvea talvia talvella",
  "pultti pultin pultit pultteja pulteissa",
  "venttiili venttiilin venttiilit venttiilejä",
  "kirja kirjan kirjat kirjoja kirjojen",
  "nasta nastan nastat nastoja",
  "paine paineen paineet paineita painetta",
  "vaihto vaihdon vaihdot vaihtoja",
  "vaihtaa vaihdan vaihdettu vaihtaminen vaihtavat vaihtanut vaihtoi",
  "kallis kalliin kalliit kallista",
  "internet internetin internetissä",
  "vaihtunut vaihtuneen vaihtuneet",
].map((line) => line.split(" "));

const apart = [
  ...["huono huone", "kivi kivääri", "lupa luku", "luvan luvun", "hinta hintti", "katu katto", "mato matto"],
  ...["rengas renki", "kuusi kausi", "tuuli tuoli", "kesä kisa", "vanne vanha", "kuva kuvio", "talo talvi"],
  ...["lasku laskin", "sänky sankari", "kauppa kaappi", "pultti pelti", "auto autio", "jalka jalo"],
  ...[
    "vesi viesti",
    "tilaus tila",
    "leipä leivos",
    "kulta kuulla",
    "kirja kirje",
    "kone kono",
    "paine painaa",
  ],
].map((line) => line.split(" ") as [string, string]);

describe("the forms of a Finnish word", () => {
  const pairs = families.flatMap(([word, ...forms]) => forms.map((form) => [word!, form] as const));

  it("are many here", () => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(apart.length).toBeGreaterThanOrEqual(20);
  });

  it.each(pairs)("%s and %s are one word, either way round", (word, form) => {
    expect([sameWord(word, form), sameWord(form, word)]).toEqual([true, true]);
  });

  it.each(families)("%s and its forms are found by what they have in them", (word, ...forms) => {
    const lost = forms.filter((form) => !rootsOf(word).some((root) => form.includes(root)));
    expect(lost).toEqual([]);
  });

  it.each(apart)("%s and %s are two words", (one, other) => {
    expect(sameWord(one, other)).toBe(false);
  });
});

describe("a compound", () => {
  it.each([
    ["talvirenkaita", "rengas"],
    ["talvirenkaat", "renkaan"],
    ["henkilöauton", "auto"],
    ["rengashotellissa", "hotelli"],
    ["kausisäilytyksen", "säilytys"],
    ["nastarengasta", "renkaat"],
    ["takavanteessa", "vanne"],
    ["verkkokaupasta", "kauppa"],
  ])("%s ends in %s", (long, part) => {
    expect(endsInWord(long, part)).toBe(true);
  });

  it.each([
    ["renkaita", "rengas"],
    ["talvirenkaita", "talvi"],
    ["laskukone", "one"],
    ["sauna", "una"],
    ["kaupunki", "unkari"],
  ])("%s does not end in %s", (long, part) => {
    expect(endsInWord(long, part)).toBe(false);
  });
});

describe("what is no Finnish word", () => {
  it("is read without complaint", () => {
    for (const word of ["a", "ö", "x1", "ssa", "2026", "日本語", "ääääääää", "n".repeat(40)])
      expect(sameWord(word, word)).toBe(true);
  });
});
