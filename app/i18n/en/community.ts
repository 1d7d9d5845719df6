export default {
  latest: "Latest",
  replies_one: "{{count}} reply",
  replies_other: "{{count}} replies",
  reply: { title: "Your reply", send: "Send reply", sign_in: "Sign in to reply" },
  refusal: {
    confirm_email: "Confirm your e-mail address first: we sent you a letter.",
    locked: "This thread is closed to new replies.",
    staff_only: "Only staff can do that.",
    not_a_question: "Only a question can have an answer.",
    not_the_asker: "Only the one who asked, or staff, can choose the answer.",
  },
};
