export default {
  points_title: "Correct points",
  points_lede: "{{name}} has {{count}} points now, and will read your reason.",
  amount: "How many?",
  amount_hint: "With a minus to take back.",
  reason: "Why?",
  points_send: "Correct the points",
  revoke: "Take it back",
  revoke_title: "Take a badge back",
  revoke_lede: "“{{badge}}” of {{name}}. The reason stays in the audit log.",
  revoke_send: "Take the badge back",
  refusal: {
    not_to_oneself: "Not to oneself. Ask a colleague.",
    given_today: "This badge was given to the same person today already.",
    amount: "A whole number, at most 1,000, and not zero.",
    below_zero: "There are only {{balance}} points to take.",
    staff_earn_nothing: "Colleagues do not collect points.",
  },
};
