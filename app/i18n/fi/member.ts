import reading from "./reading";
import attachments from "./attachments";
import backing from "./backing";
import cases from "./cases";
import challenges from "./challenges";
import curation from "./curation";
import feedback from "./feedback";
import following from "./following";
import lists from "./lists";
import moderation from "./moderation";
import notifications from "./notifications";
import points from "./points";
import questions from "./questions";
import settings from "./settings";
import standing from "./standing";
import telling from "./telling";
import timeline from "./timeline";
import writing from "./writing";

/** What only the browsers of those who are signed in need. */
export default {
  attachments,
  backing,
  cases,
  challenges,
  curation,
  feedback,
  following,
  lists,
  moderation,
  notifications,
  points,
  questions,
  settings,
  standing,
  telling,
  timeline,
  writing,
  reading,
};
