import desk from "./desk";
import giving from "./giving";
import triage from "./triage";
import waiting from "./waiting";

/** What only the desks of staff need: fetched by their browsers alone. */
export default { desk, giving, triage, waiting };
