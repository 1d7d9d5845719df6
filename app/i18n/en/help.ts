/** The help and privacy pages: their words come with the page's data, so no browser fetches them beforehand. */
export default {
  title: "How this place works",
  lede: "Short answers to what people ask first. If yours is missing, ask in the community: somebody knows.",
  asking: {
    title: "Asking",
    text: "Try the search first; many questions have an answer already. If not, press Write, put into the title what you want to know, and tell the rest below it. When a reply solves it, mark that reply as the answer: the next one with your question finds it.",
  },
  writing: {
    title: "Writing and replying",
    text: "Everyone reads what is public. To write, join and confirm your address by the letter that we send. You write plain text, with Markdown if you like it; the preview shows your words just as others will see them. You can edit your own post, and it then says that it was edited.",
  },
  voting: {
    title: "Ideas and votes",
    text: "Suggest what would make things better, or vote for what others have suggested. Everyone has one vote for each idea and can take it back. An idea goes step by step from new to done, or is declined, and at each step you can read why.",
  },
  privately: {
    title: "What only you and we see",
    text: "Feedback is private: you and our staff read it, until you yourself make it public. When we work on something for you it becomes a case; you find your cases in your own menu.",
  },
  thanks: {
    title: "Points and badges",
    text: "Helping others brings points and badges: our thanks, for everyone to see. In the settings you can leave yourself out of the public lists.",
  },
  letters: {
    title: "Letters and the bell",
    text: "The bell tells you of replies, mentions and news that concern you. Letters come only if you want them, and each of them has a link that stops them. Letters about your login always come.",
  },
  keys: {
    title: "Keys",
    text: "Everything works from the keyboard. The first press of Tab brings you a link straight to the content.",
    search: "To the search",
    send: "Send what you are writing",
    bold: "Bold and italic while you write",
  },
  contact: {
    title: "Reaching us",
    text: "Write to us: a person reads it.",
    none: "Leave us private feedback: our staff read all of it.",
    feedback: "Leave feedback",
  },
  links: {
    questions: "All conversations",
    ideas: "Ideas",
    settings: "Letter settings",
    privacy: "What we keep about you",
    privacy_settings: "Your consents",
    help: "Help",
  },
  privacy: {
    title: "Your data here",
    lede: "What this community keeps about you and why, who sees it, and what you can do about it.",
    keep: {
      title: "What we keep",
      text: "What you give us: your name, your e-mail address, and what you choose to tell in your profile. What you do here: what you write, vote, react to and follow, the points and badges that you have earned, and the cases that we work on for you. Of your password we keep only a hash, from which nobody can read it back.",
    },
    why: {
      title: "Why",
      text: "So that your questions are answered, your ideas weighed and your cases sorted out without your having to tell everything twice. What you do here is not sold or lent to anybody.",
    },
    who: {
      title: "Who sees it",
      text: "What you write in a public place stands there with your name, for guests and search engines too. Your e-mail address, your cases and your private feedback are seen by you and our staff alone. When one of our staff opens your customer page, that is written down.",
    },
    cookies: {
      title: "Cookies and other sites",
      text: "There are three cookies and they are all our own: one keeps you signed in, the others remember your language and your choice of day or night. Nobody else's scripts run here; there is no tracking and no advertising. A picture in a post may come from another site, which then sees that a picture was fetched, but not from which page.",
    },
    traces: {
      title: "Traces of visits",
      text: "Against abuse we count how often things are tried from one address. The counts are deleted within a day.",
    },
    consents: {
      title: "What you decide",
      text: "Each consent has a question and a date of its own, and no is the answer until you say yes. You see and change them all in your settings.",
    },
    rights: {
      title: "Your rights",
      text: "You may see what is kept about you, have it corrected, take it with you or have it erased. Ask us, and a person sees to it.",
    },
  },
  stop: {
    ask_title: "Fewer letters?",
    ask_text: "With one press you get no more {{kind}}. Letters about your login still come.",
    done_title: "Stopped",
    done_text: "You get no more {{kind}}. If you change your mind, turn them on in your settings.",
    all_done_text:
      "No more letters about what happens here. If you change your mind, turn them on in your settings.",
    press: "Stop these letters",
    press_all: "Stop all letters",
    settings: "Letter settings",
    kinds: {
      replies: "letters about replies and new threads",
      mentions: "letters when someone mentions you",
      answers: "letters about questions and their answers",
      ideas: "letters with news of ideas",
      releases: "letters about releases",
      cases: "letters about messages in your cases",
      badges: "letters about badges",
      daily: "daily letters",
      all: "letters about what happens here",
    },
  },
};
