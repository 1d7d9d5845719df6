export default {
  sign_in: { title: "Tervetuloa takaisin", submit: "Kirjaudu sisään" },
  field: { email: "Sähköposti", password: "Salasana" },
  refusal: { wrong_password: "Sähköposti ja salasana eivät kuulu yhteen." },
};
