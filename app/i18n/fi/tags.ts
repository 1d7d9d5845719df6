export default {
  title: "Aihetunnisteet",
  lede: "Mistä keskusteluissa puhutaan, yhdellä sanalla.",
  count_one: "{{count}} keskustelu",
  count_other: "{{count}} keskustelua",
  none: "Ei vielä tunnisteita",
  about: "Keskustelut aiheesta {{name}}",
  tend: "Hoida tunnisteita",
};
