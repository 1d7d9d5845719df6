import { foldAccents } from "./search-words";

/**
 * Words that hold sentences together and tell nothing of what they are about, in both languages. Beside the forms of "to
 * be" and pronouns, those in which people dress a wish: "voisiko", "myös", "should", "please".
 */
const words = `
  aina ainoa asti eikä eivät eli ennen ehkä enemmän entä entäs enää että hän häntä heidän heitä hieman hyvin
  ihan ilman itse itsensä ja jo joka jokin joku jolla jollain jolloin jonka jonkin jopa jos joskus jossa josta jota jotka
  jotta joten juuri kaikille kaikki kaikkien kanssa kautta kohti koko koska kuin kuinka kuitenkin kun kunnes kyllä
  lisäksi lisää liian lähes me meidän meille meitä melko miksi mikä millä milloin minkä minun minulla minulle
  minä minua missä mistä mitä miten molemmat monta mukaan muu muut muuten mutta myös myöskin mikäli
  ne nekin niiden niille niin niitä noin no nuo nyt näiden näin nämä näitä
  ole olen oleva olevat olemme olet olette olevan oli olin olisi olisiko olisivat olisin olivat olla ollut oma oman
  omaa omat on onko osa ovat
  paitsi paljon pitkin pitää pitäisi pitäisikö päin pois
  saa saada saako saisi saisiko saisivat saisin saman samalla samoin se sekä sen siihen siinä siitä sille sillä silti
  sinne sinun sinä sinua sitten sitä
  tai taas tahdon te teidän tehdä tulee tulisi tuo tuolla tämä tämän tänne tässä tästä tätä tietenkin todella
  vai vaan vain vaikka varmasti varten vasta vielä vieläkin voi voida voidaan voiko voimme voin voisi voisiko voisimme
  voisin voisitteko voitaisiin voitaisiinko voivat vähän välillä yli yhä yksi ylös
  about after again all also always and another any are arent been being because before both but can cannot cant could
  did does doing dont down during each either else even ever every few for from further get gets give had has have having
  her here hers him his how however into its itself just kindly let lets like make makes many may maybe might more most much must
  need needs nor not now off often once one only other our ours out over own please possible
  same shall she should some still such than that thats the their them then there these they this those through too
  until upon use very want wants was way were what when where whether which while who whom why will with within
  without wont would yes yet you your yours
`;

const empty = new Set(
  words
    .trim()
    .split(/\s+/)
    .map((word) => foldAccents(word, true)),
);

/** Whether a word, as wordsOf has it, tells nothing: with one of the particles that Finnish hangs on as well. */
export function isEmptyWord(word: string): boolean {
  const plain = foldAccents(word, true);
  return empty.has(plain) || empty.has(plain.replace(/(?:kaan|kin|han|ko|pa)$/, ""));
}
