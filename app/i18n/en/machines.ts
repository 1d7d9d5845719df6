/** What feeds and search engines are told; no page of ours shows it, so no browser fetches it. */
export default {
  feed: {
    latest: "Newest conversations",
    ideas: "Newest ideas",
    challenges: "Challenges",
    category: "Newest in {{name}}",
    tag: "Newest about {{name}}",
    thread: "Posts: {{name}}",
    person: "Posts by {{name}}",
    reply: "{{name}} in “{{title}}”",
    description: "From Kohtaamo, where customers and the people who look after them meet.",
    own: "As you see it, signed in. Keep this address to yourself.",
  },
  home: "Home",
};
