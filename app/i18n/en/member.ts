import feedback from "./feedback";
import cases from "./cases";
import moderation from "./moderation";
import notifications from "./notifications";
import settings from "./settings";
import timeline from "./timeline";

/** What only the browsers of those who are signed in need. */
export default { feedback, cases, moderation, notifications, settings, timeline };
