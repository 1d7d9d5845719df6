export default {
  latest: "Uusimmat",
  replies_one: "{{count}} vastaus",
  replies_other: "{{count}} vastausta",
  reply: { title: "Vastauksesi", send: "Lähetä vastaus", sign_in: "Kirjaudu vastataksesi" },
  refusal: {
    confirm_email: "Vahvista ensin sähköpostiosoitteesi: lähetimme sinulle kirjeen.",
    locked: "Tähän keskusteluun ei oteta enää uusia vastauksia.",
    staff_only: "Vain henkilökunta voi tehdä tämän.",
    not_a_question: "Vain kysymyksellä voi olla ratkaisu.",
    not_the_asker: "Ratkaisun voi valita vain kysyjä tai henkilökunta.",
  },
};
