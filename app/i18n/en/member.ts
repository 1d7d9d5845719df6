import attachments from "./attachments";
import cases from "./cases";
import curation from "./curation";
import feedback from "./feedback";
import following from "./following";
import moderation from "./moderation";
import notifications from "./notifications";
import points from "./points";
import questions from "./questions";
import settings from "./settings";
import timeline from "./timeline";

/** What only the browsers of those who are signed in need. */
export default {
  attachments,
  cases,
  curation,
  feedback,
  following,
  moderation,
  notifications,
  points,
  questions,
  settings,
  timeline,
};
