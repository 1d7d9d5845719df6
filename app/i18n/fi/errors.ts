export default {
  not_found: "Emme löytäneet tätä sivua.",
  not_found_title: "Polku päättyi koivikkoon",
  not_found_hint:
    "Sivu on voitu siirtää, tai se ei ole kaikkien nähtävillä. Kokeile hakua tai aloita etusivulta.",
  not_your_role:
    "Tälle sivulle pääsee vain toisessa roolissa. Jos sen pitäisi kuulua sinulle, kerro ylläpitäjälle.",
  forbidden_title: "Tämä sivu on muille",
  sign_in_first: "Kirjaudu ensin, niin tuomme sinut takaisin tähän.",
  failed_title: "Jokin meni rikki meidän päässämme",
  failed_hint: "Vika ei ole sinussa. Yritä hetken päästä uudelleen.",
  unavailable_title: "Pieni hetki",
  unavailable: "Palaamme hetken päästä. Mitään ei ole kadonnut.",
  unavailable_sent:
    "Palaamme hetken päästä. Lähettämäsi ei ole vielä perillä: mene takaisin ja lähetä se pian uudelleen.",
  gone_title: "Tämä keskustelu on poistettu",
  gone_hint: "Se oli tässä joskus, mutta ei enää. Muuta luettavaa kyllä riittää.",
  gone_on: "Katso keskusteluja",
  go_home: "Siirry etusivulle",
  too_many: "Nyt mentiin vähän liian nopeasti. Yritä uudelleen {{seconds}} sekunnin kuluttua.",
  too_large: "Tuo on enemmän kuin pystymme kerralla ottamaan vastaan.",
  foreign:
    "Pyyntö tuli toiselta sivustolta, joten emme toteuttaneet sitä. Avaa sivu uudelleen ja yritä vielä kerran.",
  bad_form: "Lomakkeessa oli jotain odottamatonta. Avaa sivu uudelleen ja yritä vielä kerran.",
  required: "Täytä tämä kohta.",
  too_short: "Hieman pidempi, kiitos: vähintään {{min}} merkkiä.",
  too_long: "Hieman lyhyempi, kiitos: enintään {{max}} merkkiä.",
  bad_choice: "Valitse jokin vaihtoehdoista.",
  summary: "Tarkista alla merkityt kohdat.",
};
