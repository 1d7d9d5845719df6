export default {
  sign_in: { title: "Welcome back", submit: "Sign in" },
  field: { email: "E-mail", password: "Password" },
  refusal: { wrong_password: "The e-mail and password do not belong together." },
};
