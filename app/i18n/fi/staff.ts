import desk from "./desk";
import giving from "./giving";
import moderating from "./moderating";
import places from "./places";
import tending from "./tending";
import triage from "./triage";
import waiting from "./waiting";

/** What only the desks of staff need: fetched by their browsers alone. */
export default { desk, giving, moderating, places, tending, triage, waiting };
