export default {
  points_title: "Oikaise pisteitä",
  points_lede: "{{name}}: pisteitä nyt {{count}}. Hän näkee syyn.",
  amount: "Montako?",
  amount_hint: "Miinuksella otat takaisin.",
  reason: "Miksi?",
  points_send: "Oikaise pisteet",
  revoke: "Ota takaisin",
  revoke_title: "Ota merkki takaisin",
  revoke_lede: "”{{badge}}”, saaja {{name}}. Syy jää lokiin.",
  revoke_send: "Ota merkki takaisin",
  refusal: {
    not_to_oneself: "Ei itselle. Pyydä työkaveria.",
    given_today: "Sama henkilö on saanut tämän merkin jo tänään.",
    amount: "Anna kokonaisluku, enintään 1 000. Nolla ei käy.",
    below_zero: "Pisteitä on otettavaksi vain {{balance}}.",
    staff_earn_nothing: "Työkaverit eivät kerää pisteitä.",
  },
};
