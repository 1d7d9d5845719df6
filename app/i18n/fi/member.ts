import notifications from "./notifications";
import settings from "./settings";
import timeline from "./timeline";

/** What only the browsers of those who are signed in need. */
export default { notifications, settings, timeline };
